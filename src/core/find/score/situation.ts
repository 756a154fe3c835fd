// Everything that the score of one possible number looks at, gathered once.
import type { Acceptance, DialForm } from '../../plan/plan-automaton.js'
import { isDialled } from '../../read/number-tokens.js'
import type { AcceptedPath } from '../territories/plans-in-play.js'
import type { Run } from '../tokens/runs.js'
import type { Surroundings, WordsBeside } from '../words/surroundings.js'

/** A stretch of a run that the plan accepts, in its surroundings. */
export interface Situation {
  readonly text: string
  readonly run: Run
  /** Nodes of the run's lattice. */
  readonly from: number
  readonly to: number
  /** UTF-16 units in the text. */
  readonly start: number
  readonly end: number
  readonly written: string
  /** The likeliest reading of it, and what the plan says. */
  readonly path: AcceptedPath
  readonly accepted: readonly Acceptance[]
  readonly form: DialForm
  readonly valid: boolean
  /** Digits without plus and open digits. */
  readonly known: number
  readonly open: number
  /** Digits of each written group; empty where words are read. */
  readonly groups: readonly string[]
  /** What stands between the groups. */
  readonly separators: readonly string[]
  /** Number words in it. */
  readonly words: number
  /** Words of the same line, and of the lines above and below. */
  readonly before: WordsBeside
  readonly after: WordsBeside
  readonly above: WordsBeside
  readonly below: WordsBeside
  /** The text is the target of a link that dials. */
  readonly link: boolean
  /** Languages of the text, by index in `LANGUAGES`. */
  readonly languages: readonly number[]
}

const FORM_ORDER: readonly DialForm[] = ['international', 'national', 'local', 'short']

/**
 * The first form in which a number type of a plan is dialled; without one, the first in which anything is. A short code that
 * begins what is dialled as a whole elsewhere says nothing of it.
 */
function formOf(accepted: readonly Acceptance[]): DialForm {
  const whole = accepted.some(({ form }) => form !== 'short')
  const typed = accepted.filter(({ valid, form }) => valid && (form !== 'short' || !whole))
  const likely = typed.length > 0 ? typed : accepted
  return FORM_ORDER.find((one) => likely.some(({ form }) => form === one))!
}

/** Gathers the situation of one stretch. */
export function situationOf(surroundings: Surroundings, from: number, path: AcceptedPath): Situation {
  const { text, run, facts } = surroundings
  const { accepted } = path
  const to = path.end
  const pieces = run.pieces.slice(from, to)
  const tokens = run.tokens.slice(from, to)
  const { start, end } = dialledSpan(text, run, from, to)
  const form = formOf(accepted)
  const words = pieces.filter((piece) => isDialled(piece) && !FIGURES.has(piece.sense)).length
  const figures = words === 0
  const separators = figures
    ? tokens.slice(1).map((token, at) => text.slice(tokens[at]!.end, token.start))
    : []
  const digits = path.digits.replace('+', '')
  const open = digits.split('*').length - 1
  const { before, above } = surroundings.before(start)
  const { after, below } = surroundings.after(end)
  return {
    text,
    run,
    from,
    to,
    start,
    end,
    written: text.slice(start, end),
    path,
    accepted,
    form,
    valid: accepted.some((entry) => entry.form === form && entry.valid),
    known: digits.length - open,
    open,
    groups: figures ? joinedGroups(run, from, to) : [],
    separators,
    words,
    before,
    after,
    above,
    below,
    link: facts.link,
    languages: facts.languages,
  }
}

/** Senses of pieces that are written as figures and signs, not as words. */
export const FIGURES: ReadonlySet<string> = new Set(['digits', 'mask', 'letters', 'optional', 'plus'])

/** Groups as they are written; a mask that touches digits belongs to their group. */
function joinedGroups(run: Run, from: number, to: number): string[] {
  const groups: string[] = []
  for (let at = from; at < to; at++) {
    const token = run.tokens[at]!
    if (token.kind === 'plus' || run.pieces[at]!.sense === 'optional') continue
    const apart = run.pieces[at - 1]?.sense === 'optional'
    if (token.distance === 0 && !apart && groups.length > 0) groups[groups.length - 1] += token.digits
    else groups.push(token.digits)
  }
  return groups
}

/** The brackets that may stand around an area code. */
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function dialledSpan(text: string, run: Run, from: number, to: number): { start: number; end: number } {
  let { start } = run.tokens[from]!
  const { end } = run.tokens[to - 1]!
  const close = CLOSING[text[start - 1] ?? '']
  if (close !== undefined && text.slice(start, end).includes(close)) start--
  return { start, end }
}
