// Takes the numbers of a list whose first is said to be dialled: the words before it stand for those behind it.

import { foldWord } from '../letters/fold.js'
import { inSomeLanguage } from '../read/vocabulary.js'
import { type ScoredStretch, THRESHOLD } from './candidates.js'
import type { ReadStretch } from './read-stretch.js'
import { isOwned, isTold } from './words/told.js'

/** What words that tell to dial a number weigh, so that one of the list may lack them. */
const TOLD = 2.5
/** Between two numbers of a list: blanks, signs, and one word. */
const BETWEEN = /^[\s,;/|&·•、，；和或与及]*(?:(\p{L}{1,4})\.?:?)?[\s,;/|&·•]*$/u
const FARTHEST = 12

/** The stretches of a text with the numbers that stand in one list with a number that is found. */
export function* withListed(read: Iterable<ReadStretch>, text: string): Generator<ReadStretch> {
  let last: ScoredStretch | undefined
  for (const stretch of read) {
    if (last === undefined && stretch.chosen.length === 0) {
      yield stretch
      continue
    }
    const listed: ScoredStretch[] = []
    for (const each of inOrder(stretch)) {
      if (stretch.chosen.includes(each)) last = isAnnounced(each) ? each : undefined
      else if (last !== undefined && isListedBehind(each, last, text)) {
        listed.push(each)
        last = each
      }
    }
    yield listed.length === 0 ? stretch : { ...stretch, chosen: [...stretch.chosen, ...listed].sort(byPlace) }
  }
}

function byPlace(a: ScoredStretch, b: ScoredStretch): number {
  return a.situation.start - b.situation.start
}

/** What is found, and what may be with a number before it; the best of each place. */
function inOrder({ scored, chosen }: ReadStretch): ScoredStretch[] {
  const near = scored.filter(
    ({ weighed, situation }) =>
      situation.valid &&
      situation.form !== 'local' &&
      weighed.reaches(THRESHOLD - TOLD) &&
      !weighed.reaches(THRESHOLD) &&
      chosen.every(
        (other) => other.situation.end <= situation.start || other.situation.start >= situation.end,
      ),
  )
  const best = new Map<number, ScoredStretch>()
  for (const each of near) {
    const known = best.get(each.situation.start)
    if (known === undefined || known.weighed.score < each.weighed.score) best.set(each.situation.start, each)
  }
  return [...chosen, ...best.values()].sort(byPlace)
}

function isAnnounced({ situation: { before, link } }: ScoredStretch): boolean {
  return link || isTold(before) || isOwned(before) || before.cue === 0
}

/** Right behind the last number, of as many digits, in a territory of that. */
function isListedBehind(
  { situation }: ScoredStretch,
  { situation: last }: ScoredStretch,
  text: string,
): boolean {
  if (situation.start <= last.end || situation.start - last.end > FARTHEST) return false
  if (situation.path.digits.length !== last.path.digits.length) return false
  const between = BETWEEN.exec(text.slice(last.end, situation.start))
  if (between === null) return false
  const word = between[1] === undefined ? undefined : foldWord(between[1])
  if (word !== undefined && !inSomeLanguage('conjunctions', word) && !inSomeLanguage('telephoneWords', word))
    return false
  const territories = new Set(last.accepted.map(({ asked }) => asked))
  return situation.accepted.some(({ asked }) => territories.has(asked))
}
