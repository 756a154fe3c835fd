// One line that says what was read and what was not, what was found, and how old the registers are.
import { isAdvisory } from '../core/problem.js'
import type { ScanResult } from '../core/scan-result.js'
import { type HearingNote, hearingNotes, isSlowRuntime, nothingUnderstood } from './hearing-notes.js'
import { clock } from './name-place.js'
import { countedKind } from './passed-sentence.js'

/** For people; the counts are those of `summary` in the document. */
export function summaryLine(result: ScanResult): string {
  const { tool, summary, registers, names, passages, passedOver = [], known = 0, ignored = [] } = result
  const undone = undoneOf(result)
  const sound = summary.seconds > 0 ? `, ${clock(summary.seconds)} of sound` : ''
  const slow = isSlowRuntime(tool.runtime) ? ' (heard with WebAssembly, the slow runtime)' : ''
  const whole = summary.scanned < summary.inputs && summary.findings > 0 ? ' to the end' : ''
  const read = `read ${summary.scanned} of ${count(summary.inputs, 'input')}${whole}${sound}${slow}`
  const unread = undone === 0 ? '' : `; ${count(undone, 'problem')}`
  const found =
    summary.findings === 0
      ? nothingFound(result)
      : `${count(summary.findings, 'finding')}: ${summary.clear} clear, ${summary.caution} to look at, ${summary.notClear} not clear`
  const called =
    names === undefined
      ? ''
      : `; ${count(names.length, 'occurrence')} of ${count(new Set(names.map(({ name }) => name)).size, 'name')} of the list`
  const before = known === 0 ? '' : `; ${known} known from the baseline`
  const commented =
    ignored.length === 0
      ? ''
      : `; ${ignored.length} more ignored by ${ignored.length === 1 ? 'a comment' : 'comments'} in the text`
  const explained = rulesLine(passages)
  const kinds = passedOver.map(countedKind)
  const passed = kinds.length === 0 ? '' : `; passed over: ${kinds.join(', ')}`
  const dates = [...new Set(registers.map((each) => `${each.territory} ${each.date}`))]
  const dated = dates.length === 0 ? '' : `; registers ${dates.join(', ')}`
  return `${read}${unread}; ${found}${called}${heardLine(result)}${before}${commented}${explained}${passed}${dated}.`
}

/** Problems that leave something undone. */
function undoneOf({ problems }: ScanResult): number {
  return problems.filter((each) => !isAdvisory(each)).length
}

/** Nothing found in what was not read says nothing. */
function nothingFound(result: ScanResult): string {
  const { inputs, scanned } = result.summary
  const number = (result.known ?? 0) > 0 ? 'no new number' : 'no number found'
  if (inputs === 0) return 'there was nothing to read'
  if (scanned === 0) return 'nothing was read to its end, so nothing is known of it'
  if (nothingUnderstood(result)) return 'nothing was understood, so nothing is known of what is said'
  return undoneOf(result) === 0 ? number : `${number} in what was read`
}

/** How many sounds were not understood, and how many had no word in them. */
function heardLine(result: ScanResult): string {
  const notes = hearingNotes(result)
  const inputs = (kind: HearingNote['kind']): number =>
    new Set(notes.filter((note) => note.kind === kind).map(({ input }) => input)).size
  const parts = [
    [inputs('not understood'), 'with speech that was not understood'],
    [inputs('no words'), 'in which no word was made out'],
    [inputs('numbers only'), 'listened to for numbers only'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `; ${count(number, 'sound')} ${what}`)
    .join('')
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
