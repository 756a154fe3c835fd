// Song formats give their words without notes and chords; tables, JSON and YAML give each value with its place.
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../../../src/core/text/read-chordpro.js'
import { readJson } from '../../../src/core/text/read-json.js'
import { readTable } from '../../../src/core/text/read-table.js'
import { readText } from '../../../src/core/text/read-text.js'
import { readUltraStar } from '../../../src/core/text/read-ultrastar.js'
import { readYaml } from '../../../src/core/text/read-yaml.js'
import { originalSpan, type SourceText } from '../../../src/core/text/source-text.js'

const ULTRASTAR =
  '#TITLE:Call\n#BPM:300\n#GAP:21255\n: 0 4 10 ze\n: 5 4 10 ro\n* 10 2 12  one\n- 12 14\nF 15 3 0 two\nE\n'
const CHORDPRO =
  '{title: Call me}\n{define: G 1 frets 3}\n[Am]Ze[C#m7/G]ro [bip] one\n{comment: ring 07700 900123}\n'

describe('songs', () => {
  it.each([
    ['UltraStar', ULTRASTAR, readUltraStar, 'Call\nzero one\ntwo'],
    ['ChordPro', CHORDPRO, readChordPro, 'Call me\nZero [bip] one\nring 07700 900123\n'],
  ])('%s', async (_, original, read, text) => {
    expect(read(original)[0]!.text.trim()).toBe(text.trim())
    expect(await readText(original)).toEqual(read(original))
  })
})

/** The places of texts, and what in the original the values are. */
function values(texts: readonly SourceText[]): (string | undefined)[][] {
  return texts.map((each) => {
    const from = each.segments[0]!.at
    const { start, end } = originalSpan(each, from, each.text.length)
    return [each.place, each.text, each.original.slice(start, end)]
  })
}

describe('tables', () => {
  it.each([
    [
      'Name,Phone\nAnn,07700 900123\n"Say ""hi""",07700 900456\n',
      [
        ['A1', 'Name', 'Name'],
        ['B1', 'Phone', 'Phone'],
        ['A2', 'Name: Ann', 'Ann'],
        ['B2', 'Phone: 07700 900123', '07700 900123'],
        ['A3', 'Name: Say ""hi""', 'Say ""hi""'],
        ['B3', 'Phone: 07700 900456', '07700 900456'],
      ],
    ],
    [
      '1;07700\n2;900123',
      [
        ['A1', '1', '1'],
        ['B1', '07700', '07700'],
        ['A2', '2', '2'],
        ['B2', '900123', '900123'],
      ],
    ],
    ['only words', [[undefined, 'only words', 'only words']]],
  ])('%j', (original, expected) => {
    expect(values(readTable(original))).toEqual(expected)
  })
})

describe('JSON and YAML', () => {
  it('gives each value with its path', () => {
    const json = '{"a": {"phone": "07700\\u0020900123", "n": [1, "x"]}}'
    expect(values(readJson(json))).toEqual([
      ['a', 'a', 'a'],
      ['a.phone', 'phone: 07700 900123', 'phone": "07700\\u0020900123'],
      ['a.n', 'n', 'n'],
      ['a.n[0]', 'n: 1', '1'],
      ['a.n[1]', 'n: x', 'x'],
    ])
    expect(readJson('['.repeat(100_000))).toEqual([])
  })

  it('gives each value of YAML with its path', () => {
    const yaml = 'artist:\n  phone: "07700 900123" # ring\n  list:\n    - one\n    - two\n'
    const found = values(readYaml(yaml)).filter(([, text]) => !/two/.test(text!))
    expect(found).toEqual([
      ['artist.phone', 'phone: 07700 900123', '07700 900123'],
      ['artist.list', 'one', 'one'],
      ['comment', '# ring', '# ring'],
    ])
    expect(readYaml('a: [1\nb: }')[0]!.text).toBe('a: [1\nb: }')
  })

  it('expands no aliases', () => {
    const laughs = `a: &a "07700 900123"\n${Array.from({ length: 30 }, (_, at) => `b${at}: &b${at} [*a, *a, *a]`).join('\n')}`
    expect(readYaml(laughs).filter(({ text }) => text.includes('07700'))).toHaveLength(1)
  })
})

it('reads a number that stands in several columns as one, and one that a spreadsheet wrote as a figure', () => {
  const split = 'Name,Phone country code,Area code,Number\nJo,1,310,555-0115\nAl,,,555-0116\n'
  expect(readTable(split).map(({ text, place }) => [place, text])).toEqual([
    ['A1', 'Name'],
    ['B1', 'Phone country code'],
    ['C1', 'Area code'],
    ['D1', 'Number'],
    ['B2', 'phone: +1 310 555-0115'],
    ['A2', 'Name: Jo'],
    ['A3', 'Name: Al'],
    ['D3', 'Number: 555-0116'],
  ])
  expect(readTable('Name,Phone\nJo,4.47700900123E+11\nAl,4.477E+11\n').map(({ text }) => text)).toEqual([
    'Name',
    'Phone',
    'Name: Jo',
    'Phone: +447700900123',
    'Name: Al',
    'Phone: 4.477E+11',
  ])
})
