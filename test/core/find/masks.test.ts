// Digits struck out in every usual form are found with their number; the same signs elsewhere are punctuation.
import { describe, expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

const written = async (text: string): Promise<string[]> =>
  (await scanText(text)).map((found) => found.written)

describe('masks', () => {
  it.each([
    '06 25 48 ** **',
    '06 25 48 •• ••',
    '06 25 48 xx xx',
    '06 25 48 .. ..',
    '06 25 48 __ __',
    '06 25 48 -- --',
    '06 25 48 ?? ??',
    '06 25 48 ## ##',
    '06 25 48 _ _ _ _',
    '06 25 48 – – – –',
    '06-25-48-__-__',
    '(212) 555-....',
    '212-555-____',
    '212-555-01__',
  ])('%s', async (number) => {
    expect(await written(number)).toEqual([number])
    expect(await written(`Appelle le ${number} ce soir`)).toEqual([number])
  })
})

describe('bleeps behind a verb that dials', () => {
  it.each([
    ['Appelle le ', '06 25 48 bip bip'],
    ['Tu peux m’appeler au ', '06, 25, 48 bip bip'],
    ['Ruf ', '0171 39 piep piep'],
    ['Call ', '212 555 beep beep'],
  ])('%s%s', async (before, number) => {
    expect(await written(before + number)).toEqual([number])
  })
})

describe('punctuation behind a number', () => {
  it.each([
    'call 212-555-0147 -- now',
    'call 212-555-0147 - - now',
    'call 212-555-0147 ... now',
    'call 212-555-0147 __ now',
    'call 212-555-0147 ?!',
  ])('%s', async (text) => {
    expect(await written(text)).toEqual(['212-555-0147'])
  })
})
