// JUnit XML, as build servers show it: one case an input, which fails for what is not clear, errs for what was not read, and is skipped where it was passed over.
import type { Finding } from '../../core/finding.js'
import type { ScanResult } from '../../core/scan-result.js'
import { hearingNotes, hearingSentence } from '../hearing-notes.js'
import { clockRange, placeOf } from '../name-place.js'
import { printableLines } from '../printable.js'
import { findingSentence } from './finding-sentence.js'

/** Cautions fail too, as they do in the exit code. */
export function junitReport(result: ScanResult): string {
  const findings = byInput(result.findings.filter(({ outcome }) => outcome !== 'clear'))
  const problems = byInput(result.problems)
  const notes = byInput(hearingNotes(result))
  const names = new Set([...result.inputs.map(({ input }) => input), ...problems.keys(), ...findings.keys()])
  const cases = [...names].map((input) => {
    const failures = (findings.get(input) ?? []).map(failureOf)
    const errors = (problems.get(input) ?? []).map(({ code, message, advice }) =>
      element('error', { type: code, message }, `${message}; ${advice}`),
    )
    const said = (notes.get(input) ?? []).map(
      (note) =>
        `${note.kind}${note.time === undefined ? '' : ` ${clockRange(note.time)}`}: ${hearingSentence(note)}`,
    )
    const output = said.length === 0 ? [] : [element('system-out', {}, said.join('\n'))]
    return element(
      'testcase',
      { classname: 'wrongnumber', name: input },
      ['', ...failures, ...errors, ...output, ''].join('\n'),
    )
  })
  for (const { kind, files, names: passed } of result.passedOver ?? []) {
    const more = files - passed.length
    for (const name of more > 0 ? [...passed, `${more} more: ${kind}`] : passed)
      cases.push(skipped(name, kind))
  }
  const counts = {
    tests: cases.length,
    failures: findings.size,
    errors: problems.size,
    time: '0',
  }
  const skips = String(cases.length - names.size)
  const suite = element(
    'testsuite',
    { name: 'wrongnumber', ...counts, skipped: skips },
    ['', ...cases, ''].join('\n'),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', counts, `\n${suite}\n`)}\n`
}

function skipped(name: string, kind: string): string {
  const why = element('skipped', { message: `passed over: ${kind}` }, '')
  return element('testcase', { classname: 'wrongnumber', name }, `\n${why}\n`)
}

function byInput<T extends { readonly input: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of all) {
    const group = groups.get(each.input)
    if (group === undefined) groups.set(each.input, [each])
    else group.push(each)
  }
  return groups
}

function failureOf(finding: Finding): string {
  const message = findingSentence(finding)
  return element('failure', { type: finding.verdict, message }, `${placeOf(finding)}\n${message}`)
}

/** `content` is text, or elements that were made here. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inside = content.startsWith('\n') ? content : escaped(content)
  return `<${name}${written.join('')}>${inside}</${name}>`
}

/** XML 1.0 has no sign for most controls, and a terminal or an eye obeys others. */
function escaped(text: string): string {
  return printableLines(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
