// Numbers in the groups and the old forms of single countries, where a label, a place or the language points at them.
import { expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const random = seeded(20261128)
/** Digits that are drawn: no zero, so that none is a trunk prefix. */
const draw = (size: number): string =>
  Array.from({ length: size }, () => 1 + Math.floor(random() * 9)).join('')
const word = (): string => ['három', 'négy', 'öt', 'hat', 'hét'][Math.floor(random() * 5)]!

it.each([
  ['BY', 'велком ', `8 029 6${draw(2)}-${draw(2)}-${draw(2)}`],
  ['HU', 'Érdeklődni: ', `(06-1) 4${draw(2)}-${draw(4)}`],
  ['PL', 'Kraków, st. ', `(0-12)\n6${draw(2)} ${draw(2)} ${draw(2)}`],
  ['JP', 'お問合せ ', `03(57${draw(2)})${draw(4)}`],
  ['CY', 'Κρατήσεις: ', `99 4${draw(2)}\n${draw(3)}`],
  ['LB', 'زحلة حجز: ', `03/6${draw(2)}${draw(3)}`],
  ['AR', 'CABA. Reservas ', `4931-${draw(4)}`],
  ['IT', 'scrivimi al fisso ', `051.84${draw(4)}`],
  ['IN', 'தொடர்புக்கு: ', `94431 ${draw(2)} ${draw(3)}`],
  ['MK', 'Битола. Резервации: ', `070 6${draw(2)} ${draw(3)}`],
  [
    'IR',
    'تهران، تماس: ',
    `۰۲۱-۶۶۴۳۳${draw(3).replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))}`,
  ],
])('%s: %s%s', async (territory, label, number) => {
  const found = await scanText(`${label}${number}.`)
  expect(found.map(({ written }) => written)).toEqual([number])
  expect(found[0]!.readings.flatMap(({ numbers }) => numbers.map((each) => each.territory))).toContain(
    territory,
  )
})

it.each([
  "it's the four-oh-four, five-five-f-five, oh-one, one-six",
  `nulla hat, harminc, ötszáztizen${word()}, nulla ${word()}, hatvan${word()}`,
  '06 25..-..-06',
])('%s', async (text) => {
  expect((await scanText(text)).map(({ written }) => written)).toEqual([text.replace(/^it's the /, '')])
})

it.each(['Top 8 029', '(03.18.14)', 'pi is 3.14159', 'ratio 0.5843292', 'T-ten tracks', '12..-..'])(
  'not %s',
  async (text) => expect(await scanText(text)).toEqual([]),
)
