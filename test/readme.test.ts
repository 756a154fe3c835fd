// What is written in the README is true: its commands, its paths, its tables.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/commands/table.js'
import { KINDS } from '../src/sources/kinds.js'
import { ROOT } from './architecture/source-files.js'

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')

test('the two commands of a newcomer stand in the first fifteen lines', () => {
  const top = readme.split('\n').slice(0, 15).join('\n')
  expect(top).toContain('npm ci && npx wrongnumber scan fixtures/album')
  expect(top).toContain('npm test')
})

test('every page that is named exists, in the README and in CONTRIBUTING', () => {
  const pages = `${readme.replace(/^ {4}.*$/gm, '')}\n${readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')}`
  const paths = [
    ...pages.matchAll(/(?<![\w/])(?:docs|src|test|fixtures|data|scripts)\/[\w./-]*\w|\b[A-Z]{4,}\.md\b/g),
  ]
  expect(paths.length).toBeGreaterThan(8)
  expect(paths.map(([path]) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('every kind of file is listed', () => {
  const missing = KINDS.map((row) => `\`.${row.extensions[0]}\``).filter((each) => !readme.includes(each))
  expect(missing).toEqual([])
})

test('every command is listed with its summary', () => {
  const rows = COMMANDS.map((row) => `| \`wrongnumber ${row.name}\` | ${row.summary} |`)
  expect(rows.filter((row) => !readme.includes(row))).toEqual([])
})

test('the exit codes are those of the table in the tests', () => {
  for (const code of [0, 1, 2]) expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'))
})
