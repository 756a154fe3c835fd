// What the command line refuses, in one line and with code 2, and what it explains.
import { expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands/table.js'
import { runCommand } from './run-command.js'

test.each([
  [[], /^wrongnumber: no command given; help: wrongnumber --help\n$/],
  [['check'], /^wrongnumber: missing required argument .*; help: wrongnumber check --help\n$/],
  [['scan'], /^wrongnumber: scan: nothing is named .*; help: wrongnumber scan --help \[not-found\]\n$/],
  [['scan', '--zzzzzz', 'x'], /^wrongnumber: unknown option '--zzzzzz'; help: wrongnumber scan --help\n$/],
  [['album'], /^wrongnumber: unknown command 'album'; to scan a file: wrongnumber scan album; help: .*\n$/],
  [['scna', 'x'], /^wrongnumber: unknown command 'scna' \(Did you mean scan\?\); help: .*\n$/],
  [
    ['scan', 'x', '--format', 'xml'],
    /^wrongnumber: .*Allowed choices are text, json, html, csv, md, jsonl, audacity, reaper, edl, cue-list, sarif, junit, github, gitlab; help: .*\n$/,
  ],
  [['scan', 'x', '-t', 'QQ'], /^wrongnumber: QQ: there is no territory "QQ".*\[unknown-territory\]\n$/],
  [['check', '112', '-t', 'QQ'], /^wrongnumber: QQ: there is no territory "QQ".*\[unknown-territory\]\n$/],
  [['explain', 'x', '-l', 'qq'], /^wrongnumber: qq: there is no language "qq".*\[unknown-language\]\n$/],
  [['scan', 'x', '--output'], /^wrongnumber: .*argument missing; help: .*\n$/],
])('%j', async (args, line) => {
  const { code, stdout, stderr } = await runCommand(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(line)
})

test('help lists every command, and every command has help with examples', async () => {
  const { code, stdout, stderr } = await runCommand(['--help'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const row of COMMANDS) expect(stdout).toContain(`  ${row.name.split(' ')[0]} `)
  for (const row of COMMANDS) {
    const help = await runCommand([...row.name.split(' '), '--help'])
    expect({ code: help.code, stderr: help.stderr }).toEqual({ code: 0, stderr: '' })
    expect(help.stdout).toMatch(/^Usage: wrongnumber /)
    expect(help.stdout).toMatch(new RegExp(`\\nExamples:\\n  wrongnumber ${row.name}`))
  }
})

test('the version is that of the package', async () => {
  const { version } = (await import('../../package.json', { with: { type: 'json' } })).default
  expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})
