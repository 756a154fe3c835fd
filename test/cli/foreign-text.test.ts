// No command hands text that others wrote to a terminal as it is: orders and signs that turn lines around are spelled out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.js'

/** An order to the terminal, a line that claims to be a verdict, a sign that turns the rest around. */
const FOREIGN = '\u001b]0;x\u0007\u001b[2J020 7946 0018\u009b\u202e'
const ORDERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'))
  writeFileSync(join(folder, `${FOREIGN.replace(/\//g, '')}.txt`), `call ${FOREIGN} now\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  [['check', FOREIGN, '--verbose']],

  [['check', FOREIGN, '--format', 'md']],
  [['check', FOREIGN, '--format', 'github']],
  [['explain', FOREIGN]],
  [['suggest', FOREIGN]],
  [['accept', FOREIGN, '--owner', FOREIGN, '--reason', FOREIGN]],
  [['accept', '+442079460018', '--owner', FOREIGN, '--reason', FOREIGN, '--scope', FOREIGN]],
  [['plans', 'show', FOREIGN]],
  [['plans', 'list', FOREIGN]],
  [['plans', 'update', FOREIGN]],
  [['plans', 'update', 'NL', '--from', FOREIGN]],
  [['plans', 'import', FOREIGN]],
  [['plans', 'import', '--date', FOREIGN, 'x']],
  [['plans', 'diff', FOREIGN]],
  [['plans', 'reset', FOREIGN]],
  [['transcribe', FOREIGN]],
  [['bleep', FOREIGN, '--output', 'x.wav']],
  [['doctor', '--model', FOREIGN]],
  [['scan', '.', '--verbose']],
  [['scan', FOREIGN, '-t', FOREIGN, '--accepted', FOREIGN, '--baseline', FOREIGN]],
  [['scan', '.', '--files-from', FOREIGN]],
  [['scan', '.', '--output', `/missing/${FOREIGN}`]],
  [['scan', `http://${FOREIGN}/`]],
  [['scan', '--format', FOREIGN, '.']],
  [[FOREIGN]],
  [['scan', `--${FOREIGN}`]],
])('%j', async (args) => {
  const { stdout, stderr } = await runCommand(args, {
    cwd: folder,
    env: { HOME: folder, XDG_DATA_HOME: folder },
  })
  expect(stdout + stderr).not.toBe('')
  expect(ORDERS.exec(stdout + stderr)).toBeNull()
})
