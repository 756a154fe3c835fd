// Number words make the cardinals that their language makes of them, and no others.
import { expect, it } from 'vitest'
import { runsInLanguage } from '../../../src/core/find/tokens/runs.js'
import { tokenize } from '../../../src/core/find/tokens/tokens.js'
import { Cardinals, writtenRules } from '../../../src/core/read/cardinals.js'
import { writtenCosts } from '../../../src/core/read/joint-costs.js'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'

/** What all the words of a text are as one cardinal, the likeliest first. */
function asOne(code: string, text: string): string[] {
  const language = LANGUAGES.findIndex((each) => each.code === code)
  const [run] = runsInLanguage(tokenize(text), language)
  const pieces = run!.pieces
  return new Cardinals(pieces, writtenRules(LANGUAGES[language]), writtenCosts(pieces))
    .from(0)
    .filter(({ to }) => to === pieces.length)
    .sort((a, b) => b.weight - a.weight)
    .map(({ digits }) => digits)
}

it.each([
  ['en', 'twenty one', '21'],
  ['en', 'eight hundred two', '802'],
  ['en', 'eight hundred and two', '802'],
  ['en', 'two thousand twenty four', '2024'],
  ['fr', 'soixante dix', '70'],
  ['fr', 'soixante et onze', '71'],
  ['fr', 'soixante dix sept', '77'],
  ['fr', 'quatre vingt', '80'],
  ['fr', 'quatre vingt dix neuf', '99'],
  ['fr', 'septante cinq', '75'],
  ['fr', 'deux cent quatre vingt douze', '292'],
  ['de', 'drei und zwanzig', '23'],
  ['de', 'achthundert drei und zwanzig', '823'],
  ['nl', 'vijf en zestig', '65'],
  ['da', 'seks og tredive', '36'],
  ['no', 'førti fem', '45'],
  ['no', 'fem og førti', '45'],
  ['es', 'treinta y cuatro', '34'],
  ['es', 'seiscientos doce', '612'],
  ['pt', 'novecentos e doze', '912'],
  ['fi', 'kaksikymmentä yksi', '21'],
  ['fi', 'satakaksikymmentäkolme', '123'],
  ['ru', 'девятьсот тринадцать', '913'],
])('%s: %s is %s', (code, text, digits) => {
  expect(asOne(code, text)).toEqual([digits])
})

it.each([
  ['de', 'zwanzig drei'],
  ['nl', 'zestig vijf'],
  ['da', 'tredive seks'],
  ['en', 'three twenty'],
  ['en', 'twenty eleven'],
  ['es', 'sesenta diez'],
  ['fr', 'cinquante dix'],
  ['fr', 'vingt quatre vingt'],
  ['it', 'quattro venti'],
])('%s: %s is not one cardinal', (code, text) => {
  expect(asOne(code, text)).toEqual([])
})
