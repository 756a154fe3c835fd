// The label's own list of numbers that may stand: who answers for each, why, until when, and in which files.
import type { DialledNumber } from './dial.js'
import { dial } from './dial.js'
import { type Judgement, judgement } from './judgement.js'
import type { PlanBook } from './plan-book.js'

/** Longest time for which a number can be accepted, in years: numbers are handed on. */
const LONGEST_YEARS = 2

/** One entry of the list. What is missing or past makes it void, never wrong: the number is then judged anew. */
export interface AcceptedEntry {
  readonly number: string
  /** The last number of a block that begins with `number`; both are written with the same count of digits. */
  readonly to?: string
  /** Territory in which the digits are dialled, where the number has no country code. */
  readonly territory?: string
  readonly owner?: string
  readonly reason?: string
  readonly approver?: string
  /** ISO date; the last day on which the entry holds. */
  readonly until?: string
  /** ISO date on which it was accepted. */
  readonly since?: string
  /** Patterns over the names of inputs (`*`, `**`, `?`); none: everywhere. */
  readonly scope: readonly string[]
  /** Line of the entry in its file, from 1. */
  readonly line: number
}

/** The list and where it stands. */
export interface AcceptedList {
  readonly file: string
  readonly entries: readonly AcceptedEntry[]
}

/** What the list says of one number: a judgement where an entry holds, else notes on entries that do not. */
export interface AcceptedAnswer {
  readonly judgement?: Judgement
  readonly notes: readonly string[]
}

/** The list at work: remembers which entries were used. */
export class AcceptedNumbers {
  private readonly used = new Set<AcceptedEntry>()
  private readonly byNumber = new Map<string, AcceptedEntry[]>()
  private readonly blocks: {
    readonly first: string
    readonly last: string
    readonly entry: AcceptedEntry
  }[] = []

  constructor(
    private readonly list: AcceptedList,
    plans: PlanBook,
  ) {
    for (const entry of list.entries) {
      const firsts = keysOf(entry, entry.number, plans)
      if (entry.to === undefined)
        for (const key of firsts) this.byNumber.set(key, [...(this.byNumber.get(key) ?? []), entry])
      else
        for (const last of keysOf(entry, entry.to, plans))
          for (const first of firsts)
            if (first.length === last.length && placeOf(first) === placeOf(last))
              this.blocks.push({ first, last, entry })
    }
  }

  /** Name of the file. */
  get file(): string {
    return this.list.file
  }

  /** What the list says of a number in an input; `today` is an ISO date. */
  ask(number: DialledNumber, input: string, today: string): AcceptedAnswer {
    const named = [...(this.byNumber.get(keyOf(number)) ?? []), ...this.blocksAround(number)]
    const entries = named.filter((entry) => inScope(entry, input))
    const notes: string[] = []
    for (const entry of entries) {
      this.used.add(entry)
      const fault = faultOf(entry, today)
      if (fault === undefined) return { judgement: this.accept(entry, today), notes: [] }
      notes.push(`accepted in ${this.list.file}, line ${entry.line}, but ${fault}: judged anew`)
    }
    return { notes }
  }

  /** Of a number with open digits, those in which it lies whatever they are. */
  private blocksAround(number: DialledNumber): readonly AcceptedEntry[] {
    const key = blockKeyOf(number)
    const [least, most] = [key.replaceAll('*', '0'), key.replaceAll('*', '9')]
    // Of the same length, so that the order of the signs is the order of the numbers.
    return this.blocks
      .filter(({ first, last }) => first.length === key.length && first <= least && most <= last)
      .map(({ entry }) => entry)
  }

  /** Entries that no number of the scan asked for. */
  unused(): readonly AcceptedEntry[] {
    return this.list.entries.filter((entry) => !this.used.has(entry))
  }

  private accept(entry: AcceptedEntry, today: string): Judgement {
    const { owner, reason, approver, until } = entry
    const block = entry.to === undefined ? '' : `, in the block from ${entry.number} to ${entry.to}`
    const text = `accepted for ${owner} until ${until}: ${reason} (approved by ${approver})${block}`
    return judgement('accepted', [{ source: this.list.file, date: entry.since ?? today, text }])
  }
}

/** Why an entry does not hold on a day, or undefined where it does. */
export function faultOf(entry: AcceptedEntry, today: string): string | undefined {
  const missing = (['owner', 'reason', 'approver', 'until'] as const).filter((field) => !entry[field])
  if (missing.length > 0) return `without ${missing.join(', ')}`
  if (entry.until! < today) return `its time ended on ${entry.until}`
  const limit = latestUntil(entry.since ?? today)
  if (entry.until! > limit) return `${entry.until} is more than ${LONGEST_YEARS} years away`
  return undefined
}

/** The latest end date of an entry made on a day (ISO dates). */
export function latestUntil(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + LONGEST_YEARS)
  return date.toISOString().slice(0, 10)
}

function keyOf(number: DialledNumber): string {
  return number.e164 ?? `${number.asked} ${number.digits}`
}

/** The same; of a number with open digits that is dialled with its country, these too. */
function blockKeyOf(number: DialledNumber): string {
  const { form, callingCode, national } = number
  return form === 'national' || form === 'international' ? `+${callingCode}${national}` : keyOf(number)
}

/** What the key of a short code says before its digits. */
function placeOf(key: string): string {
  return key.replace(/\d+$/, '')
}

function keysOf(entry: AcceptedEntry, written: string, plans: PlanBook): string[] {
  const digits = written.replace(/[^\d+*]/g, '')
  if (digits.startsWith('+') && !digits.includes('*')) return [digits]
  if (entry.territory === undefined) return []
  return dial(digits, entry.territory, plans).map(keyOf)
}

function inScope(entry: AcceptedEntry, input: string): boolean {
  return entry.scope.length === 0 || entry.scope.some((pattern) => matchesPattern(input, pattern))
}

/** `*` stands for anything but a slash, `**` for anything, `?` for one sign; the pattern may name the end of the path. */
export function matchesPattern(path: string, pattern: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (sign) => (sign.startsWith('**') ? '.*' : sign === '*' ? '[^/]*' : '[^/]'))
  return new RegExp(`(?:^|/)${escaped}$`).test(path.replaceAll('\\', '/'))
}
