// Reports for machines are valid by what their readers go by: the official schema of SARIF, and the elements of JUnit.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv, { type ValidateFunction } from 'ajv'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { junitReport } from '../../src/report/machine/junit-report.js'
import { sarifReport } from '../../src/report/machine/sarif-report.js'
import { ROOT } from '../architecture/source-files.js'
import { HAS_EXTRAS, NEEDS_EXTRAS } from '../extras-installed.js'
import { SOME_RESULT } from './some-result.js'

const SARIF_SCHEMA = join(
  ROOT,
  'extras/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)

/** It states draft 4, whose keywords that it uses mean the same in draft 7, which the validator reads. */
function sarifSchema(): ValidateFunction {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8'))
  return new Ajv.default({
    strict: false,
    // One of its patterns is none with that flag.
    unicodeRegExp: false,
    allErrors: true,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[\s"<>\\^`{|}]/.test(text),
    },
  }).compile(schema)
}

/** Results of every kind: text, sound, tags, problems, ignored ones, names that are no addresses. */
function results(): ScanResult[] {
  const result = SOME_RESULT
  const [first] = result.findings
  const names = [
    'a b/ü "x".txt',
    '/abs/50%.txt',
    '..\\win\\x.txt',
    'https://example.org/a?b=c',
    '-',
    'C:\\x\\y.txt',
  ]
  const named = names.map((input) => ({ ...first!, input }))
  const ignored = [
    { ...first!, ignored: { line: 3, reason: 'ours & <theirs>' } },
    { ...first!, ignored: { line: 4 } },
  ]
  const control = { ...first!, written: '\u0000\u0007\ud800]]>', input: 'x\u0001.txt' }
  return [
    result,
    { ...result, findings: [], problems: [] },
    { ...result, findings: named },
    { ...result, findings: [control], ignored },
  ]
}

describe.skipIf(!HAS_EXTRAS)(`the official schema of SARIF ${NEEDS_EXTRAS}`, () => {
  let isSarif: ValidateFunction
  beforeAll(() => {
    isSarif = sarifSchema()
  })

  test.each(results().map((result, at) => [at, result] as const))(
    'SARIF of result %i is valid',
    (_, result) => {
      const log = JSON.parse(sarifReport(result)) as object
      expect(isSarif(log) ? [] : isSarif.errors).toEqual([])
    },
  )

  test('the schema refuses what is no SARIF', () => {
    expect(isSarif({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
    expect(isSarif({ version: '2.0.0', runs: [] })).toBe(false)
  })
})

/** What build servers take. Source: the XSD of Jenkins' xUnit plugin (junit-10.xsd): parents, attributes that must be and may be. */
const ELEMENTS: Readonly<Record<string, { parents: string[]; must: string[]; may: string[] }>> = {
  testsuites: { parents: [''], must: [], may: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'] },
  testsuite: {
    parents: ['testsuites'],
    must: ['name', 'tests'],
    may: ['failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
  },
  testcase: { parents: ['testsuite'], must: ['name', 'classname'], may: ['assertions', 'time', 'status'] },
  failure: { parents: ['testcase'], must: [], may: ['type', 'message'] },
  error: { parents: ['testcase'], must: [], may: ['type', 'message'] },
}

test.each(results().map((result, at) => [at, result] as const))(
  'JUnit of result %i is valid',
  (_, result) => {
    const open: string[] = ['']
    const counts: Record<string, number> = {}
    let stated: Record<string, string> = {}
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ name, attributes }) => {
      const rule = ELEMENTS[name]!
      expect(rule.parents).toContain(open.at(-1))
      const given = Object.keys(attributes)
      expect(given).toEqual(expect.arrayContaining(rule.must))
      expect([...rule.must, ...rule.may]).toEqual(expect.arrayContaining(given))
      counts[name] = (counts[name] ?? 0) + 1
      if (name === 'testsuite') stated = attributes as Record<string, string>
      open.push(name)
    })
    parser.on('closetag', () => void open.pop())
    parser.write(junitReport(result)).close()
    expect(Number(stated.tests)).toBe(counts.testcase ?? 0)
  },
)
