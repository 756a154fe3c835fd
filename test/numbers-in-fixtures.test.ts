// No number that could ring a person stands in this repository: every one found is reserved, masked or listed here.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Finding, scanText } from '../src/index.js'
import { decodeText } from '../src/sources/decode-text.js'
import { ROOT, wordsInCode } from './architecture/source-files.js'

/** Beginnings of E.164 numbers that regulators keep for fiction; written apart from the program's own list, so that the two have to agree. */
const RESERVED = [
  ...['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'],
  ...['+441134960', '+441144960', '+441154960', '+441164960', '+441174960', '+441184960', '+441214960'],
  ...['+441314960', '+441414960', '+441514960', '+441614960', '+442079460', '+441914980', '+442896496'],
  ...['+442920180', '+441632960', '+447700900', '+448081570', '+449098790', '+443069990'],
  ...['+493023125', '+496990009', '+494066969', '+492214710', '+498999998', '+4917139200', '+49176040690'],
  ...['+4915228817386', '+4915228895456', '+4915254599371'],
  ...['+6125550', '+6127010', '+6135550', '+6137010', '+6175550', '+6177010', '+6185550', '+6187010'],
  ...['+61491570006', '+61491570156', '+61491570157', '+61491570158', '+61491570159', '+61491570110'],
  ...['+611800', '+611300'].flatMap((code) =>
    ['707', '708', '709', '710', '711'].map((end) => `${code}975${end}`),
  ),
  ...['+3532091', '+463139006', '+464062804', '+468465004', '+469803192', '+467017406'],
  // Swiss for the digits of a French range: no Swiss subscriber's number begins with 1 after the area code.
  '+4126191',
  // The regulator Arcep's own switchboard.
  '+33140477000',
]

/** 555-0100 to 555-0199 behind every area code of +1 (ATIS-0300048), and without one. */
const RESERVED_555 = /^(?:\+?1)?(?:\d{3})?55501\d\d$/

/** Numbers that songs and films have made known to everybody, each printed wherever they are spoken of. */
const FAMOUS: readonly string[] = [
  '8675309', // Tommy Tutone, 867-5309/Jenny (1981)
  '2128675309',
  '2345789', // The Marvelettes, Beechwood 4-5789 (1962)
  '9441212', // WHItehall 1212, Scotland Yard
  '08001111', // Childline
  '18003569377', // 1-800-FLOWERS
  '9006492568', // Sir Mix-a-Lot, 1-900-MIX-A-LOT (1992)
]

/** What rules are shown not to be numbers, or the digits 1 to 8 in order, as forms print them. */
const NO_NUMBERS: readonly string[] = [
  '2345679',
  '2222223',
  '9998675309',
  '0812289874', // a Swedish personal number in its form
  '0305070809', // prefixes in a row
  '0532013000', // the end of the example IBAN
  '8100205', // eight hundred twenty five, as it is said
  '8008004118',
  '0123456789',
  '0987654321',
  '1234567890',
  '01234567890',
  // Identity, tax and account numbers in the forms of their countries, made up or printed in every guide.
  ...['0101901234', '01019012345', '031234567891', '078051120', '505620558', '7707083893', '9236090166'],
  ...['0417164300', '0440116243', '2221111', '01310100'],
  '8675309019', // the first of them, and the words of the next line
  // Readings of reserved numbers that are wrong on purpose.
  ...['0129001234', '0382042631', '0342208631'],
  '612345678',
  '0612345678',
  '03161234567',
]

/** Files in which a number may stand: all that git knows, but data, lists of blocks as regulators publish them, and what is no text. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((name) => /^(?:fixtures|test|docs|src|scripts|bench|bin|[A-Z])/.test(name))
  .filter((name) => !name.startsWith('fixtures/registers/'))

const texts: { name: string; text: string }[] = []
for (const name of files) {
  const decoded = await decodeText(readFileSync(join(ROOT, name)))
  if (decoded !== undefined) texts.push({ name, text: decoded.text })
}

/** First and last numbers of blocks, as registers and their tests name them. */
const BLOCK_BORDER = /(?:000|999)$/

/** A file as people read it; of code the comments and the strings, since its lists of figures are no text. */
function readable(name: string, text: string): string[] {
  return name.endsWith('.ts') ? wordsInCode(text) : [text]
}

/** E.164 forms, with the trunk prefix of the countries that have reserved ranges turned into each of their codes. */
function formsOf(digits: string): string[] {
  return digits.startsWith('0')
    ? [digits, ...['33', '44', '49', '61', '353', '46'].map((code) => `+${code}${digits.slice(1)}`)]
    : [digits, `+${digits}`]
}

function isAllowed(finding: Finding): boolean {
  if (FAMOUS.includes(finding.written.replace(/\D/g, ''))) return true
  return finding.readings.some(({ digits, numbers }) => {
    if (digits.includes('*') || digits.replace('+', '').length < 7 || BLOCK_BORDER.test(digits)) return true
    const forms = [...formsOf(digits), ...numbers.map((number) => number.e164 ?? '')]
    return forms.some(
      (form) =>
        RESERVED.some((start) => form.startsWith(start)) ||
        RESERVED_555.test(form) ||
        [...FAMOUS, ...NO_NUMBERS].includes(form),
    )
  })
}

/** Tests of hearing write spoken units (`80 19` is 99): no text, and read here they would be other numbers. */
const SPOKEN_UNITS = /^test\/core\/(?:hear\/|read\/spoken-units)/

test('what the scanner finds in the repository rings nobody', async () => {
  const wrong: string[] = []
  const read = texts.filter(({ name }) => /^(?:fixtures|test|[A-Z])/.test(name) && !SPOKEN_UNITS.test(name))
  for (const { name, text } of read)
    for (const part of readable(name, text))
      for (const finding of await scanText(part))
        if (!isAllowed(finding) && !finding.written.includes('|'))
          wrong.push(`${name}: ${finding.written} ${finding.readings[0]?.digits}`)
  expect(wrong).toEqual([])
})

/** Shapes that nobody can mistake, looked for without the scanner: French pairs, three-three-four, a plus. */
const SHAPES: readonly (readonly [RegExp, (digits: string) => string])[] = [
  [/(?<![\d.,])0[1-9](?:[ .\u00a0-]?\d\d){4}(?![\d.,])/g, (digits) => `+33${digits.slice(1)}`],
  [/(?<![\d.,-])\(?[2-9]\d\d\)?[ .-][2-9]\d\d[ .-]\d{4}(?!\d)/g, (digits) => `+1${digits}`],
  [/(?<![\w+])\+[1-9](?:[ ().-]*\d){8,13}(?!\d)/g, (digits) => `+${digits}`],
]

test('and so does what plain patterns find', () => {
  const wrong = texts.flatMap(({ name, text }) =>
    SHAPES.flatMap(([shape, toE164]) =>
      [...text.matchAll(shape)]
        .filter(([written]) => {
          const digits = written.replace(/\(0\)/g, '').replace(/\D/g, '')
          const forms = [toE164(digits), ...formsOf(digits)]
          if (BLOCK_BORDER.test(digits) || [...FAMOUS, ...NO_NUMBERS].includes(digits)) return false
          return !forms.some(
            (form) => RESERVED.some((start) => form.startsWith(start)) || RESERVED_555.test(form),
          )
        })
        .map(([written]) => `${name}: ${written}`),
    ),
  )
  expect(wrong).toEqual([])
})
