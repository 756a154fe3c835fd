// Short codes and emergency numbers by territory: what answers, and what the call costs where the source says it.
import { acceptsSome, compilePattern, type DigitMachine } from './digit-machine.js'

/** Kinds and price classes that a code can have. Source: fields of Google's ShortNumberMetadata. */
export type ShortNumberKind =
  | 'shortCode'
  | 'tollFree'
  | 'standardRate'
  | 'premiumRate'
  | 'carrierSpecific'
  | 'emergency'
  | 'expandedEmergency'
  | 'smsServices'

/** Patterns over the digits dialled, by territory and kind. */
export type ShortNumberTable = Readonly<Record<string, Readonly<Partial<Record<ShortNumberKind, string>>>>>

/**
 * Codes that the metadata leaves out or lists only in part. Sources: EU decision 2007/116/EC (116 xxx), ARCEP decision
 * 2018-0881 (10xx, 3xxx, 118 xyz, 119), Ofcom's National Telephone Numbering Plan (1xx, 118 xxx),
 * Bundesnetzagentur (118xx), FCC (988 and N11).
 */
const ADDITIONS: Readonly<Record<string, string>> = {
  FR: '119|116\\d{3}|10\\d\\d|3\\d{3}|118\\d{3}',
  GB: '999|112|1\\d\\d|116\\d{3}|118\\d{3}',
  DE: '11[0-9]|116\\d{3}|118\\d\\d',
  US: '[2-9]11|988',
  CA: '[2-9]11|988',
}

/** Where the patterns of `MESSAGE_CODES` come from; ISO date of reading. */
export const MESSAGE_CODES_SOURCE = {
  source: 'Android Open Source Project, sms_short_codes.xml',
  date: '2026-11-24',
} as const

/** Codes that text messages are sent to, as far as their length or first digits are known; not all of them can be rung. */
const MESSAGE_CODES: Readonly<Record<string, string>> = {
  US: '[1-9]\\d{4,5}',
  CA: '[1-9]\\d{4,5}',
  GB: '[1-9]\\d{3,5}',
  IE: '5\\d{4}',
  FR: '[3-8]\\d{4}',
  DE: '[1-9]\\d{3,4}',
  ES: '[23][57]\\d{3}|280\\d\\d|[79]9[57]\\d{3}',
  MX: '[1-9]\\d{3,4}',
  IT: '[1-9]\\d{4}',
  PT: '6[1289]\\d{3}',
  BR: '[1-9]\\d{4}',
  NL: '[1-9]\\d{3}',
  BE: '[1-9]\\d{3}',
  SE: '72\\d{3}',
  DK: '[1-9]\\d{3,4}',
  NO: '[1-9]\\d{3,4}',
  PL: '[1-9]\\d{3,4}',
  RU: '[1-9]\\d{3}',
  KZ: '[1-9]\\d{3}',
  UA: '[1-9]\\d{3}',
}

/** All short numbers. */
export class ShortNumbers {
  private readonly machines = new Map<string, DigitMachine>()

  constructor(
    private readonly table: ShortNumberTable,
    /** ISO date of the table. */
    readonly date: string,
  ) {}

  /** Every code of each territory as one pattern; the dialling plans are built with it. */
  patterns(): ReadonlyMap<string, string> {
    const territories = new Set([...Object.keys(this.table), ...Object.keys(ADDITIONS)])
    return new Map(
      [...territories].map((territory) => {
        const kinds = this.table[territory] ?? {}
        const all = [kinds.shortCode, kinds.emergency, kinds.expandedEmergency, ADDITIONS[territory]]
        return [territory, all.filter((pattern) => pattern !== undefined).join('|')]
      }),
    )
  }

  /** Codes of each territory that only text messages reach, as patterns; some of them are in `patterns()` too. */
  messagePatterns(): ReadonlyMap<string, string> {
    return new Map(Object.entries(MESSAGE_CODES))
  }

  /** Kinds of a code in a territory; open digits (`*`) hold where some completion does. */
  kinds(territory: string, digits: string): ReadonlySet<ShortNumberKind> {
    const kinds = Object.entries(this.table[territory] ?? {}) as [ShortNumberKind, string][]
    return new Set(
      kinds
        .filter(([kind, pattern]) => this.matches(`${territory} ${kind}`, pattern, digits))
        .map(([kind]) => kind),
    )
  }

  private matches(key: string, pattern: string, digits: string): boolean {
    let machine = this.machines.get(key)
    if (machine === undefined) {
      machine = compilePattern(pattern)
      this.machines.set(key, machine)
    }
    return acceptsSome(machine, digits)
  }
}
