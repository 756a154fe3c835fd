// The words of `plans diff`: blocks that changed, ten of a kind, and verdicts that change with them.

import type { Block } from '../../core/plan/block.js'
import type { ChangedVerdict, JudgedAgain } from '../../core/plan/judge-again.js'
import { countryMetadata } from '../../core/plan/numbering-metadata.js'
import { hideLast } from '../../core/redaction/redact.js'
import { compareRegisters, statusOf } from './compare-registers.js'
import type { RegisterPair } from './two-states.js'

/** One register's differences, a line each, at most `most` of a kind. */
export function describeDifference({ reader, before, now }: RegisterPair, most: number): string {
  const name = `${reader.territory}  ${reader.publisher} ${reader.title}`
  if (before === undefined)
    return `${name}: the first copy, of ${now.info.date}, ${now.info.blocks.toLocaleString('en')} rows\n`
  const { added, gone, otherHolder, otherStatus } = compareRegisters(before, now)
  const trunk = countryMetadata(reader.territory)?.trunkPrefix === '0' ? '0' : ''
  const range = (block: Block): string => rangeOf(block, trunk)
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['other holder', otherHolder.map(({ was, is }) => `${range(is)}  ${was.holder} → ${is.holder}`)],
    ['other status', otherStatus.map(({ was, is }) => `${range(is)}  ${statusOf(was)} → ${statusOf(is)}`)],
    ['gone', gone.map((block) => `${range(block)}  ${whose(block)}`)],
    ['new', added.map((block) => `${range(block)}  ${whose(block)}`)],
  ]
  const head = `${name}, ${before.info.date} → ${now.info.date}: `
  const counts = kinds
    .filter(([, lines]) => lines.length > 0)
    .map(([kind, lines]) => `${lines.length.toLocaleString('en')} ${kind}`)
  const lists = kinds.flatMap(([kind, lines]) => listed(kind, lines, most))
  return `${[head + (counts.join(', ') || 'no difference'), ...lists].join('\n')}\n`
}

function listed(kind: string, lines: readonly string[], most: number): readonly string[] {
  const rest = lines.length - most
  const more = rest > 0 ? [`  … and ${rest.toLocaleString('en')} more ${kind} (--all lists them)`] : []
  return [...lines.slice(0, most).map((each) => `  ${kind.padEnd(12)}  ${each}`), ...more]
}

function rangeOf({ from, to }: Block, trunk: string): string {
  const zero = from.length > 6 ? trunk : ''
  return from === to ? zero + from : `${zero}${from} to ${zero}${to}`
}

function whose(block: Block): string {
  const { state, holder } = block
  return holder === undefined ? statusOf(block) : `${holder}${state.word === '' ? '' : `, ${state.word}`}`
}

/** The verdicts of a report that would be others now. */
export function describeVerdicts(
  { changed, judged, hidden, accepted }: JudgedAgain,
  redact: boolean,
): string {
  const notes = [
    hidden > 0 ? `${hidden} with hidden digits were not` : '',
    accepted > 0 ? `${accepted} on the list of accepted numbers were not` : '',
  ].filter((note) => note !== '')
  const head = `${judged} ${judged === 1 ? 'number' : 'numbers'} of the report judged again${notes.map((note) => `; ${note}`).join('')}: `
  const count = changed.length === 0 ? 'no verdict changes' : `${changed.length} would change`
  return `${[head + count, ...changed.flatMap((each) => lineOf(each, redact))].join('\n')}\n`
}

function lineOf({ finding, was, is, byRegister }: ChangedVerdict, redact: boolean): readonly string[] {
  const { input, line, place, time } = finding
  const where = line ?? place ?? (time === undefined ? undefined : `${Math.round(time.start)} s`)
  const number = was.e164 ?? finding.written
  const name = redact && (was.outcome !== 'clear' || is.outcome !== 'clear') ? hideLast(number) : number
  const why = byRegister ? '' : ' (not by this update: the report is older, or was made otherwise)'
  return [
    `  ${input}${where === undefined ? '' : `:${where}`}  ${name}: ${was.verdict} → ${is.verdict} (${is.outcome})${why}`,
    ...is.evidence.map(({ text }) => `      ${text}`),
  ]
}
