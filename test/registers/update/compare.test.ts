// What changed between two registers, and what that does to the verdicts of a report.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../cli/run-command.js'
import { FIXTURES } from './update-stage.js'

let folder: string
let env: Record<string, string>
/** The register that was in use before the later one. */
let first: string

const TODAY = new Date().toISOString().slice(0, 10)
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** A fixture whose youngest allocations are of today: never older than the package's own register. */
function freshened(fixture: string, name: string): string {
  const path = join(folder, name)
  const text = readFileSync(join(FIXTURES, fixture)).toString('latin1')
  const today = TODAY.split('-').reverse().join('/')
  writeFileSync(path, text.replaceAll(/\d\d\/\d\d\/2026/g, today), 'latin1')
  return path
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-diff-'))
  env = { XDG_DATA_HOME: folder, HOME: folder, LOCALAPPDATA: folder }
  first = freshened('MAJNUM.csv', `MAJNUM_${YESTERDAY}.csv`)
  const later = freshened('MAJNUM-later.csv', 'MAJNUM-later.csv')
  for (const file of [first, later])
    await runCommand(['plans', 'import', file, '--any-size', '--date', TODAY], { env })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DIFFERENCE = `FR  ARCEP MAJNUM.csv, ${TODAY} → ${TODAY}: 1 other holder, 1 gone, 2 new
  other holder  0647000000 to 0647999999  EXA3 → EXA1
  gone          0438000000 to 0438099999  EXA4
  new           0765000000 to 0765099999  EXA5
  new           0764000000 to 0764999999  EXA5
`

test('blocks new, gone, with another holder', async () => {
  const { code, stdout, stderr } = await runCommand(['plans', 'diff', 'FR'], { env })
  expect({ code, stderr, lines: stdout.split('\n').sort() }).toEqual({
    code: 0,
    stderr: '',
    lines: DIFFERENCE.split('\n').sort(),
  })
})

/** A report with numbers of whole blocks: the last digits are drawn. */
async function makeReport(
  extra: (report: { findings: { readings: { digits: string; numbers: unknown[] }[] }[] }) => void,
): Promise<string> {
  const last = (): string => String(Math.floor(Math.random() * 10_000)).padStart(4, '0')
  const lyrics = join(folder, 'lyrics.txt')
  // In a block that has gone, in a new one, in one that changed hands, reserved for fiction, with open digits.
  writeFileSync(
    lyrics,
    `call 04 38 0${last().replace(/(.)(..)(.)/, '$1 $2 $3')}0 now\ncall 07 64 ${pairs(last())} ${pairs(last()).slice(0, 2)} now\n` +
      `call 06 47 ${pairs(last())} ${pairs(last()).slice(0, 2)} now\ncall 06 39 98 ${pairs(last())} now\n`,
  )
  const before = {
    ...env,
    XDG_DATA_HOME: join(folder, 'older'),
    HOME: join(folder, 'older'),
    LOCALAPPDATA: join(folder, 'older'),
  }
  await runCommand(['plans', 'import', first, '--any-size', '--date', TODAY], {
    env: before,
  })
  const { stdout } = await runCommand(['scan', '--territory', 'FR', '--format', 'json', lyrics], {
    env: before,
  })
  const report = JSON.parse(stdout)
  extra(report)
  const path = join(folder, `report-${last()}.json`)
  writeFileSync(path, JSON.stringify(report))
  return path
}

function pairs(digits: string): string {
  return `${digits.slice(0, 2)} ${digits.slice(2)}`
}

test('the verdicts of a report that change now', async () => {
  const report = await makeReport(() => {})
  const { code, stdout, stderr } = await runCommand(['plans', 'diff', 'FR', '--report', report], { env })
  const after = stdout.slice(stdout.indexOf('\n\n') + 2).replace(/\+33\d+/g, (number) => number.slice(0, 5))
  expect({ code, stderr, after: after.split('\n').filter((each) => !each.startsWith('      ')) }).toEqual({
    code: 1,
    stderr: '',
    after: [
      '4 numbers of the report judged again: 2 would change',
      `  ${join(folder, 'lyrics.txt')}:1  +3343: allocated → unallocated (caution)`,
      `  ${join(folder, 'lyrics.txt')}:2  +3376: unallocated → allocated (not-clear)`,
      '',
    ],
  })
})

test('redacted numbers cannot be judged, and digits are hidden where that is asked', async () => {
  const hidden = await makeReport((report) => {
    for (const { readings } of report.findings.slice(0, 1))
      for (const reading of readings)
        reading.numbers = reading.numbers.map((each) => ({ ...(each as object), e164: '+33438•••••' }))
  })
  const { stdout } = await runCommand(['plans', 'diff', 'FR', '--redact', '--report', hidden], { env })
  expect(stdout).toContain(
    '3 numbers of the report judged again; 1 with hidden digits were not: 1 would change\n',
  )
  expect(stdout).toMatch(/ {2}\+33764\d{2}••••: unallocated → allocated/)
})

test('the first copy of a register: what was possible is judged by it', async () => {
  const digits = String(Math.floor(Math.random() * 1e6)).padStart(6, '0')
  const { stdout: report } = await runCommand(
    ['check', `+47 40 ${digits}`, '--territory', 'NO', '--format', 'json'],
    { env },
  )
  writeFileSync(join(folder, 'norway.json'), report)
  await runCommand(['plans', 'import', join(FIXTURES, 'E164.csv')], { env })
  const { code, stdout } = await runCommand(
    ['plans', 'diff', 'NO', '--report', join(folder, 'norway.json')],
    { env },
  )
  expect({ code, lines: stdout.replace(digits, '……').split('\n').slice(0, 4) }).toEqual({
    code: 1,
    lines: [
      expect.stringMatching(/^NO {2}Nkom E164\.csv: the first copy, of \d{4}-\d\d-\d\d, 5 rows$/),
      '',
      '1 number of the report judged again: 1 would change',
      expect.stringMatching(/ {2}\+4740……: possible → allocated \(not-clear\)$/),
    ],
  })
})

test("the registers in use beside a publisher's file that is not taken", async () => {
  const { code, stdout } = await runCommand(['plans', 'diff', 'FR', '--with', first], {
    env,
  })
  expect({ code, head: stdout.split('\n', 1)[0] }).toEqual({
    code: 0,
    head: `FR  ARCEP MAJNUM.csv, ${YESTERDAY} → ${TODAY}: 1 other holder, 1 gone, 2 new`,
  })
})

test.each([
  [['plans', 'diff', 'XX'], 'register-missing'],
  [['plans', 'diff', 'FR', '--report', 'missing.json'], 'not-found'],
  [['plans', 'diff', 'FR', '--report', 'package.json'], 'unreadable'],
  [['plans', 'diff', 'FR', '--with', 'missing.csv'], 'not-found'],
  [['plans', 'diff', 'FR', '--with', 'fixtures/registers/E164.csv'], 'update-failed'],
  [['plans', 'update', 'XX'], 'register-missing'],
  [['plans', 'reset', 'XX'], 'register-missing'],
  [['plans', 'import', 'fixtures/registers/E164.csv', '--date', '2026-02-30'], 'update-failed'],
])('%s: %s', async (args, problem) => {
  const { code, stderr } = await runCommand(args, { env })
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(new RegExp(`^[^\\n]*\\[${problem}\\]\\n$`)),
  })
})
