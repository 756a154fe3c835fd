// Texts as strangers write them: figures and signs that are no number, by kind, and numbers in the company that they keep.
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const random = seeded(20261127)
const drawn = (template: string): string =>
  template
    .replaceAll('#', () => String(1 + Math.floor(random() * 9)))
    .replaceAll('@', () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.floor(random() * 26)]!)

const NONE: Readonly<Record<string, readonly string[]>> = {
  'letters that are no keypad': [
    '57 OMITTED 57',
    '© 2014 LARSEN MUSIC GROUP',
    'Artist - Album (2005) FLAC/08',
    '800 METERS',
    '0900 HOURS',
    '2014-REISSUE',
    '180-GRAM VINYL',
    '08-MAR-2010',
    '8.11.6/EGWN',
  ],
  'tablature, bytes, versions, tables': [
    'e|---0---2-3---|\nB|-1-1-3-3-1-1-|\nG|-0-2-0-0-2-0-|',
    'G --2-4-2-4--5-4-2-5-4-2----',
    'verse x4, capo 2: 0-2-2-1-0-0 / 3-2-0-0-3-3 / 0-2-2-1-0-0',
    '48 65 6c 6c 6f 20 57 6f 72 6c 64 21',
    '00000010: 4865 6c6c 6f20 5764 0a00',
    'Envelope\n\n10×11\n\n10×13\n\n10×14',
    '#9 খাম\n\n১০x১১\n\n১০x১৩\n\n১০x১৪',
    'versions 0.9.5, 1.0.0, 1.0.1, 1.0.2',
    '| 12 | 345 | 6789 |\n| 13 | 346 | 6790 |',
    '<table><tr><td>12</td><td>345</td><td>6789</td></tr></table>',
    'stat 130  0  6328  435  0  0  0  252  252  0',
  ],
  'seven digits of something': [
    'anglès antic (ca. 450-1100)',
    'Tiếng Anh, Trung (năm 1100-1500)',
    'Diamond 9801/9802 en PowerPC 620/625/630',
    'PID 4234567',
    'offset 2345678',
    'matches 277/1408',
    'line 2345678',
    'Iceland, 930-1262',
    'Mail Stop 573\n5900 E. Ben Road',
  ],
  'signs that cover nothing': [
    'Oh ____ I love you',
    'Beep-beep, beep-beep yeah',
    '2 x 2 x 2, 8x10, 1920x1080 60',
    '0x12345678 0xdeadbeef',
    '• 12 • 34 • 56 • 78',
    '4 * 5 * 6 * 7 * 8',
    '2001 ??, ??: new',
  ],
  'hours, postal codes, papers': [
    '電話 請洽官網 統編 2734####',
    'UTR 77### ##461',
    'country code(s): 34 (en), 36 (en), 43 (en), 485 (en), 56 (en)',
    'subject to DFARS 252.227-70##, as applicable',
    'ІПН 067#######, накл. 3000',
    'Folgen: 168, 169, 170, 172. Die Seite B',
    'Pay via M-Pesa till 5283 0##',
    'Öffnungszeiten: 08.30 - 12.00 / 14.00 - 18.00 Uhr',
    'Boston, MA 02108-1234',
    'Columbus, OH 44301',
    'Ocala, Florida 34470; Dover, Delaware 19901 USA',
    '61 1090 1014 0000 0712 1981 2874',
    'votes: 23, 17, 28, 16, 12',
    'max 2147483647',
    'the largest is 2,147,483,647 and the sum is 2,125,550,147',
    'MIDI note 60 62 64 65 67 69 71 72',
    'Art.-Nr. 0171-2345-678',
    'my number of streams is 2,125,550,147',
    'the serial number is eight one nine, seven four four, two six oh three',
    'File no. 0417-23-9036, keep it',
    'VKN 532 555 0147, IBAN TR33 0006',
    'CVR 31 43 77 18; ISBN 0-571-90036-2',
    'Leeds dep 0742 0812 0842 / Huddersfield 0801 0831 0901',
    'Muza SXL 0512, 0431, 0907; Pronit M-0019',
    'text TONE to 88600, 88800 and 89034 are other codes',
    'F0 41 10 42 12 40 00 7F 00 41 F7',
    '一二三四五六七,马兰花开二十一\n二五六 二五七 二八二九三十一\n三五六 三五七 三八三九四十一',
    'Street 236, 1210 Brussels, Toronto too',
  ],
  'heads, margins and counts of scripts': [
    'BLUE REVISIONS 03-26-10 39.\n\n          41 EXT. COUNTY HOSPITAL',
    'FINAL 03/22/2004   12.',
    'PINK 06/07/94\n\n\n      25-29',
    '97 # 02154\n     11/22/82',
    '656 - 661 OMIT 656 - 661\n\n\n662 INT. STUDIO',
    'the number of the house: 4441.\n\n101 INT. APARTMENT',
    '123 RING 123\nMicky climbs into the ring',
    'EXT. 7-ELEVEN NIGHT',
    '(SCENES 371 - 401) WILL BE MODIFIED',
    'FIRE ESCAPE - WINTER 2025 - 119 LATER',
    'JAIL CELL. 1949. DAY.',
    'right: 1-2-3-4-5- 6-7-8-9-10-11. Eleven books',
    'Eight plus sixty-forty. Eight plus sixty-twenty. Eight plus sixty',
    'fifty-three... fifty-four... fifty-\n    five... fifty-six',
    'Four eighty two... four eighty\n     three... excuse me',
    'Three fifty-six, three fifty-five,\n three -- shut up',
    'adjusts the hands of the dials to six forty-five',
    'we got the breakdown call at five-twenty, this',
    'concentration deepens. (03.18.14)       103.',
    '(Revised Scene Numbers 2-17-89)\n\n          56',
    'Two, Four, Eight, 16, 32 .. Double your money',
    'Hundred forty-two, forty-three,\n  forty-four, five, six, seven,\n  eight',
    'until my unit was called in 1943.',
    'a magnification of 950,000x',
    'Customer number 566 7878, Social Security number 048-32-1198',
  ],
  'words and strokes that touch figures': [
    'backup20230115_123456 IMG_20230115_123456',
    'chr12-3456-7890, libssl1.0.2.1234.55',
    'sha256-123-456-789',
  ],
}

describe.each(Object.entries(NONE))('no number: %s', (_, texts) => {
  it.each(texts)('%s', async (text) => {
    expect((await scanText(text)).map(({ written }) => written)).toEqual([])
  })
})

/** Text with {} for the number, the number as it is written, and its E.164 form where it has one. */
const FOUND: readonly (readonly [text: string, written: string, e164?: string])[] = [
  ['Lüt mer aa uf {}, säge nid wäge', 'null drü null, zwöi drü eis zwöi füf, eis null vieri', '+4930'],
  ['Call the office at {}', '450-1100'],
  ['Para contratar a la banda (Lanús): {} preguntar x el Tuki', '011 15-5555-55##', '+54911'],
  ['Msg Wei Ling {} lah, Blk 73', '9183 44##', '+659'],
  ['Suite 4, Chicago, IL 60602\n{}', '312.555.01##'],
  ['Springfield, MA 01105\n{}', '(413) 555-01##'],
  ['Tel {}', `+44 ${'020'} 7946 0###`, '+4420'],
  ['Call {}', `+44 ${'07700'} 900###`, '+447700'],
  ['Phone: {}', '44 7700 900###', '+447700'],
  ['WhatsApp: {} (texts only)', '447700900###', '+447700'],
  ['Fax{}', '(212) 555-01##', '+1212'],
  ['12|{}|Info@example.org', '212-555-01##', '+1212'],
  ['Verein e.V.{}', '+49 30 23125 ###', '+4930'],
  ['Call¹ {}²', '212-555-01##', '+1212'],
  ['{}x34', '212-555-01##', '+1212'],
  ['{},,4#', '212-555-01##', '+1212'],
  ['ring *{}* now', '07700 900###', '+447700'],
  ['<{}>', '+44 7700 900###', '+447700'],
  ['dial *67-{}', '212-555-01##', '+1212'],
  ['my no is {} xxx', '07700 900###', '+447700'],
  ['Mark: {}', '07700 900###', '+447700'],
  ['| Name | Phone |\n|---|---|\n| Ann | {} |', '07700900###', '+447700'],
  ['name,mobile,note\nAnn,{},late', '07700900###', '+447700'],
  ['Contact {}-Bob', '212-555-01##', '+1212'],
  ['CNPJ 12.345.678/0001-95 CEP 01310-100 Tel {}', '(11) 5555-0###', '+5511'],
  ['REGON 000331501, tel. {}', '22 555 0# ##', '+4822'],
  ['tel:{}', '%2B4477009001##', '+447700'],
  ['https://wa.me/?phone={}&text=hi', '%2B44%207700%209001##', '+447700'],
  ['call {}', '[212] 555-01##', '+1212'],
  ['Fon {}', `(0 30) 23 12 5# ##`, '+4930'],
  ['{}', `+44 (0${'20'}) 7946 0###`, '+4420'],
  ['{}', `+44 0 ${'20'} 7946 0###`, '+4420'],
  ['{}p45', '212-555-01##', '+1212'],
  ['in my bank account. {} is my phone number', '468-01##'],
  ['call us at {}, so we', '555-18##'],
  ['The number you requested,\n\n{}', '212-\n    555-01##', '+1212'],
  ['so I sang refrain{}', '212-555-01##', '+1212'],
  ['{}', '212-555_01##', '+1212'],
  ['{}', '01_99_00_12_##', '+33199'],
  ['My number is {}.', '2,125,550,1##', '+1212'],
  ['call me at {}', '2,125,550,1##', '+1212'],
  ['Mi número es {}', '2.125.550.1##', '+1212'],
  ['Vorverkauf in Köln, Ruf {}, werktags', '4 7# ## ##'],
  ['01 {}\n02 Sunset Road', '604-555-01##', '+1604'],
  ['3 {}', `${'020'} 7946 0###`, '+4420'],
  ['Tel {}, Cat. No. LC 0815', '01632 960###', '+441632'],
  ['> the office in Sheffield has {}, and tea', '0114\n> 496 0###', '+44114'],
  ['Order 4711. No questions asked. $200. {} MOSE', '917•555•01##', '+1917'],
  ['Замовлення концертів: {}. Наклад 300', '+380 44 431 ## ##', '+38044'],
  ['Bach BWV 582. Renseignements : {}, Genève', '022 320 ## ##', '+4122'],
  ['Fon {} (AB)', '0 30 / 2 31 25 - 4 ##', '+4930'],
  ['Box office {}, 12–8.30pm daily, Singapore', '6224 1###', '+656'],
  ['Κρατήσεις: {}', '6974 3# ## ##', '+30697'],
  ['toll-free at {}', '1-866-93-@@@@@', '+1866'],
  ['我的号码是{}', '139########', '+86139'],
]

describe('a number in its company', () => {
  it.each(FOUND.map(([text, written, begin]) => [text, written, begin] as const))(
    '%s: %s',
    async (text, template, begin) => {
      const written = drawn(template)
      const [found, ...more] = await scanText(text.replace('{}', written))
      expect(more).toEqual([])
      expect(found?.written).toBe(written)
      if (begin !== undefined)
        expect(
          found!.readings.flatMap(({ numbers }) => numbers.map(({ e164 }) => e164 ?? '')).join(),
        ).toContain(begin)
    },
  )

  it.each([
    ['text stop to 82888', '82888'],
    ['Text GO RED to 90999 to donate', '90999'],
    ['txt PLAY 2 64343 now', '64343'],
    ['CALL 911 IMMEDIATELY', '911'],
    ['<a href="tel:311">noise</a>', '311'],
    ['Reply STOP to 60777', '60777'],
    ['Service client : 3949 (0,15 €/min)', '3949'],
    ['dial 911, 24 hours a day', '911'],
    ['you can call or text 988 any time', '988'],
    ['Call the Lifeline at 988, day or night', '988'],
    ['Appelez SOS Médecins au 3624', '3624'],
    ['Rufen Sie die Rettung unter 144', '144'],
    ['Tel.: 112', '112'],
  ])('a code: %s', async (text, code) => {
    expect((await scanText(text)).map(({ written }) => written)).toEqual([code])
  })
})

describe('digits with the check digit of a barcode', () => {
  it.each(['+447700900', 'phone: 447700900'])('%s…', async (begin) => {
    const found = await Promise.all(
      Array.from({ length: 100 }, (_, last) => scanText(`${begin}${String(last).padStart(3, '1')}`)),
    )
    expect(found.every((findings) => findings.length === 1)).toBe(true)
  })
})

describe('a plan whose numbers are as short as codes', () => {
  it.each([
    ['Call 13 24 ** now', '13 24 **'],
    ['Ring the helpline on 13 24 **', '13 24 **'],
  ])('%s', async (text, written) => {
    const found = await scanText(text, { territories: ['AU'] })
    expect(found.map((one) => [one.written, one.outcome])).toEqual([[written, 'not-clear']])
  })
})
