// Ranges that a regulator keeps for drama: which clear a number, which only give a note, and what can be sung from them.
import type { AreaCodePlan } from './country.js'

/** A range of E.164 numbers, in digits without `+`, inclusive. */
export interface FictionRange {
  readonly country: string
  readonly from: string
  readonly to: string
  /** Who keeps it, and under which document. */
  readonly regulator: string
  readonly document: string
  readonly kind: string
  readonly note: string
  /** Only a range of high confidence clears a number; the others give a note. */
  readonly clears: boolean
}

/** 555-0100 to 555-0199 behind every area code but the toll-free ones. */
export interface NanpFiction {
  readonly regulator: string
  readonly document: string
  /** Area codes in which the same digits are ordinary numbers. */
  readonly exceptAreaCodes: readonly string[]
}

/** The list as a value; `date` is that of the list (ISO). */
export interface FictionList {
  readonly date: string
  readonly ranges: readonly FictionRange[]
  readonly nanp: NanpFiction
}

/** Look-up of reserved ranges. */
export class Fiction {
  private readonly sorted: readonly FictionRange[]

  constructor(readonly list: FictionList) {
    this.sorted = [...list.ranges].sort((a, b) => (a.from < b.from ? -1 : 1))
  }

  /** Ranges that hold an E.164 number (digits without `+`): the one that clears it first. */
  find(e164: string): readonly FictionRange[] {
    const found = this.sorted.filter(
      (range) => range.from.length === e164.length && range.from <= e164 && e164 <= range.to,
    )
    return found.sort((a, b) => Number(b.clears) - Number(a.clears))
  }

  /** Whether a local number behind an area code is one of those that every area code keeps. */
  isKeptBehind(areaCode: string, local: string, { drama }: AreaCodePlan): boolean {
    return local.startsWith(drama) && !this.list.nanp.exceptAreaCodes.includes(areaCode)
  }

  /** Ranges of a territory that clear. */
  of(territory: string): readonly FictionRange[] {
    return this.sorted.filter((range) => range.clears && range.country === territory)
  }

  /** Territories with a range of their own that clears. */
  territories(): readonly string[] {
    return [...new Set(this.sorted.filter((range) => range.clears).map((range) => range.country))]
  }
}
