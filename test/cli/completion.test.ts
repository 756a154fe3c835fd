// Completion as the shells themselves answer, where they are installed, and the manual page as man reads it.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/table.js'
import { commandWords } from '../../src/cli/words/command-words.js'
import { manPage } from '../../src/cli/words/man-page.js'
import { runCommand } from './run-command.js'

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await runCommand(['completion', shell])
    expect(code).toBe(0)
    writeFileSync(join(folder, shell), stdout)
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** What stands on the line, the last word being completed, and some of what is offered, and what is not. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['wrongnumber ', ['scan', 'plans', 'init'], ['list', '--format']],
  ['wrongnumber sc', ['scan'], ['check']],
  ['wrongnumber plans ', ['list', 'update'], ['scan']],
  ['wrongnumber scan --fail', ['--fail-on'], ['--format']],
  ['wrongnumber scan --fail-on ', ['caution', 'not-clear', 'none'], ['text']],
  ['wrongnumber transcribe --format ', ['srt', 'lrc'], ['sarif']],
  ['wrongnumber plans list --format ', ['text', 'json'], ['sarif']],
]

const OFFERS: Readonly<Record<string, (line: string) => string>> = {
  bash: (line) => {
    const words = line.split(' ')
    const script = `source ${join(folder, 'bash')}; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _wrongnumber; printf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' })
  },
  fish: (line) =>
    execFileSync('fish', ['-N', '-c', `source ${join(folder, 'fish')}; complete -C '${line}'`], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    }).replace(/\t.*/g, ''),
  // The listing function of zsh needs its line editor; what it would be given is caught instead.
  zsh: (line) => {
    const words = line.split(' ')
    const script = `autoload -U compinit; compinit -u -d ${join(folder, 'dump')}
_describe() { print -l -- \${those%%:*} }
_arguments() { print -l -- "$@" }
source ${join(folder, 'zsh')}
words=(${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length}; _wrongnumber`
    return execFileSync('zsh', ['-f', '-c', script], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    })
  },
}

test.each(['bash', 'fish'].flatMap((shell) => CASES.map((row) => [shell, ...row] as const)))(
  '%s: %j',
  (shell, line, offered, not) => {
    if (!isThere(shell)) return
    const words = OFFERS[shell]!(line).split('\n')
    expect(words).toEqual(expect.arrayContaining([...offered]))
    for (const word of not) expect(words).not.toContain(word)
  },
)

test.skipIf(!isThere('zsh'))('zsh is given the commands, and the options of each with their choices', () => {
  expect(OFFERS.zsh!('wrongnumber ').split('\n')).toEqual(expect.arrayContaining(['scan', 'plans']))
  expect(OFFERS.zsh!('wrongnumber plans ').split('\n')).toEqual(expect.arrayContaining(['list', 'reset']))
  const options = OFFERS.zsh!('wrongnumber plans list --f')
  expect(options).toMatch(/^\*--format\[form of the list\]:format:\(text json\)$/m)
  expect(options).not.toContain('--fail-on')
})

test('a shell that there is no script for is refused', async () => {
  const { code, stderr } = await runCommand(['completion', 'tcsh'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^wrongnumber: tcsh: .*name one of bash, zsh, fish/)
})

test('help COMMAND is COMMAND --help', async () => {
  for (const words of [['scan'], ['plans'], ['plans', 'list'], []])
    expect(await runCommand(['help', ...words])).toEqual(await runCommand([...words, '--help']))
  expect((await runCommand(['help', 'scna'])).stderr).toMatch(/unknown command 'scna'/)
})

test('the manual page has every command and option, and man has nothing to complain of', async () => {
  const commands = await commandWords(COMMANDS)
  const page = manPage(commands, '1.2.3')
  for (const { row, options } of commands) {
    expect(page).toContain(`.SS wrongnumber ${row.name.replaceAll('-', '\\-')}`)
    for (const { long } of options) expect(page).toContain(long.replaceAll('-', '\\-'))
  }
  if (!isThere('man')) return
  writeFileSync(join(folder, 'wrongnumber.1'), page)
  const env = { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8' }
  const read = spawnSync('man', ['-l', '--warnings', join(folder, 'wrongnumber.1')], {
    encoding: 'utf8',
    env,
  })
  expect(read.stderr).toBe('')
  expect(read.stdout).toMatch(/--fail-on <outcome>/)
})
