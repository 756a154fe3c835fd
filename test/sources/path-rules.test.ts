// Many patterns are looked up by their names, and mean what they mean when each is compared.
import fc from 'fast-check'
import ignore from 'ignore'
import { expect, test } from 'vitest'
import { pathRules } from '../../src/sources/path-rules.js'

const PART = fc.constantFrom(
  'a',
  'b',
  'A',
  'a b',
  'c.txt',
  '*.txt',
  '*',
  '**',
  'a*',
  '[ab]',
  ' a',
  'é',
  'a\\ ',
  '?',
)
const PATTERN = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '!/', '#', '**/'),
    fc.array(PART, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '/', ' ', '/**'),
  )
  .map(([front, parts, end]) => front + parts.join('/') + end)
const PATH = fc
  .array(fc.constantFrom('a', 'b', 'A', 'a b', 'c.txt', 'd.txt', ' a', 'é', 'a ', 'ab'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('/'))

/** So many that they are looked up, and none of which fits. */
const OTHERS = Array.from({ length: 1000 }, (_, at) => `none/${at}.txt`)

test('as the package compares them', () => {
  fc.assert(
    fc.property(fc.array(PATTERN, { minLength: 1, maxLength: 8 }), fc.array(PATH), (patterns, paths) => {
      const rules = pathRules([...OTHERS, ...patterns], '', 'list')
      const plain = ignore().add(patterns)
      for (const path of paths) {
        const { ignored, unignored } = plain.test(path)
        expect([patterns, path, rules.decide(path)]).toEqual([
          patterns,
          path,
          ignored ? true : unignored ? false : undefined,
        ])
      }
    }),
    { numRuns: 500 },
  )
})

test('ten thousand cost a path no more than a few', () => {
  const patterns = Array.from({ length: 10_000 }, (_, at) => `folder/file ${at}.txt`)
  const rules = pathRules([...patterns, '!folder/file 7.txt', '*.jpg'], '', 'list')
  const taken = patterns.filter((path) => rules.decide(path) === true)
  expect(taken).toHaveLength(9_999)
  expect(rules.decide('folder/other.txt')).toBe(undefined)
  expect(rules.decide('folder/other.jpg')).toBe(true)
})
