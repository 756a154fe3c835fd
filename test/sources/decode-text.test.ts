// Bytes in the encodings that lyrics come in, decoded to the same words.
import { expect, test } from 'vitest'
import { declaredEncoding, decodeText } from '../../src/sources/decode-text.js'

const WORDS = 'Appelle-moi, c’est « zéro six »\r\n'

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8', Buffer.from(WORDS)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
  ['UTF-16, little end first', utf16(WORDS, true)],
  ['UTF-16, big end first', utf16(WORDS, false)],
  ['Windows-1252', Buffer.from(WORDS.replace('’', '\u0092'), 'latin1')],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(WORDS)
})

test('a declared encoding is used, an unknown one is not', () => {
  const russian = Uint8Array.from([0xef, 0xff, 0xf2, 0xfc])
  expect(decodeText(russian, 'windows-1251')).toBe('пять')
  expect(decodeText(Buffer.from('zéro'), 'no-such-encoding')).toBe('zéro')
})

test('sound is no text', () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)
  expect(decodeText(bytes)).toBeUndefined()
})

test.each([
  ['<html><meta charset="ISO-8859-1">', 'iso-8859-1'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
  ['<meta charset=utf-16>', undefined],
  ['<p>no statement</p>', undefined],
])('%s declares %s', (page, encoding) => {
  expect(declaredEncoding(Buffer.from(page))).toBe(encoding)
})
