// Every row of the table of decisions, by numbers of each territory.
import { describe, expect, it } from 'vitest'
import { draw, judgeIn, shortly, TODAY } from './judge-in.js'
import { BRITAIN, ELSEWHERE, FRANCE, NORTH_AMERICA, type VerdictRow } from './verdict-rows.js'

describe.each<[string, readonly VerdictRow[]]>([
  ['France', FRANCE],
  ['North America', NORTH_AMERICA],
  ['Britain', BRITAIN],
  ['elsewhere', ELSEWHERE],
])('%s', (_name, rows) => {
  it.each(rows)('%s in %s: %s', (written, asked, expected, evidence) => {
    const drawn = draw(written)
    const { readings, outcome } = judgeIn(drawn, [asked])
    const said = readings[0]!.numbers.flatMap((number) => number.evidence)
    expect({ drawn, numbers: shortly(readings) }).toEqual({ drawn, numbers: [expected] })
    expect(expected.endsWith(outcome)).toBe(true)
    expect(said.map((each) => each.text).join('\n')).toMatch(evidence)
    for (const { source, date } of said) {
      expect(source).not.toBe('')
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(date <= TODAY).toBe(true)
    }
  })
})
