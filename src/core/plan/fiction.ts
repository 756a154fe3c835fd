// Ranges that a regulator keeps for drama: which clear a number, which only give a note, and what can be sung from them.
import type { AreaCodePlan } from './country.js'
import { countryMetadata } from './numbering-metadata.js'

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
  /** Ranges that clear, by their territory. */
  private readonly clearing = new Map<string, FictionRange[]>()

  constructor(readonly list: FictionList) {
    this.sorted = [...list.ranges].sort((a, b) => (a.from < b.from ? -1 : 1))
    for (const range of this.sorted) {
      if (!range.clears) continue
      const known = this.clearing.get(range.country)
      if (known === undefined) this.clearing.set(range.country, [range])
      else known.push(range)
    }
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
    return this.clearing.get(territory) ?? []
  }

  /** National numbers of the ranges that clear, as a pattern for each territory. */
  patterns(): ReadonlyMap<string, string> {
    return new Map(
      this.territories().flatMap((territory) => {
        const callingCode = countryMetadata(territory)?.callingCode
        if (callingCode === undefined) return []
        const national = (e164: string): string => e164.slice(callingCode.length)
        const ranges = this.of(territory).map(({ from, to }) => patternOfRange(national(from), national(to)))
        return [[territory, ranges.join('|')] as const]
      }),
    )
  }

  /** Territories with a range of their own that clears. */
  territories(): readonly string[] {
    return [...this.clearing.keys()]
  }
}

/** A pattern of all digit strings from one to another of the same length, both with them. */
export function patternOfRange(from: string, to: string): string {
  if (/^0*$/.test(from) && /^9*$/.test(to)) return from === '' ? '' : `\\d{${from.length}}`
  const [low, high] = [Number(from[0]), Number(to[0])]
  const [lowRest, highRest] = [from.slice(1), to.slice(1)]
  if (low === high) return `${low}${patternOfRange(lowRest, highRest)}`
  const parts = [`${low}${patternOfRange(lowRest, lowRest.replace(/./g, '9'))}`]
  if (high - low > 1) parts.push(`[${low + 1}-${high - 1}]\\d{${lowRest.length}}`)
  parts.push(`${high}${patternOfRange(highRest.replace(/./g, '0'), highRest)}`)
  return `(?:${parts.join('|')})`
}
