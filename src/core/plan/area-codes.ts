// Area codes of +1: which are in service, and to which territory each belongs.

/** One area code. Source: NANPA, npa_report.csv. */
export interface AreaCode {
  /** ISO 3166-1 alpha-2 of the territory; undefined for codes of no territory (toll-free, 5XX, 700, 900). */
  readonly territory?: string
  /** What it serves, where that is no place: "Toll-Free", "US Government". */
  readonly service?: string
}

/** Area codes in service by their three digits. */
export interface AreaCodeTable {
  readonly date: string
  readonly inService: Readonly<Record<string, AreaCode>>
}

/** Toll-free codes in service. Source: NANPA; 822 is set aside and not in service. */
export const TOLL_FREE: ReadonlySet<string> = new Set(['800', '833', '844', '855', '866', '877', '888'])

/** Premium-rate code of North America. */
export const PREMIUM = '900'

/** Directory assistance behind every area code. Source: NANPA, 555 NXX assignment guidelines. */
export const DIRECTORY = '5551212'
