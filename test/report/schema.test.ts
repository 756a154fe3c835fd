// Documents that the command prints satisfy schema/report.json, and the schema refuses what it should.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from '../cli/run-command.js'

const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.json'), 'utf8')) as object
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)

test.each([
  [['fixtures/album/booklet.txt', 'fixtures/album/fan-page.html', 'fixtures/album/02 Bip.lrc']],
  [['missing.txt', 'package.json']],
  [['data/self-test/number.wav']],
])('%j', async (inputs) => {
  const { stdout } = await runCommand(['scan', '--format', 'json', ...inputs])
  validate(JSON.parse(stdout))
  expect(validate.errors).toBeNull()
})

test('a document that lost a field is refused', () => {
  expect(validate({ version: 1, findings: [] })).toBe(false)
})
