// Short codes and emergency numbers by territory: what answers, and what the call costs where the source says it.
import { COUNTRIES } from './countries/all.js'
import { acceptsSome, type DigitMachine, machineOfPattern } from './digit-machine.js'
import { countryOf } from './known-countries.js'

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

/** Where the codes of text messages come from; ISO date of reading. */
export const MESSAGE_CODES_SOURCE = {
  source: 'Android Open Source Project, sms_short_codes.xml',
  date: '2026-11-24',
} as const

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
    const more = COUNTRIES.filter(({ moreCodes }) => moreCodes !== undefined)
    const territories = new Set([...Object.keys(this.table), ...more.map(({ territory }) => territory)])
    return new Map(
      [...territories].map((territory) => {
        const kinds = this.table[territory] ?? {}
        const all = [
          kinds.shortCode,
          kinds.emergency,
          kinds.expandedEmergency,
          countryOf(territory)?.moreCodes?.pattern,
        ]
        return [territory, all.filter((pattern) => pattern !== undefined).join('|')]
      }),
    )
  }

  /** The emergency numbers of each territory, as patterns. */
  emergencies(): ReadonlyMap<string, string> {
    return new Map(
      Object.entries(this.table).flatMap(([territory, { emergency }]) =>
        emergency === undefined ? [] : [[territory, emergency]],
      ),
    )
  }

  /** Codes of each territory that only text messages reach, as patterns; some of them are in `patterns()` too. */
  messagePatterns(): ReadonlyMap<string, string> {
    return new Map(
      COUNTRIES.flatMap(({ territory, messageCodes }) =>
        messageCodes === undefined ? [] : [[territory, messageCodes]],
      ),
    )
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
      machine = machineOfPattern(pattern)
      this.machines.set(key, machine)
    }
    return acceptsSome(machine, digits)
  }
}
