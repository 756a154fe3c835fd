// The file of accepted numbers, wrongnumber.accepted.yaml: read with line and column of every fault, appended to by `accept`.

import { editDistance } from '../core/letters/edit-distance.js'
import { faultOfBlock } from '../core/plan/accepted-block.js'
import type { AcceptedEntry, AcceptedList } from '../core/plan/accepted.js'
import { checkTerritory } from '../core/plan/check-territory.js'
import { type Problem, problem } from '../core/problem.js'
import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
  type YAMLMap,
} from '../parsers/parse-yaml.js'
import { yearFirstDate } from './read-date.js'

const FIELDS = [
  'number',
  'to',
  'territory',
  'owner',
  'reason',
  'approver',
  'until',
  'since',
  'scope',
] as const

const ADVICE = 'mend the line; until then no number of the file is accepted'

/** The list, or what is wrong with its file. */
export interface ParsedAccepted {
  readonly list?: AcceptedList
  readonly problems: readonly Problem[]
}

/** The list in a file's text, or every fault in it; of a file with a fault nothing is taken over. */
export function parseAccepted(text: string, file: string): ParsedAccepted {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems: Problem[] = []
  const fail = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset)
    problems.push(problem(file, 'accepted-invalid', `line ${line}, column ${col}: ${message}`, ADVICE))
  }
  for (const error of document.errors) fail(error.pos[0], error.message.split(/ at line |\n/)[0]!)
  if (problems.length > 0) return { problems }
  const root = document.contents
  if (root === null) return { list: { file, entries: [] }, problems }
  const list = isMap(root) ? root.get('accepted') : root
  if (!isSeq(list)) {
    fail(root.range?.[0] ?? 0, 'the file has to be a list of entries, each beginning with "- number:"')
    return { problems }
  }
  const entries: AcceptedEntry[] = []
  for (const item of list.items) {
    if (!isMap(item)) {
      const range = (item as { range?: readonly number[] } | null)?.range
      fail(range?.[0] ?? 0, 'an entry has to have fields: number, owner, reason, approver, until')
      continue
    }
    const entry = entryOf(item, lines, fail)
    if (entry !== undefined) entries.push(entry)
  }
  return problems.length > 0 ? { problems } : { list: { file, entries }, problems }
}

type Fail = (offset: number, message: string) => void

function entryOf(item: YAMLMap, lines: LineCounter, fail: Fail): AcceptedEntry | undefined {
  const found = new Map<string, { text: string; at: number }>()
  let scope: string[] = []
  for (const pair of item.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
    if (!(FIELDS as readonly string[]).includes(key)) {
      const nearest = FIELDS.reduce((best, each) =>
        editDistance(key, each) < editDistance(key, best) ? each : best,
      )
      fail(at, `there is no field "${key}"; did you mean "${nearest}"?`)
      continue
    }
    const value = pair.value
    if (key === 'scope')
      scope = isSeq(value) ? value.items.map((each) => scalarText(each)) : [scalarText(value)]
    else if (!isScalar(value)) fail(at, `"${key}" has to be a text`)
    else found.set(key, { text: scalarText(value), at: value.range?.[0] ?? at })
  }
  return checked(
    found,
    scope.filter((each) => each !== ''),
    item,
    lines,
    fail,
  )
}

function checked(
  found: ReadonlyMap<string, { text: string; at: number }>,
  scope: readonly string[],
  item: YAMLMap,
  lines: LineCounter,
  fail: Fail,
): AcceptedEntry | undefined {
  const start = item.range?.[0] ?? 0
  const number = found.get('number')
  if (number === undefined || !/[\d*]/.test(number.text)) {
    fail(number?.at ?? start, 'the entry has no number')
    return undefined
  }
  for (const field of ['until', 'since']) {
    const date = found.get(field)
    if (date !== undefined && date.text !== '' && yearFirstDate(date.text) === undefined) {
      fail(date.at, `"${date.text}" is no date; dates are written 2027-01-31`)
      return undefined
    }
  }
  const territory = found.get('territory')
  const code = territory === undefined ? undefined : checkTerritory(territory.text)
  if (code !== undefined && typeof code !== 'string') {
    fail(territory!.at, `${code.message}; ${code.advice}`)
    return undefined
  }
  if (code === undefined && !number.text.trim().startsWith('+')) {
    fail(number.at, 'a number without country code needs the field "territory"')
    return undefined
  }
  const to = found.get('to')
  const fault = to === undefined || to.text === '' ? undefined : faultOfBlock(number.text, to.text)
  if (fault !== undefined) {
    fail(to!.at, `from ${number.text} to ${to!.text} is no block: ${fault}`)
    return undefined
  }
  const text = (field: string): Record<string, string> => {
    const value = found.get(field)?.text ?? ''
    return value === '' ? {} : { [field]: value }
  }
  return {
    number: number.text,
    ...text('to'),
    ...(code === undefined ? {} : { territory: code }),
    ...text('owner'),
    ...text('reason'),
    ...text('approver'),
    ...text('until'),
    ...text('since'),
    scope,
    line: lines.linePos(start).line,
  }
}

/** Dates and numbers are kept as they were written. */
function scalarText(node: unknown): string {
  if (!isScalar(node) || node.value === null) return ''
  return (node.source ?? String(node.value)).trim()
}

/** The file's text with one more entry; what stood there stays as it was. */
export function appendAccepted(text: string, entry: Omit<AcceptedEntry, 'line'>): string {
  const { number, to, territory, owner, reason, approver, until, since, scope } = entry
  const fields = {
    number,
    to,
    territory,
    owner,
    reason,
    approver,
    until,
    since,
    scope: scope.length > 0 ? scope : undefined,
  }
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const added = stringify([present], {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })
  if (text.trim() === '') return `${HEADING}${added}`
  const inside = /^accepted:/m.test(text) ? added.replace(/^/gm, '  ').replace(/ +$/, '') : added
  return text.endsWith('\n') ? text + inside : `${text}\n${inside}`
}

const HEADING = `# Numbers that may stand: who answers for each, why, who approved it, and until when (two years at most).
`
