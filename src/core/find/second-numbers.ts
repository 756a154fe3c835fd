// Second numbers of which only the last digits are written: 555-0147/0148, 23125-100/101, 555-0115-19.
import { wordsOfAll } from '../read/vocabulary.js'
import type { ScoredStretch } from './candidates.js'
import { endsTwice, RANGE } from './score/left-over.js'

/** Fax, Mobil: words for a telephone as they begin a line or a clause. */
const LABELS = wordsOfAll('telephoneWords')
  .flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])
  .filter((word) => /^\p{L}+$/u.test(word))
  .join('|')

/** What stands between a number and the last digits of the next. */
const BETWEEN = new RegExp(
  `^(?:\\s?[/&]\\s?-?|\\s?,\\s?-|\\s?[,;|/·]?\\s?(?:${LABELS})[.:]*\\s?-\\s?|\\s(?:${wordsOfAll('conjunctions').join('|')})\\s-?)(\\d{1,4})(?![\\d:%]|[-.,]\\d|\\s?[-./]\\s?\\d|[ \\u00a0]\\d)`,
  'u',
)
/** 34 / 35 / 36: more than one ending behind strokes. */
const CHAIN = /^(\s?\/\s?)(\d{1,4})((?:\1\d{1,4})+)(?![\d:%]|\s?[-./]\s?\d)/
const CHAIN_REACH = 40

/** The first of endings that go up, all of one length, so that they are no date: with what stands before it. */
function firstOfChain(text: string, end: number): readonly [string, string] | undefined {
  const match = CHAIN.exec(text.slice(end, end + CHAIN_REACH))
  if (match === null) return undefined
  const [, stroke, first, rest] = match
  const endings = [first!, ...rest!.split(stroke!).slice(1)]
  const before = text.slice(end - first!.length, end)
  const goUp = endings.every(
    (each, at) => each.length === first!.length && each > (at === 0 ? before : endings[at - 1]!),
  )
  return goUp ? [stroke! + first!, first!] : undefined
}

/** A small word in front of which a figure counts; one that goes on to another number is none. */
const COUNTED = new RegExp(`^ (?!(?:${wordsOfAll('conjunctions').join('|')})\\b)\\p{Ll}{3}`, 'u')
/** Most numbers that follow one. */
const MOST = 30
/** Digits of a number that others follow. */
const FEWEST = 8

/** The numbers behind a stretch, each as a stretch of its own that dials the same with other last digits. */
export function secondNumbers(stretch: ScoredStretch): ScoredStretch[] {
  const { situation, paths } = stretch
  const { text, words, open, known, groups } = situation
  if (words > 0 || open > 0 || known < FEWEST || groups.length === 0) return []
  const found: ScoredStretch[] = []
  let end = situation.end
  while (found.length < MOST) {
    const behind = text.slice(end, end + 16)
    const match =
      BETWEEN.exec(behind) ??
      (endsTwice(situation) ? RANGE.exec(behind) : undefined) ??
      firstOfChain(text, end)
    const last = match?.[1]
    if (match === undefined || last === undefined || last.length > groups.at(-1)!.length) break
    // 01 99 00 12 34 / 12 titres: a figure that counts what follows.
    if (/^ /.test(match[0]) && COUNTED.test(text.slice(end + match[0].length))) break
    end += match[0].length
    const start = end - last.length
    const path = (digits: string): string => digits.slice(0, digits.length - last.length) + last
    found.push({
      ...stretch,
      situation: { ...situation, start, end, written: last },
      paths: paths.map((each) => ({ ...each, digits: path(each.digits) })),
    })
  }
  return found
}
