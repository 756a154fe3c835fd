// The album in fixtures/ scanned by the built command: what is hidden in it is found, and the README shows what is printed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Finding } from '../src/core/finding.js'
import type { ScanResult } from '../src/core/scan-result.js'
import { PLAIN } from '../src/report/paint.js'
import { textReport } from '../src/report/text-report.js'
import { ROOT } from './architecture/source-files.js'
import { type Ran, runCommand } from './cli/run-command.js'

let ran: Ran
let result: ScanResult

beforeAll(async () => {
  ran = await runCommand(['scan', '--format', 'json', 'fixtures/album'])
  result = JSON.parse(ran.stdout) as ScanResult
}, 600_000)

const name = (finding: Finding): string => finding.input.replace('fixtures/album/', '')
const first = (finding: Finding): string | undefined =>
  finding.readings[0]?.numbers[0]?.e164 ?? finding.readings[0]?.digits

test('everything is read, and a number that is not clear makes the exit code 1', () => {
  expect(result.problems).toEqual([])
  expect(
    result.inputs.map((each) => [each.input.replace('fixtures/album/', ''), each.status, each.kind]),
  ).toEqual([
    ['01 Long Distance.mp3', 'scanned', 'mp3'],
    ['02 Bip.flac', 'scanned', 'flac'],
    ['02 Bip.lrc', 'scanned', 'lrc'],
    ['03 Dernier appel.m4a', 'scanned', 'm4a'],
    ['booklet.txt', 'scanned', 'txt'],
    ['fan-page.html', 'scanned', 'html'],
    ['NOTICE', 'scanned', 'txt'],
  ])
  expect(ran.code).toBe(1)
})

test('the hidden song: its number, at its time', () => {
  const hidden = result.findings.filter((finding) => finding.hidden)
  expect(hidden.map(name)).toEqual(['03 Dernier appel.m4a'])
  const { time, readings } = hidden[0]!
  expect(readings[0]!.digits).toBe('0639984726')
  expect(first(hidden[0]!)).toBe('+33639984726')
  expect(time!.start).toBeGreaterThan(324)
  expect(time!.start).toBeLessThan(328)
  expect(time!.end).toBeLessThan(336)
  expect(result.passages.find((passage) => passage.hidden)?.transcript).toMatch(/\S/)
})

test('the number in the first song is heard', () => {
  const heard = result.findings.filter((finding) => finding.time && name(finding).startsWith('01'))
  expect(heard.map(first)).toEqual(['+12125550142'])
})

test('what stands in words and figures', () => {
  const written = result.findings.filter((finding) => finding.time === undefined)
  expect(written.map((each) => [name(each), each.place, each.line, first(each), each.verdict])).toEqual([
    ['01 Long Distance.mp3', 'lyrics', 7, '+12125550142', 'fiction'],
    ['02 Bip.flac', 'lyrics', 4, '062548****', 'partial'],
    ['02 Bip.lrc', undefined, 7, '062548****', 'partial'],
    ['03 Dernier appel.m4a', 'lyrics', 4, '+33199004185', 'fiction'],
    ['03 Dernier appel.m4a', 'lyrics', 8, '+33199004185', 'fiction'],
    ['booklet.txt', undefined, 12, '+33199004185', 'fiction'],
    ['booklet.txt', undefined, 15, '+33140477000', 'allocated'],
    ['fan-page.html', undefined, 14, '062548****', 'partial'],
    ['fan-page.html', undefined, 15, '+33199004185', 'fiction'],
    ['fan-page.html', 'link', 15, '+33199004185', 'fiction'],
  ])
  for (const finding of result.findings)
    if (finding.readings[0]!.numbers.some((number) => number.outcome !== 'clear'))
      expect(finding.alternatives).toHaveLength(1)
})

test('slicing a text at the span gives what is written', () => {
  for (const input of ['booklet.txt', 'fan-page.html', '02 Bip.lrc']) {
    const text = readFileSync(join(ROOT, 'fixtures/album', input), 'utf8')
    for (const { span, written } of result.findings.filter((each) => name(each) === input))
      expect(text.slice(span!.start, span!.end)).toBe(written)
  }
})

test('the README shows what the command prints, gaps marked', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n')
  const line = readme.findIndex((each) => each.includes('npx wrongnumber scan fixtures/album'))
  expect(line).toBeLessThan(15)
  const block = readme
    .slice(line + 1)
    .join('\n')
    .split(/\n {4}\S*[^\n]*\n\n(?! {4})/, 1)[0]!
  const shown = block
    .split('\n')
    .filter((each) => each.startsWith('    '))
    .map((each) => each.slice(4))
  const printed = textReport(result, { paint: PLAIN, verbose: false, quiet: false })
  expect(shown.length).toBeGreaterThan(5)
  let at = 0
  for (const each of shown.filter((row) => row !== '…')) {
    const found = printed.indexOf(`${each}\n`, at)
    expect(found, `printed after what stands before: ${each}`).toBeGreaterThanOrEqual(at)
    at = found
  }
})
