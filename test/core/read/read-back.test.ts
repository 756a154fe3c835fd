// A number that our own speller says in a language is read back, however it is grouped and parted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDigits } from '../../../bench/spell-number.js'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'
import { scanText } from '../../../src/index.js'

/** A shape of numbers in which every completion is dialled: digits with `#` drawn, ways to group it, and its E.164 form. */
const SHAPES: Readonly<
  Record<string, { digits: string; e164: string; groups: readonly (readonly number[])[] }>
> = {
  en: { digits: '212555####', e164: '+1212555####', groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]] },
  fr: {
    digits: '019900####',
    e164: '+3319900####',
    groups: [
      [2, 2, 2, 2, 2],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ],
  },
  de: {
    digits: '03023125###',
    e164: '+493023125###',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 2, 2, 2, 1, 1, 1, 1],
    ],
  },
  es: {
    digits: '612######',
    e164: '+34612######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
      [3, 2, 2, 2],
      [3, 3, 3],
    ],
  },
  it: {
    digits: '347#######',
    e164: '+39347#######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [3, 3, 2, 2],
    ],
  },
  pt: {
    digits: '912######',
    e164: '+351912######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
      [3, 3, 3],
      [3, 2, 2, 2],
    ],
  },
  nl: {
    digits: '0612######',
    e164: '+31612######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [2, 2, 2, 2, 2],
    ],
  },
  sv: {
    digits: '0846500###',
    e164: '+46846500###',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [2, 3, 3, 2],
    ],
  },
  da: {
    digits: '2012####',
    e164: '+452012####',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1],
      [2, 2, 2, 2],
    ],
  },
  no: {
    digits: '4123####',
    e164: '+474123####',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1],
      [2, 2, 2, 2],
      [3, 2, 3],
    ],
  },
  fi: {
    digits: '040#######',
    e164: '+35840#######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 2, 3, 2, 2],
    ],
  },
  pl: {
    digits: '512######',
    e164: '+48512######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
      [3, 3, 3],
    ],
  },
  ru: {
    digits: '8912#######',
    e164: '+7912#######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 3, 3, 2, 2],
    ],
  },
  ar: {
    digits: '0102#######',
    e164: '+20102#######',
    groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  },
  el: {
    digits: '694#######',
    e164: '+30694#######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [2, 2, 2, 2, 2],
      [3, 3, 2, 2],
    ],
  },
  he: {
    digits: '054#######',
    e164: '+97254#######',
    groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  },
  hi: {
    digits: '9812######',
    e164: '+919812######',
    groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  },
  ja: {
    digits: '0903#######',
    e164: '+81903#######',
    groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  },
  ko: {
    digits: '0102#######',
    e164: '+82102#######',
    groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  },
  cs: { digits: '601######', e164: '+420601######', groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1]] },
  ro: { digits: '0722######', e164: '+40722######', groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]] },
  hu: { digits: '0620#######', e164: '+3620#######', groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]] },
  id: { digits: '0812########', e164: '+62812########', groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]] },
  vi: { digits: '0912######', e164: '+84912######', groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]] },
  tr: {
    digits: '0532#######',
    e164: '+90532#######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 3, 3, 2, 2],
    ],
  },
  uk: {
    digits: '067#######',
    e164: '+38067#######',
    groups: [
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      [1, 2, 3, 2, 2],
    ],
  },
  zh: {
    digits: '139########',
    e164: '+86139########',
    groups: [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  },
}

it('has a shape for every language that is read', () => {
  expect(Object.keys(SHAPES).sort()).toEqual(LANGUAGES.map(({ code }) => code).sort())
})

const SHOWN = LANGUAGES.flatMap((language) => {
  const shape = SHAPES[language.code]
  return shape === undefined ? [] : [[language.code, language, shape] as const]
})

describe.each(SHOWN)('%s', (_, language, shape) => {
  const open = shape.digits.split('#').length - 1

  it.each(shape.groups.map((group) => [group.join('-'), group] as const))('said in %s', async (_, group) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: open, maxLength: open }),
        fc.constantFrom(', ', '\n', ' '),
        fc.boolean(),
        async (drawn, separator, capitals) => {
          const fill = (template: string): string => {
            let at = 0
            return template.replaceAll('#', () => String(drawn[at++]))
          }
          // Nobody can tell a count from a number that counts.
          fc.pre(new Set(drawn).size > 1)
          const said = sayDigits(language, fill(shape.digits), group, separator)
          const text = capitals ? said.toUpperCase() : said
          const findings = await scanText(text)
          const numbers = findings.flatMap(({ readings }) => readings.flatMap(({ numbers }) => numbers))
          expect(numbers.map(({ e164 }) => e164)).toContain(fill(shape.e164))
        },
      ),
      { numRuns: 25, seed: 20260420 },
    )
  })
})
