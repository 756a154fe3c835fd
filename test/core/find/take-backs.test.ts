// What a speaker takes back is not in the number, words that gain time part none, and a chorus in brackets is not sung into it.
import { expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

/** The digits of the likeliest reading of each number in a text. */
const digits = async (text: string): Promise<(string | undefined)[]> =>
  (await scanText(text)).map(({ readings }) => readings[0]?.digits)

it.each([
  [
    'English',
    'my cell is two one two, five five four, no wait, five five five, oh one four seven',
    '2125550147',
  ],
  [
    'English, without commas',
    'call two one two five five four… no sorry… five five five oh one four seven',
    '2125550147',
  ],
  ['English figures', 'call 212, 554, sorry, 555, 0147', '2125550147'],
  [
    'French',
    "c'est le zéro un, quatre-vingt-dix-huit, non pardon, quatre-vingt-dix-neuf, zéro zéro, douze, trente-quatre",
    '0199001234',
  ],
  ['German', 'null drei null, zwei drei eins, zwei sechs, nein, zwei fünf, null null null', '03023125000'],
  ['hesitation', 'one eight hundred… hang on… five five five… oh one four seven', '18005550147'],
  [
    'what was just sung',
    'call me at two one two (two one two!), five five five, oh one four seven',
    '2125550147',
  ],
  ['a chorus', 'call me on\ntwo one two\nfive five five\n(oh oh oh)\noh one four seven', '2125550147'],
])('%s', async (_, text, number) => expect(await digits(text)).toEqual([number]))

it.each([
  ['an answer in a sentence', 'seven times no and three times five, that was eight nine'],
  ['a count', 'one, two, no, three, four, five, six, seven'],
])('no number: %s', async (_, text) => expect(await digits(text)).toEqual([]))

it.each([
  ['figures', 'call 212 555 0147, no, 212 555 0148', ['2125550147', '2125550148']],
  [
    'words',
    'call two one two five five five oh one four seven, no wait, two one two five five five oh one four eight',
    ['2125550147', '2125550148'],
  ],
  [
    'words with pauses, over two lines',
    'Two one two, five five five, oh one one six. No. Wait.\n   Two one two, five five five, oh one six one.',
    ['2125550116', '2125550161'],
  ],
])('a whole number that is taken back is found too: %s', async (_, text, numbers) =>
  expect(await digits(text)).toEqual(numbers),
)

it('says what was taken back', async () => {
  const [finding] = await scanText('call 212, 554, sorry, 555, 0147')
  expect(finding?.notes).toContain(
    'what stands before "sorry" is taken back by the speaker and not read into it',
  )
  const [plain] = await scanText('call 212, 555, 0147')
  expect(plain?.notes.join()).not.toContain('taken back')
})
