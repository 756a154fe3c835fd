// Bytes in the encodings that lyrics come in, decoded to the same words.
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../src/sources/decode-bytes.js'
import { declaredEncoding, decodeText } from '../../src/sources/decode-text.js'

const WORDS = 'Appelle-moi, c’est « zéro six »\r\n'

function utf16(text: string, littleEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from(WORDS)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
  ['UTF-16, little end first', utf16(`\ufeff${WORDS}`, true)],
  ['UTF-16, big end first', utf16(`\ufeff${WORDS}`, false)],
  ['UTF-16, little end first, without a mark', utf16(WORDS, true)],
  ['UTF-16, big end first, without a mark', utf16(WORDS, false)],
  ['Windows-1252', Buffer.from(WORDS.replace('’', '\u0092'), 'latin1')],
])('%s', async (_, bytes) => {
  expect(await decodeText(bytes)).toEqual({ text: WORDS })
})

/** The bytes of a text, found by decoding every byte and every pair of bytes. */
function encode(text: string, label: string): Buffer {
  const bytesOf = new Map<string, number[]>()
  const note = (bytes: number[]): void => {
    const sign = decodeBytes(Uint8Array.from(bytes), label)
    if ([...sign].length === 1 && !bytesOf.has(sign)) bytesOf.set(sign, bytes)
  }
  for (let first = 0; first < 256; first += 1) note([first])
  for (let first = 0x81; first < 255; first += 1)
    for (let next = 0x40; next < 255; next += 1) note([first, next])
  return Buffer.from([...text].flatMap((sign) => bytesOf.get(sign)!))
}

describe.each([
  ['windows-1251', 'Звони восемь девятьсот двенадцать'],
  ['koi8-r', 'Позвони мне вечером, восемь девятьсот'],
  ['macintosh', 'Appelle zéro un quatre-vingt-dix-neuf à zéro zéro, ça va'],
  ['macintosh', 'Ruf mich an: fünf, zwölf, dreißig'],
  ['macintosh', 'Llámame al seis, teléfono de la señora'],
  ['windows-1252', 'Don’t call – ring café'],
  ['windows-1252', 'Ruf mich an: fünf, zwölf, dreißig'],
  ['windows-1252', 'Ringa mig på åtta ett två'],
  ['windows-1252', 'Appelle-moi à zéro un, ça'],
  ['windows-1250', 'Zadzwoń: dziewięć sześć, łódź'],
  ['gb18030', '请拨打这个电话号码'],
  ['shift_jis', '電話してください'],
  ['euc-kr', '전화 주세요'],
])('%s that says nothing of itself', (encoding, words) => {
  test(words, async () => {
    const bytes = encode(words, encoding)
    expect((await decodeText(bytes))?.text).toBe(words)
  })
})

test('where two encodings fit, a note says so', async () => {
  expect(await decodeText(Buffer.from([0x63, 0x61, 0x66, 0x8e, 0xe9]))).toMatchObject({
    note: expect.stringContaining('does not say its encoding'),
  })
})

test('a carriage return alone ends a line', async () => {
  expect(await decodeText(Buffer.from('a\rb\r\nc'))).toEqual({ text: 'a\nb\r\nc' })
})

test('a declared encoding is used, an unknown one is not', async () => {
  const russian = Uint8Array.from([0xef, 0xff, 0xf2, 0xfc])
  expect(await decodeText(russian, 'windows-1251')).toEqual({ text: 'пять' })
  expect(await decodeText(Buffer.from('zéro'), 'no-such-encoding')).toEqual({ text: 'zéro' })
})

test('sound is no text', async () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)
  expect(await decodeText(bytes)).toBeUndefined()
})

test.each([
  ['<html><meta charset="ISO-8859-1">', 'iso-8859-1'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
  ['<?xml version="1.0" encoding="ISO-8859-2"?><a/>', 'iso-8859-2'],
  ['<meta charset=utf-16>', undefined],
  ['<p>no statement</p>', undefined],
])('%s declares %s', (page, encoding) => {
  expect(declaredEncoding(Buffer.from(page))).toBe(encoding)
})
