// A number that our own speller says in a language is read back, however it is grouped and parted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayDigits } from '../../../bench/spell-number.js'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'
import { scanText } from '../../../src/index.js'

/** A shape of numbers in which every completion is dialled. */
interface Shape {
  /** `#` is drawn. */
  readonly digits: string
  readonly e164: string
  /** Digits of each group that is said as one number. */
  readonly groups: readonly (readonly number[])[]
}

/** Digits one by one, and in the groups in which they are said as numbers too. */
function shape(digits: string, e164: string, ...groups: readonly (readonly number[])[]): Shape {
  return { digits, e164, groups: [[...digits].map(() => 1), ...groups] }
}

const SHAPES: Readonly<Record<string, Shape>> = {
  en: shape('212555####', '+1212555####'),
  fr: shape('019900####', '+3319900####', [2, 2, 2, 2, 2]),
  de: shape('03023125###', '+493023125###', [1, 2, 2, 2, 1, 1, 1, 1]),
  es: shape('612######', '+34612######', [3, 2, 2, 2], [3, 3, 3]),
  it: shape('347#######', '+39347#######', [3, 3, 2, 2]),
  pt: shape('912######', '+351912######', [3, 3, 3], [3, 2, 2, 2]),
  nl: shape('0612######', '+31612######', [2, 2, 2, 2, 2]),
  sv: shape('0846500###', '+46846500###', [2, 3, 3, 2]),
  da: shape('2012####', '+452012####', [2, 2, 2, 2]),
  no: shape('4123####', '+474123####', [2, 2, 2, 2], [3, 2, 3]),
  fi: shape('040#######', '+35840#######', [1, 2, 3, 2, 2]),
  pl: shape('512######', '+48512######', [3, 3, 3]),
  ru: shape('8912#######', '+7912#######', [1, 3, 3, 2, 2]),
  ar: shape('0102#######', '+20102#######'),
  el: shape('694#######', '+30694#######', [2, 2, 2, 2, 2], [3, 3, 2, 2]),
  he: shape('054#######', '+97254#######'),
  hi: shape('9812######', '+919812######'),
  ja: shape('0903#######', '+81903#######'),
  ko: shape('0102#######', '+82102#######'),
  cs: shape('601######', '+420601######'),
  ro: shape('0722######', '+40722######'),
  hu: shape('0620#######', '+3620#######'),
  id: shape('0812########', '+62812########'),
  vi: shape('0912######', '+84912######'),
  tr: shape('0532#######', '+90532#######', [1, 3, 3, 2, 2]),
  uk: shape('067#######', '+38067#######', [1, 2, 3, 2, 2]),
  zh: shape('139########', '+86139########'),
  sq: shape('069#######', '+35569#######', [1, 2, 2, 2, 3]),
  bn: shape('01712######', '+8801712######'),
  bg: shape('0888######', '+359888######', [1, 2, 3, 2, 2]),
  ca: shape('612######', '+34612######', [3, 2, 2, 2]),
  hr: shape('091#######', '+38591#######'),
  et: shape('5123####', '+3725123####', [2, 2, 2, 2]),
  tl: shape('0917#######', '+63917#######'),
  is: shape('698####', '+354698####', [1, 1, 1, 2, 2]),
  lv: shape('2612####', '+3712612####', [2, 2, 2, 2]),
  lt: shape('8612#####', '+370612#####', [1, 3, 2, 3]),
  mk: shape('070######', '+38970######'),
  fa: shape('0912#######', '+98912#######', [1, 3, 3, 2, 2]),
  sr: shape('064#######', '+38164#######'),
  sk: shape('0905######', '+421905######', [1, 3, 3, 3]),
  sl: shape('041######', '+38641######', [1, 2, 3, 3]),
  sw: shape('0754######', '+255754######'),
  ta: shape('98401#####', '+9198401#####'),
  th: shape('081#######', '+6681#######'),
  ur: shape('0300#######', '+92300#######'),
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
