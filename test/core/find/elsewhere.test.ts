// Asking other countries only from where a number may point at them finds all that asking them from everywhere finds.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { type ScoredStretch, scoreRun } from '../../../src/core/find/candidates.js'
import { pointsElsewhere, scoredElsewhere, territoriesElsewhere } from '../../../src/core/find/elsewhere.js'
import { RunInText } from '../../../src/core/find/run-in-text.js'
import { plansInPlay } from '../../../src/core/find/territories/plans-in-play.js'
import { runsInLanguage, stretches } from '../../../src/core/find/tokens/runs.js'
import { tokenize } from '../../../src/core/find/tokens/tokens.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'
import { useBuiltMachines } from '../../../src/registers/plan-machines.js'
import { ROOT } from '../../architecture/source-files.js'

useBuiltMachines()
const book = new PlanBook({ atHand: ['GB', 'FR', 'US', 'DE'] })
const KINDS = join(ROOT, 'bench/kinds')
const ENGLISH = LANGUAGES.findIndex(({ code }) => code === 'en')

const SHAPES = [
  '0d d d d dd dd dd',
  '(0dd) ddddddd',
  '(dd) dddd-dddd',
  'd (ddd) ddd-dd-dd',
  'ddd ddd ddd',
  'dd dd dd dd',
  'ddddddddd',
  '+44 dddd ddd ddd',
  '2ddd and xxxx, ddd dd',
  'ddd-ddd-dddd, d dd',
  '30 9 dd dd dd dd',
  '00 dd ddd ddd ddd',
]

function texts(): string[] {
  const random = seeded(20_261_128)
  const digit = (): string => String(Math.floor(random() * 10))
  const kinds = readdirSync(KINDS).map((name) =>
    readFileSync(join(KINDS, name), 'utf8').replace(/\d/g, digit),
  )
  const shapes = SHAPES.flatMap((shape) =>
    Array.from({ length: 40 }, () => shape.replace(/\bd+|d+\b/g, (ds) => ds.replace(/d/g, digit))),
  )
  return [...kinds, ...shapes]
}

function told(each: ScoredStretch): string {
  const { start, end, path, accepted } = each.situation
  return `${start}-${end} ${path.digits} ${accepted.map(({ asked, form }) => asked + form).sort()} ${each.weighed.score}`
}

it('finds the same as asking them from every piece of a run', () => {
  let found = 0
  for (const text of texts())
    for (const tokens of stretches(tokenize(text), 7))
      for (const run of runsInLanguage(tokens, ENGLISH)) {
        const place = new RunInText(text, run, { link: false, languages: [ENGLISH] })
        const territories = territoriesElsewhere(['GB', 'US'], undefined, book)
        const quick = scoredElsewhere(place, territories, undefined, book)
        const all = scoreRun(place, plansInPlay(book, territories))
        expect(quick.map(told)).toEqual(
          all.filter((each) => pointsElsewhere(each, undefined, book)).map(told),
        )
        found += quick.length
      }
  expect(found).toBeGreaterThan(50)
})
