// Polish numbers in the genitive, as they stand behind "numerem" and "pod".
import { expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const HUNDREDS = 'stu dwustu trzystu czterystu pięciuset sześciuset siedmiuset ośmiuset dziewięciuset'.split(
  ' ',
)
const TENS =
  'dwudziestu trzydziestu czterdziestu pięćdziesięciu sześćdziesięciu siedemdziesięciu osiemdziesięciu dziewięćdziesięciu'
const UNITS = 'jednego dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu'.split(' ')
const random = seeded(20261124)
const digit = (from: number): number => from + Math.floor(random() * (10 - from))

function said(group: readonly number[]): string {
  const [hundreds, tens, units] = group
  return [HUNDREDS[hundreds! - 1], TENS.split(' ')[tens! - 2], UNITS[units! - 1]].join(' ')
}

it.each(Array.from({ length: 12 }, (_, at) => at))('reads a number in the genitive (%i)', async () => {
  const groups = [
    [5, 3, digit(1)],
    [digit(1), digit(2), digit(1)],
    [digit(1), digit(2), digit(1)],
  ]
  const text = `Proszę dzwonić pod numerem ${groups.map(said).join(', ')}`
  const [found, ...more] = await scanText(text)
  expect(more).toEqual([])
  const numbers = (found?.readings ?? []).slice(0, 2).flatMap((reading) => reading.numbers)
  expect(numbers.map(({ e164 }) => e164)).toContain(`+48${groups.flat().join('')}`)
})

it('does not take what people sing on birthdays for one', async () => {
  expect(
    await scanText('Sto lat, sto lat, niech żyje, żyje nam, dwustu żołnierzy, trzystu, czterystu'),
  ).toEqual([])
})
