// JSON Lines in one piece and in parts: the same rows, each once.
import { expect, test } from 'vitest'
import { jsonlReport, jsonlStream } from '../../src/report/jsonl-report.js'
import { SOME_RESULT } from './some-result.js'

const rowsIn = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')

test('what a stream says is what the whole report says, each row once, the head and the summary last', () => {
  const stream = jsonlStream()
  const said = SOME_RESULT.inputs.slice(0, 2).map(({ input }) =>
    stream.part({
      inputs: SOME_RESULT.inputs.filter((each) => each.input === input),
      findings: SOME_RESULT.findings.filter((each) => each.input === input),
      passages: SOME_RESULT.passages.filter((each) => each.input === input),
      problems: SOME_RESULT.problems.filter((each) => each.input === input),
    }),
  )
  const rows = rowsIn([...said, stream.rest(SOME_RESULT)].join(''))
  const whole = rowsIn(jsonlReport(SOME_RESULT))
  expect([...rows].sort()).toEqual([...whole].sort())
  expect(rows.slice(-2)).toEqual([whole[0], whole.at(-1)])
  expect(rowsIn(said[0]!).map((row) => (JSON.parse(row) as { row: string }).row)).toEqual([
    'input',
    'finding',
  ])
})
