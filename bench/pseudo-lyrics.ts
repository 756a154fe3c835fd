// Text like lyrics in several languages, with a number now and then, for measuring speed: the same for the same seed.
import { LANGUAGES } from '../src/core/read/languages/all.js'
import { seeded } from './permute-digits.js'

/** Numbers reserved for fiction as each language writes or says them; the others are dialled from abroad. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  en: ['07700 900123', '(212) 555-0147', 'three one zero five five five zero one six two', '0491 570 156'],
  fr: ['01 99 00 12 34', 'zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre'],
  de: ['030 23125 456', 'null drei null zwei drei eins zwei fünf vier fünf sechs'],
  sv: ['08-465 004 12', 'noll åtta fyra sex fem noll noll fyra tolv'],
}
const FROM_ABROAD = ['+46 8 465 004 12', '+44 20 7946 0018', '+33 1 99 00 12 34', '+1 212 555 0147']
const OTHER_FIGURES = [
  '1999',
  '24/7',
  '12:45',
  '1, 2, 3, 4',
  '128 BPM',
  '[01:23.45]',
  '€ 12.345,67',
  'ISRC GBAYE6700149',
]
const WORDS_IN_A_LINE = 7
const LINES_OF_A_SONG = 40

/** About `size` units of text: `numberLines` of all lines hold a number (one in three hundred is a number in every sixth song), 3 % other figures. */
export function pseudoLyrics(size: number, seed: number, numberLines = 1 / 300): string {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const vocabularies = LANGUAGES.map((language) => language.words.split(' '))
  const lines: string[] = []
  let length = 0
  while (length < size) {
    const song = Math.floor(lines.length / LINES_OF_A_SONG) % LANGUAGES.length
    const vocabulary = vocabularies[song]!
    const words = Array.from({ length: WORDS_IN_A_LINE }, () => pick(vocabulary))
    const chance = random()
    if (chance < numberLines) words.push(pick(NUMBERS[LANGUAGES[song]!.code] ?? FROM_ABROAD))
    else if (chance < numberLines + 0.03) words.push(pick(OTHER_FIGURES))
    const line = lines.length % 5 === 4 ? '' : words.join(' ')
    lines.push(line)
    length += line.length + 1
  }
  return lines.join('\n')
}
