// What a person typed for numbers, to the numbers that it dials: one or several on a line, with labels, masks or letters.
import type { FindingKind } from '../finding.js'
import { type Problem, problem } from '../problem.js'
import type { DialledReading } from './judge-readings.js'
import type { PlanBook } from './plan-book.js'
import { readDigits } from './read-digits.js'
import { type TypedStretch, typedStretches } from './typed-stretches.js'

/** Most digits that are read as one stretch: three numbers with their prefixes, one right behind the other. */
const MOST_DIGITS = 60

/** Digits of a stretch that is no number beside one that is: an extension, a count, unless it is a listed code. */
const MOST_OF_EXTRA = 6

/** What was typed, before it is judged. */
export interface TypedNumber {
  readonly written: string
  readonly kind: FindingKind
  readonly readings: readonly DialledReading[]
  readonly notes: readonly string[]
}

/** Where a typed number is dialled. */
export interface TypedWhere {
  readonly territories: readonly string[]
  /** The user named them. */
  readonly named: boolean
}

/** The territories that the user named; where none was, those that are asked anyway. */
export function whereNamed(territories: readonly string[], { asked }: PlanBook): TypedWhere {
  const named = territories.length > 0
  return { territories: named ? territories : asked.always, named }
}

/** Everything that is dialled in what was typed, in order; never empty. */
export function readTyped(
  written: string,
  where: TypedWhere,
  plans: PlanBook,
): readonly TypedNumber[] | Problem {
  const stretches = typedStretches(written)
  if (stretches.length === 0)
    return bad(
      written,
      'there is no telephone number in it',
      'type digits, letters after digits, or * for an open digit',
    )
  const longest = Math.max(...stretches.map(digitsOf))
  if (longest > MOST_DIGITS)
    return bad(
      written,
      `${longest} digits are more than can be dialled (${MOST_DIGITS})`,
      'type one number a time',
    )
  const read = stretches.map((stretch) => ({ stretch, number: readStretch(stretch, where, plans) }))
  const hasNumber = read.some(({ stretch }) => digitsOf(stretch) > MOST_OF_EXTRA)
  const kept = read.filter(
    ({ stretch, number }) => !hasNumber || digitsOf(stretch) > MOST_OF_EXTRA || isListedCode(number),
  )
  const extra = read.length - kept.length
  const note = `${extra} shorter ${extra === 1 ? 'group' : 'groups'} of digits beside it ${extra === 1 ? 'is' : 'are'} taken for an extension or a count`
  return kept.map(({ number }, at) => ({
    ...number,
    ...(kept.length === 1 ? { written } : {}),
    notes: extra > 0 && at === 0 ? [note] : [],
  }))
}

function readStretch({ written, ways }: TypedStretch, where: TypedWhere, plans: PlanBook): TypedNumber {
  const readings = readDigits(ways, where.territories, plans, where)
  const lettered = ways.find(({ letters }) => letters)?.groups.join('')
  const chosen = readings[0]!.digits
  const kind = chosen.includes('*')
    ? 'masked'
    : lettered?.includes(chosen.replace('+', ''))
      ? 'vanity'
      : 'digits'
  return { written, kind, readings, notes: [] }
}

function digitsOf({ ways }: TypedStretch): number {
  return Math.max(...ways.map(({ groups }) => groups.join('').replace(/\D/g, '').length))
}

function isListedCode({ readings }: TypedNumber): boolean {
  return readings.some(({ numbers }) => numbers.some(({ form, valid }) => form === 'short' && valid))
}

function bad(written: string, message: string, advice: string): Problem {
  const shown = written.length > 40 ? `${written.slice(0, 37)}…` : written
  return problem(shown, 'bad-number', message, advice)
}
