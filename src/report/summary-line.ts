// One line that says what was read and what was not, what was found, and how old the registers are.
import type { ScanResult } from '../core/scan-result.js'
import { clock } from './name-place.js'

/** For people; the counts are those of `summary` in the document. */
export function summaryLine({
  tool,
  summary,
  registers,
  passages,
  passedOver = [],
  known = 0,
  ignored = [],
}: ScanResult): string {
  const sound = summary.seconds > 0 ? `, ${clock(summary.seconds)} of sound` : ''
  // It hears the same; whoever waits for it should know why.
  const slow = tool.runtime.startsWith('onnxruntime-web') ? ' (heard with WebAssembly, the slow runtime)' : ''
  const read = `read ${summary.scanned} of ${count(summary.inputs, 'input')}${sound}${slow}`
  const unread = summary.problems === 0 ? '' : `; ${count(summary.problems, 'problem')}`
  const found =
    summary.findings === 0
      ? nothingFound(summary)
      : `${count(summary.findings, 'finding')}: ${summary.clear} clear, ${summary.caution} to look at, ${summary.notClear} not clear`
  const before = known === 0 ? '' : `; ${known} more in the baseline`
  const commented =
    ignored.length === 0
      ? ''
      : `; ${ignored.length} more ignored by ${ignored.length === 1 ? 'a comment' : 'comments'} in the text`
  const explained = rulesLine(passages)
  const kinds = passedOver.map(({ kind, files }) => `${files} ${kind}`)
  const passed = kinds.length === 0 ? '' : `; passed over: ${kinds.join(', ')}`
  const dates = [...new Set(registers.map((each) => `${each.territory} ${each.date}`))]
  const dated = dates.length === 0 ? '' : `; registers ${dates.join(', ')}`
  return `${read}${unread}; ${found}${before}${commented}${explained}${passed}${dated}.`
}

/** Nothing found in what was not read says nothing. */
function nothingFound({ scanned, problems }: ScanResult['summary']): string {
  if (scanned === 0) return 'nothing was read to its end, so nothing is known of it'
  return problems === 0 ? 'no number found' : 'no number found in what was read'
}

/** Number words that are in no finding, because a rule took them for something else. */
function rulesLine(passages: ScanResult['passages']): string {
  const rules = passages.flatMap(({ rule }) => rule ?? [])
  if (rules.length === 0) return ''
  const were = rules.length === 1 ? 'was' : 'were'
  return `; ${count(rules.length, 'passage')} with number words ${were} taken for something else: ${[...new Set(rules)].join(', ')}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
