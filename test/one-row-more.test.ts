// A kind of file, a report format, a register and a rule are each one more file or entry and one row: nothing else changes.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scanText } from '../src/index.js'
import { ROOT } from './architecture/source-files.js'

/** A file whose text stands in it backwards. */
const KIND = `// Memos: their text stands in them backwards.
import { plainText } from '../../core/text/source-text.js'
import { documentReader, whole } from './document-reader.js'

export const readMemo = documentReader(async (bytes) =>
  whole([plainText([...Buffer.from(bytes).toString('utf8')].reverse().join(''))]),
)
`

/** Nothing but how many numbers ring. */
const FORMAT = `// How many numbers are not clear, and nothing else.
import type { Report } from './report-format.js'

export const countReport: Report = ({ findings }) =>
  \`\${findings.filter(({ outcome }) => outcome === 'not-clear').length} of \${findings.length} are not clear\\n\`
`

const REGISTER = `// Tusass's list of blocks, of which there is none.
import type { RegisterReader } from './reader.js'

export const glNumbers: RegisterReader = {
  id: 'gl-numbers', territory: 'GL', publisher: 'Tusass', title: 'blocks.csv', name: 'list of blocks', coverage: [''],
  licence: 'none', attribution: '', url: '', page: 'https://example.org', encoding: 'utf-8',
  recognise: (head) => head.startsWith('From;To;Holder'),
  parse: (text) => ({
    blocks: text.trim().split('\\n').slice(1).map((row) => {
      const [from, to, holder] = row.split(';') as [string, string, string]
      return { from, to, holder, state: { word: '', verdict: 'allocated' } }
    }),
  }),
}
`

const RULE = `
  {
    name: 'seals behind it',
    weight: -20,
    holds: (s) => /^ seals/.test(s.text.slice(s.end)),
    yes: 'Count 202-555-0111 seals',
    no: 'Call 202-555-0111',
  },`

const RUN = `
import { main } from './src/cli/main.js'
const { stdin, stdout, stderr, env } = process
const terminal = { stdin, stdout, stderr, env, interrupted: new AbortController().signal, now: new Date() }
process.exitCode = await main(process.argv.slice(2), terminal)
`

const copy = mkdtempSync(join(tmpdir(), 'wrongnumber-row-'))

/** Puts text behind what a file of the copy has once. */
function addBehind(path: string, anchor: string, text: string): void {
  const before = readFileSync(join(copy, path), 'utf8')
  expect(before.split(anchor)).toHaveLength(2)
  writeFileSync(
    join(copy, path),
    before.replace(anchor, () => anchor + text),
  )
}

/** Puts a row first into a table, and what it needs above the file's imports. */
function addRow(path: string, table: string, row: string, needed = ''): void {
  addBehind(path, table, row)
  const [head, ...rest] = readFileSync(join(copy, path), 'utf8').split('\n')
  writeFileSync(join(copy, path), [head, needed, ...rest].join('\n'))
}

function run(...args: string[]): string {
  const load = ['--import', './scripts/load-typescript.mjs', 'run.ts', ...args]
  const env = { ...process.env, CI: '', XDG_DATA_HOME: copy, HOME: copy, LOCALAPPDATA: copy }
  try {
    return execFileSync(process.execPath, load, { cwd: copy, env, encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

beforeAll(() => {
  for (const name of ['src', 'scripts']) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
  for (const name of ['data', 'dist', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, name), join(copy, name))
  writeFileSync(join(copy, 'run.ts'), RUN)
  writeFileSync(join(copy, 'src/sources/documents/memo.ts'), KIND)
  addRow(
    'src/sources/kinds.ts',
    'export const KINDS: readonly SourceKind[] = [',
    "\n  document('memo', ['memo'], async () => (await import('./documents/memo.js')).readMemo),",
  )
  writeFileSync(join(copy, 'src/report/count-report.ts'), FORMAT)
  addRow(
    'src/report/formats.ts',
    'export const FORMATS: readonly FormatRow[] = [',
    "\n  { name: 'count', extensions: ['count'], load: async () => (await import('./count-report.js')).countReport },",
  )
  writeFileSync(join(copy, 'src/registers/gl-numbers.ts'), REGISTER)
  addRow(
    'src/registers/register-table.ts',
    'export const REGISTER_READERS: readonly RegisterReader[] = [',
    '\n  glNumbers,',
    "import { glNumbers } from './gl-numbers.js'",
  )
  addRow(
    'src/core/find/score/features-against.ts',
    'export const FEATURES_AGAINST: readonly Feature[] = [',
    RULE,
  )
})

afterAll(() => rmSync(copy, { recursive: true }))

it('reads the kind, weighs by the rule and writes the format', async () => {
  const text = 'Call 212-555-0147 tonight.\nCount 202-555-0111 seals.\n'
  expect((await scanText(text)).map(({ written }) => written)).toEqual(['212-555-0147', '202-555-0111'])
  writeFileSync(join(copy, 'a.memo'), [...text].reverse().join(''))
  expect(run('scan', 'a.memo', '--format', 'count')).toBe('0 of 1 are not clear\n')
  run('scan', 'a.memo', '--output', 'b.count')
  expect(readFileSync(join(copy, 'b.count'), 'utf8')).toBe('0 of 1 are not clear\n')
})

it('takes the register into use', () => {
  const drawn = String(Math.floor(Math.random() * 10_000)).padStart(4, '0')
  const number = `+299 32 ${drawn.slice(0, 2)} ${drawn.slice(2)}`
  writeFileSync(join(copy, 'blocks.csv'), 'From;To;Holder\n320000;329999;Tusass\n')
  expect(run('check', number, '--verbose')).not.toContain('Tusass')
  run('plans', 'import', 'blocks.csv', '--date', '2026-11-24')
  expect(run('check', number, '--verbose')).toContain('320000 to 329999 is held by Tusass')
})
