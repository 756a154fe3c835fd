// What written digits dial in several territories: one reading for the whole, one for each part that can be dialled.
import type { DialledNumber } from './dial.js'
import { type DialledPart, dialledParts, dialledWhole, dialledWithOpenEnd } from './dialled-parts.js'
import type { DialledReading } from './judge-readings.js'
import type { PlanBook } from './plan-book.js'

/** Digits in one of the ways in which what was written can be read. */
export interface WrittenDigits {
  /** As they were grouped: `*` for an open digit, `+` in front, `OPEN_END` as the last group. */
  readonly groups: readonly string[]
  /** Letters were read on the keypad. */
  readonly letters?: true
}

/** In place of a last group: digits follow, nobody says how many. */
export const OPEN_END = '…'

/**
 * Readings of digits, the whole number first. Every territory is asked by itself, so that one more never takes a reading
 * away. Where a territory dials no whole, it dials the parts that it can; where it can dial none, the whole is an
 * impossible number there. Where no territory was named, parts and mended numbers count only if none dials
 * the whole as it stands.
 */
export function readDigits(
  ways: readonly WrittenDigits[],
  territories: readonly string[],
  book: PlanBook,
  { named }: { readonly named: boolean },
): readonly DialledReading[] {
  const asked = territories.map((territory) => ({ territory, parts: partsIn(ways, territory, book) }))
  const isWhole = asked.some(({ parts }) => parts.some(({ leftOver, mended }) => leftOver === 0 && !mended))
  const readings = new Map<string, { digits: string; numbers: DialledNumber[]; leftOver: number }>()
  const add = ({ digits, numbers, leftOver }: DialledPart): void => {
    const key = `${leftOver} ${digits}`
    const known = readings.get(key)
    if (known === undefined) readings.set(key, { digits, numbers: [...numbers], leftOver })
    else known.numbers.push(...numbers)
  }
  for (const { territory, parts } of asked) {
    if (parts.length === 0) add(nothing(ways.at(-1)!, territory))
    for (const part of parts) if (named || !isWhole || (part.leftOver === 0 && !part.mended)) add(part)
  }
  return [...readings.values()]
    .sort((a, b) => a.leftOver - b.leftOver)
    .map(({ leftOver, ...reading }) => (leftOver === 0 ? reading : { ...reading, leftOver }))
}

/** Every way that is a whole number of the territory; a code alone is none where there are other ways; else parts. */
function partsIn(ways: readonly WrittenDigits[], territory: string, book: PlanBook): readonly DialledPart[] {
  const closed = ways.filter(({ groups }) => groups.at(-1) !== OPEN_END)
  const whole = closed.flatMap(({ groups }) => dialledWhole(groups.join(''), territory, book) ?? [])
  const numbers = ways.length === 1 ? whole : whole.filter((part) => part.numbers.some(isNumber))
  if (numbers.length > 0)
    return numbers.every(({ mended }) => mended)
      ? [...numbers, ...frontsIn(closed, territory, book)]
      : numbers
  const open = ways.find(({ groups }) => groups.at(-1) === OPEN_END)
  const ended = open === undefined ? undefined : dialledWithOpenEnd(open.groups[0]!, territory, book)
  if (ended !== undefined) return [ended]
  if (whole.length > 0) return whole
  const parts = closed.map(({ groups }) => dialledParts(groups, territory, book))
  return parts.find((each) => each.length > 0) ?? []
}

/**
 * Numbers of a known type that the digits begin with, dialled as they stand: 4477 0090 0653 is meant for +44 7700 900653,
 * and rings 44 77 00 90 in Denmark.
 */
function frontsIn(ways: readonly WrittenDigits[], territory: string, book: PlanBook): readonly DialledPart[] {
  return ways.flatMap(({ groups }) =>
    dialledParts(groups, territory, book).filter(
      ({ digits, numbers }) =>
        groups.join('').startsWith(digits) && numbers.some(({ form, valid }) => form === 'national' && valid),
    ),
  )
}

function isNumber({ form }: DialledNumber): boolean {
  return form !== 'short'
}

function nothing({ groups }: WrittenDigits, asked: string): DialledPart {
  const digits = groups.join('').replace(OPEN_END, '')
  const number = { digits, asked, territory: asked, callingCode: '', national: digits, valid: false } as const
  return { digits, numbers: [{ ...number, form: 'impossible' }], leftOver: 0 }
}
