// Tells why a text has the findings that it has: tokens, runs, readings with what the plan says, the score by feature.
import type { ScoredStretch } from '../find/candidates.js'
import { THRESHOLD } from '../find/candidates.js'
import { readStretches } from '../find/find-numbers.js'
import type { ReadStretch } from '../find/read-stretch.js'
import { MOST_READINGS, readingsOf } from '../find/readings.js'
import type { Token } from '../find/tokens/token.js'
import { tokenize } from '../find/tokens/tokens.js'
import type { PlanBook } from '../plan/plan-book.js'
import { LANGUAGES } from '../read/languages/all.js'
import type { ScanContext } from '../scan-context.js'
import { readText } from '../text/read-text.js'

/** Stretches of a run that are shown, the best first. */
const MOST_STRETCHES = 5

/** Lines to print. */
export async function explainText(text: string, context: ScanContext, book: PlanBook): Promise<string[]> {
  return (await readText(text)).flatMap((source) => {
    const tokens = tokenize(source.text)
    const stretches = [...readStretches(source, context, book)]
    return [
      `text     ${JSON.stringify(source.text)}${source.link ? ' (target of a link)' : ''}`,
      `tokens   ${tokens.length === 0 ? 'none' : tokens.map(describeToken).join(' ')}`,
      ...(stretches.length === 0 ? ['no run is long enough to be a number'] : []),
      ...stretches.flatMap((stretch) => explainStretch(stretch, book)),
    ]
  })
}

function describeToken({ kind, digits, entry }: Token): string {
  if (kind === 'plus') return '+'
  if (entry === undefined) return kind === 'digits' ? digits : `${kind}:${digits}`
  const senses = entry.senses.flatMap((sense, at) =>
    sense === undefined ? [] : [`${LANGUAGES[at]!.code} ${sense.sense}`],
  )
  return `${entry.word}(${senses.slice(0, 3).join(', ')}${senses.length > 3 ? ' …' : ''})`
}

function explainStretch(stretch: ReadStretch, book: PlanBook): string[] {
  const codes = stretch.languages.map((index) => LANGUAGES[index]!.code)
  const best = [...stretch.scored].sort((a, b) => b.weighed.score - a.weighed.score).slice(0, MOST_STRETCHES)
  return [
    ...stretch.runs.map(
      (run) => `run      ${run.pieces.map((piece) => piece.digits || piece.value || piece.sense).join(' ')}`,
    ),
    `language ${codes.join(', ') || 'unknown'}; territories in play ${stretch.territories.join(', ')}`,
    ...(best.length === 0 ? ['         no plan in play takes a part of it that is long enough'] : []),
    ...best.flatMap((scored) => explainScored(scored, stretch, book)),
  ]
}

function explainScored(scored: ScoredStretch, stretch: ReadStretch, book: PlanBook): string[] {
  const { situation, paths, bounded } = scored
  const { score, features } = scored.weighed
  const found = stretch.chosen.includes(scored)
  const verdict = found ? 'found' : score >= THRESHOLD ? 'overlaps a better one' : `below ${THRESHOLD}`
  const readings = readingsOf(scored, stretch.territories, book).map(({ digits, numbers }) => {
    const dialled = numbers.map(
      (number) =>
        `${number.territory} ${number.e164 ?? number.national} (${number.form}${number.valid ? ', a number type' : ''})`,
    )
    return `  reads    ${digits}: ${dialled.join('; ')}`
  })
  const more = bounded || paths.length > MOST_READINGS ? ['  reads    more than are listed'] : []
  return [
    `${found ? '→' : '·'} ${JSON.stringify(situation.written)} score ${score.toFixed(2)}, ${verdict}`,
    ...readings,
    ...more,
    ...features.map(({ name, weight }) => `  ${signed(weight).padStart(5)}    ${name}`),
  ]
}

function signed(weight: number): string {
  return weight < 0 ? weight.toFixed(1) : `+${weight.toFixed(1)}`
}
