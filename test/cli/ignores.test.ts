// Comments in texts that leave a number out: what goes, what stays, and that each is reported.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from './run-command.js'

let folder: string
/** Numbers of the mobile plan whose ends are drawn. */
const drawn = (least: number, end: string): string =>
  `06 12 34 ${least + Math.floor(Math.random() * 40)} ${end}`
const [one, two] = [drawn(10, '70'), drawn(50, '71')] as const
const clear = '06 39 98 12 34'

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function scan(
  name: string,
  text: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<ScanResult & { code: number | null }> {
  writeFileSync(join(folder, name), text)
  const all = ['scan', '-t', 'FR', '--format', 'json', ...args, name]
  const { code, stdout } = await runCommand(all, { cwd: folder, env })
  return { ...(JSON.parse(stdout) as ScanResult), code }
}

test.each([
  ['a.txt', `${one} wrongnumber-ignore ours\n`],
  ['a.md', `<!-- wrongnumber-ignore-next-line ours -->\nAppelle le ${one}\n`],
  [
    'a.html',
    `<p>x</p>\r\n<!-- wrongnumber-ignore-next-line ours -->\r\n<a href="tel:${one.replaceAll(' ', '')}">vite</a>\n`,
  ],
  ['a.json', `{\n "why": "wrongnumber-ignore-next-line ours",\n "tel": "${one}"\n}\n`],
  ['a.yaml', `tel: "${one}" # wrongnumber-ignore ours\n`],
  ['a.csv', `name,tel,note\nx,${one},wrongnumber-ignore ours\n`],
  ['a.lrc', `[00:01.00]wrongnumber-ignore-next-line ours\n[00:02.00]${one}\n`],
  ['a.srt', `1\n00:00:01,000 --> 00:00:02,000\n${one} wrongnumber-ignore ours\n`],
])('%s', async (name, text) => {
  const { code, findings, ignored, summary } = await scan(name, text)
  expect({ code, findings, ignored: summary.ignored }).toEqual({
    code: 0,
    findings: [],
    ignored: ignored!.length,
  })
  expect(ignored!.map((each) => [each.outcome, each.ignored.reason])).toEqual(
    ignored!.map(() => ['not-clear', 'ours']),
  )
})

test('other lines, other numbers and what is clear stay', async () => {
  const text = `wrongnumber-ignore-next-line\n\nle ${one}\net le ${two}\nou le ${clear} wrongnumber-ignore\n`
  const { code, findings, ignored, problems } = await scan('b.txt', text, ['--report-unused-ignores'])
  expect({ code, ignored }).toEqual({ code: 1, ignored: undefined })
  expect(findings.map((each) => [each.line, each.outcome])).toEqual([
    [3, 'not-clear'],
    [4, 'not-clear'],
    [5, 'clear'],
  ])
  expect(problems.map((each) => [each.code, each.message])).toEqual([
    ['ignore-unused', 'lines 1, 5: nothing is found that the comment would have to ignore'],
  ])
})

test('the document satisfies the schema, and nothing that is hidden comes out by what is ignored', async () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.json'), 'utf8')) as object
  const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema)
  const text = `le ${one} wrongnumber-ignore instead of ${two}\n`
  const names = ['html', 'csv', 'md', 'jsonl', 'sarif', 'junit', 'gitlab', 'github']
  const reports = names.flatMap((name) => ['--report', `${name}=out.${name}`])
  const { code: _code, ...shown } = await scan('c.txt', text, reports)
  expect(validate(shown) || validate.errors).toBe(true)
  expect(shown.ignored).toHaveLength(2)
  const read = (name: string): string => readFileSync(join(folder, `out.${name}`), 'utf8')
  for (const name of ['html', 'csv', 'md', 'jsonl']) expect(read(name)).toContain('instead of')
  expect(JSON.parse(read('sarif'))).toMatchObject({
    runs: [
      {
        results: [
          { suppressions: [{ kind: 'inSource', justification: expect.stringContaining('instead') }] },
          {},
        ],
      },
    ],
  })
  const { code: _ci, ...hidden } = await scan('c.txt', text, reports, { CI: 'true' })
  for (const end of [one, two].map((number) => number.replace(/\D/g, '').slice(-4)))
    for (const each of [JSON.stringify(hidden), ...names.map(read)])
      expect(each.replace(/sha256"?:? ?"?[0-9a-f]+|[^\d\n]/gi, '')).not.toContain(`1234${end}`)
})

test('the summary counts them, and a comment that says nothing else finds nothing', async () => {
  writeFileSync(join(folder, 'd.txt'), `${one} wrongnumber-ignore ours\n`)
  const { stdout } = await runCommand(['scan', '-t', 'FR', '-v', 'd.txt'], { cwd: folder })
  expect(stdout).toMatch(/no number found; 1 more ignored by a comment in the text/)
  expect(stdout).toMatch(/d\.txt:1:1 {2}ignored by a comment: "06.*" \(ours\)/)
  expect((await scan('e.txt', 'wrongnumber-ignore-next-line\nwrongnumber-ignore\n')).findings).toEqual([])
})
