// Reports that machines read, several of one run, and the baseline, by the built command.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { runCommand } from './run-command.js'

let folder: string
const end = String(Math.random()).slice(2, 6)
const secret = `06 12 34 ${end.slice(0, 2)} ${end.slice(2)}`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  mkdirSync(join(folder, 'a b'))
  writeFileSync(
    join(folder, 'a b', 'x.txt'),
    `Bonjour\nappelle le ${secret} & "vite"\nou le 06 39 98 12 34\n`,
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function reports(env: Record<string, string> = {}): Promise<Record<string, string>> {
  const names = ['sarif', 'junit', 'gitlab', 'github']
  const wishes = names.flatMap((name) => ['--report', `${name}=out.${name}`])
  const args = ['scan', '-t', 'FR', './a b/x.txt', 'none.txt', ...wishes]
  expect((await runCommand(args, { cwd: folder, env })).code).toBe(2)
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, `out.${name}`), 'utf8')]))
}

test('SARIF names rule, level, place and fingerprint of each finding, and problems as notifications', async () => {
  const { runs } = JSON.parse((await reports()).sarif!) as { runs: Record<string, never>[] }
  expect(runs[0]).toMatchObject({
    tool: { driver: { name: 'wrongnumber', rules: [{ id: 'allocated' }, { id: 'fiction' }] } },
    invocations: [
      { executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: 'not-found' } }] },
    ],
    results: [
      {
        ruleId: 'allocated',
        ruleIndex: 0,
        level: 'error',
        message: { text: expect.stringMatching(/^\+336.* is allocated: .*\. Instead: 06/) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a%20b/x.txt' },
              region: { startLine: 2, startColumn: 12 },
            },
          },
        ],
        partialFingerprints: { 'wrongnumber/v1': expect.stringMatching(/^[0-9a-f]{8}$/) },
      },
      { ruleId: 'fiction', ruleIndex: 1, level: 'note' },
    ],
  })
})

test('JUnit is XML with one case an input; GitLab and GitHub have what is not clear and what was not read', async () => {
  const { junit, gitlab, github } = await reports()
  const seen: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) =>
    seen.push(`${name} ${attributes.type ?? attributes.name ?? ''}`),
  )
  parser.write(junit!).close()
  expect(seen).toEqual([
    'testsuites ',
    'testsuite wrongnumber',
    'testcase ./a b/x.txt',
    'failure allocated',
    'testcase none.txt',
    'error not-found',
  ])
  const entries = JSON.parse(gitlab!) as { check_name: string; severity: string; location: object }[]
  expect(entries.map((each) => [each.check_name, each.severity])).toEqual([
    ['allocated', 'major'],
    ['not-found', 'blocker'],
  ])
  expect(entries[0]!.location).toEqual({ path: './a b/x.txt', lines: { begin: 2 } })
  expect(github!.split('\n').map((line) => line.replace(/::[^:]*$/, ''))).toEqual([
    expect.stringMatching(/^::error file=\.\/a b\/x\.txt,line=2,col=12,title=Not clear::/),
    '::error file=none.txt,title=not-found',
    expect.stringMatching(/^::notice title=wrongnumber/),
    '',
  ])
})

test('GitHub Actions is given annotations on stderr by itself, whatever is printed, unless that is switched off', async () => {
  const run = (args: string[], env = {}): ReturnType<typeof runCommand> =>
    runCommand(['scan', '-t', 'FR', 'a b/x.txt', ...args], { cwd: folder, env })
  const env = { GITHUB_ACTIONS: 'true' }
  const { github } = await reports()
  const annotation = github!.split('\n')[0]!.replace('./', '')
  const json = await run(['--format', 'json'], env)
  expect(json.stderr.split('\n')[0]).toBe(annotation)
  expect(JSON.parse(json.stdout)).toMatchObject({ version: 1 })
  expect((await run([], env)).stderr).toContain('::notice title=wrongnumber::')
  expect((await run(['--report', 'github'])).stderr.split('\n')[0]).toBe(annotation)
  const printed = await run(['--format', 'github'], env)
  expect([printed.stdout.split('\n')[0], printed.stderr]).toEqual([annotation, ''])
  for (const quiet of [
    await run(['--no-annotations'], env),
    await run([]),
    await run([], { GITHUB_ACTIONS: '' }),
  ])
    expect(quiet.stderr).toBe('')
})

test('no report shows in CI what may not be shown', async () => {
  for (const text of Object.values(await reports({ CI: 'true' }))) {
    expect(text).not.toContain(secret)
    expect(text.replace(/[^\d\n]/g, '')).not.toContain(`34${end}`)
  }
})

test('a baseline knows its findings again where they have moved, and nothing else', async () => {
  const scan = async (args: string[], env = {}): Promise<ScanResult & { code: number | null }> => {
    const all = ['scan', '-t', 'FR', '--format', 'json', '--baseline', 'known.json', ...args]
    const { code, stdout } = await runCommand(all, { cwd: folder, env })
    return { ...(JSON.parse(stdout) as ScanResult), code }
  }
  const file = join(folder, 'a b', 'x.txt')
  expect((await scan(['a b'])).problems.map((each) => each.code)).toEqual(['not-found'])
  expect((await scan(['--update-baseline', 'a b'], { CI: 'true' })).code).toBe(1)
  expect(readFileSync(join(folder, 'known.json'), 'utf8')).not.toMatch(/\d{9}|x\.txt/)
  expect(await scan(['a b'])).toMatchObject({ code: 0, known: 1, findings: [{ verdict: 'fiction' }] })
  writeFileSync(file, `\n\n${readFileSync(file, 'utf8')}`)
  renameSync(join(folder, 'a b'), join(folder, 'c'))
  expect(await scan(['c'])).toMatchObject({ code: 0, known: 1 })
  const moved = readFileSync(join(folder, 'c', 'x.txt'), 'utf8')
  const other = `06 12 34 ${end.slice(2)} ${(Number(end.slice(0, 2)) + 1) % 10}${end.slice(0, 1)}`
  writeFileSync(join(folder, 'c', 'x.txt'), moved.replace(secret, other))
  const replaced = await scan(['c'], { CI: 'true' })
  expect(replaced).toMatchObject({ code: 1, known: 0, problems: [{ code: 'baseline-unused' }] })
  expect(replaced.findings.map((each) => each.verdict)).toEqual(['allocated', 'fiction'])
  writeFileSync(join(folder, 'known.json'), '{}')
  expect((await scan(['c'])).problems.map((each) => each.code)).toEqual(['baseline-invalid'])
})

test('what a run has written is passed over in the next one, whatever its form', async () => {
  const own = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  writeFileSync(join(own, 'x.txt'), `appelle le ${secret}\n`)
  const forms = ['json', 'jsonl', 'html', 'csv', 'md', 'sarif', 'junit=j.xml', 'gitlab=g.json', 'text=t.txt']
  const wishes = forms.flatMap((form) => ['--report', form.includes('=') ? form : `${form}=out.${form}`])
  const scan = (args: string[]): ReturnType<typeof runCommand> =>
    runCommand(['scan', '-t', 'FR', '--format', 'json', ...args, '.'], { cwd: own })
  const first = JSON.parse((await scan(wishes)).stdout) as ScanResult
  await scan(['--baseline', 'known.json', '--update-baseline'])
  const second = JSON.parse((await scan([])).stdout) as ScanResult
  rmSync(own, { recursive: true })
  expect(second.passedOver).toEqual([expect.objectContaining({ kind: 'own file', files: forms.length + 1 })])
  expect([second.inputs, second.findings, second.problems]).toEqual([first.inputs, first.findings, []])
})
