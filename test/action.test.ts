// The steps of action.yml as a runner of GitHub Actions takes them, and the container file as it is written.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseDocument } from '../src/parsers/parse-yaml.js'
import { ROOT } from './architecture/source-files.js'

interface Step {
  readonly id?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
}

const action = parseDocument(readFileSync(join(ROOT, 'action.yml'), 'utf8')).toJS() as {
  inputs: Record<string, { default: string }>
  runs: { using: string; steps: Step[] }
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  mkdirSync(join(folder, 'work'))
  mkdirSync(join(folder, 'temp'))
  writeFileSync(join(folder, 'work/lyrics.txt'), 'or 06 25 48 ** **\n')
  writeFileSync(join(folder, 'work/$(touch ran) one.txt'), 'le 06 39 98 12 34\n')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the steps that are scripts; `package` is this working copy, so that no network is needed. */
function runAction(inputs: Record<string, string>): { code: number; said: string; output: string } {
  const context: Record<string, string> = {
    'github.action_path': ROOT,
    'runner.temp': join(folder, 'temp'),
    'inputs.package': ROOT,
  }
  for (const [name, row] of Object.entries(action.inputs))
    context[`inputs.${name}`] ??= inputs[name] ?? row.default
  const filled = (text: string): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (whole, name: string) => context[name] ?? whole)
  const output = join(folder, 'output')
  writeFileSync(output, '')
  let said = ''
  let code = 0
  for (const step of action.runs.steps.filter((each) => each.run !== undefined)) {
    expect(step.shell).toBe('bash')
    expect(step.run).not.toContain('${{')
    const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, filled(value)]))
    writeFileSync(join(folder, 'step.sh'), step.run!)
    // As the runner calls it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax.
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')], {
      cwd: join(folder, 'work'),
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        // A working copy is built already, and its build must not run beside other tests.
        npm_config_ignore_scripts: 'true',
        ...env,
      },
    })
    said += ran.stdout + ran.stderr
    code = ran.status ?? 2
    if (code !== 0) break
  }
  return { code, said, output: readFileSync(output, 'utf8') }
}

test.skipIf(process.platform === 'win32')(
  'the action scans, annotates, writes SARIF and the summary of the run, and fails the step',
  () => {
    const { code, said, output } = runAction({
      paths: 'lyrics.txt\n',
      arguments: '--territory=FR\n',
      sarif: 'out.sarif',
    })
    expect({ code, output }).toEqual({ code: 1, output: 'exit-code=1\n' })
    expect(said).toMatch(/^::error file=lyrics\.txt,line=1,col=4,/m)
    expect(JSON.parse(readFileSync(join(folder, 'work/out.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    })
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toMatch(/^\| lyrics\.txt:1:4 \|/m)
  },
)

test.skipIf(process.platform === 'win32')('a name is a name, whatever is in it', () => {
  const { code, said } = runAction({ paths: '$(touch ran) one.txt', arguments: '--fail-on=none' })
  expect(code).toBe(0)
  expect(said).toMatch(/\$\(touch ran\) one\.txt:1:4/)
  expect(() => readFileSync(join(folder, 'work/ran'))).toThrow('ENOENT')
})

test('the container file has two stages, runs as a user that is not root, and brings what it needs', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
  expect(lines.filter((line) => line.startsWith('FROM ')).every((line) => /:\d[\w.-]+/.test(line))).toBe(true)
  expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(2)
  expect(last.filter((line) => /^USER [1-9]\d*$/.test(line))).toHaveLength(1)
  expect(last.filter((line) => /^(?:RUN|ADD) /.test(line))).toEqual([])
})
