// Numbers that the words before them tell to dial: short ones of any country, what touches them, and lists behind one order.
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../bench/permute-digits.js'
import { scanText } from '../../../src/index.js'

const random = seeded(20261127)
const draw = (size: number): string => Array.from({ length: size }, () => Math.floor(random() * 10)).join('')
const written = async (text: string): Promise<string[]> =>
  (await scanText(text)).map((finding) => finding.written)

/** Eight digits that Denmark, Norway and Singapore dial, and no country that the text points at. */
const eight = `93${draw(6)}`
const chinese = [`139${draw(8)}`, `139${draw(8)}`] as const

describe('where nothing names a country', () => {
  it.each([
    ['an order to call', `Can you call me at ${eight} tonight`],
    ['an order to write', `hope u guys sms me at ${eight} ok`],
    ['a verb alone', `Call ${eight}`],
    ['whose it is', `Sure, her number is ${eight}.`],
    ['whose it is, in shorthand', `tis is my num ${eight}`],
    ['a word for telephone', `my hp is ${eight}`],
    ['in French', `Appelle-moi au ${eight.replace(/(....)/, '$1 ')}`],
    ['in Spanish', `mi número es ${eight.replace(/(....)/, '$1 ')}`],
  ])('%s', async (_, text) => {
    expect(await written(text)).toEqual([/93[\d ]+\d/.exec(text)![0]])
  })

  it.each([
    ['no order', `the sum of ${eight} was paid`],
    ['another number', `Form approved - OMB No. 0560-0${draw(3)}`],
    ['a name in another language', `Fichier : Disque Deux (2001) 07 - Neuf.wav`],
    ['groups of no country', `call 4 8 15 16 23 42`],
  ])('%s', async (_, text) => expect(await written(text)).toEqual([]))
})

describe('what touches a number', () => {
  it.each([
    ['a word before it', 'Txt STOP. Help07700900123', '07700900123'],
    ['a word behind it', 'Urgent, call 07700900123from a landline', '07700900123'],
    ['an abbreviation behind it', 'Call 07700900123Ts&Cs apply.', '07700900123'],
    ['a hyphen before it', 'stop sms-07700900123 now', '07700900123'],
    ['an equals sign', 'call now = 07700900123 today', '07700900123'],
    ['its digit for a word', `Call ${eight} 4 the clinic`, eight],
  ])('%s', async (_, text, number) => expect(await written(text)).toEqual([number]))

  it.each([
    ['letters of a code', 'order AB07700900123 shipped'],
    ['hexadecimal digits', 'sha 07700900123e4fab shipped'],
    ['a sum', 'the formula 45+31-339243873 holds'],
  ])('not a number: %s', async (_, text) => expect(await written(text)).toEqual([]))
})

describe('country codes', () => {
  it.each([
    ['no plus, unbroken', 'please CALL 447700900123 now'],
    ['no plus, in groups', 'my phone number is 44 7700 900123'],
    ['00 and a trunk zero', 'my number is 0044 07700 900123'],
    ['00 and a trunk zero, unbroken', 'my number is 004407700900123'],
    ['00 apart', 'my number is 00 44 07700 900123'],
  ])('%s', async (_, text) => {
    const [finding] = await scanText(text)
    expect(finding?.readings.flatMap(({ numbers }) => numbers.map(({ e164 }) => e164))).toContain(
      '+447700900123',
    )
  })

  it('are not looked for inside a number', async () => {
    expect(await written('01 99 00 12 34 01 99 00 94 00')).toEqual(['01 99 00 12 34', '01 99 00 94 00'])
  })
})

describe('groups that go on', () => {
  it('are the number of a country that dials all of them', async () => {
    const number = `0176 ${draw(2)} ${draw(2)} ${draw(2)} ${draw(2)}`
    expect(await written(`My number is ${number}`)).toEqual([number])
  })
})

describe('lists', () => {
  it.each(['，', ' ', ' 或 ', '/'])('the numbers behind "%s" need no word of their own', async (between) => {
    expect(await written(`电话:${chinese.join(between)}`)).toEqual([...chinese])
  })

  it('end where something else stands between', async () => {
    expect(await written(`电话:${chinese[0]} 订单 ${chinese[1]}`)).toEqual([chinese[0]])
  })
})

describe('other scripts', () => {
  it.each([
    ['a word for telephone with a capital', `Τηλ. 210 8${draw(6)}`, /210 8\d{6}/],
    ['Cyrillic letters over digits', 'тел. 8-900-ххх-хх-67', /8-900-ххх-хх-67/],
    ['capital Cyrillic letters over digits', 'Тел.: +7-351-ХХХ-ХХХХ', /\+7-351-ХХХ-ХХХХ/],
  ])('%s', async (_, text, number) => {
    expect(await written(text)).toEqual([number.exec(text)![0]])
  })
})

describe('numbers of small exchanges, five or six digits behind a label with a sign', () => {
  const six = `6${draw(5)}`
  it.each([
    ['a place between', `Box office tel. Whitby ${six}, daily`, six],
    ['five digits', `Telephone: Hull ${six.slice(0, 5)}`, six.slice(0, 5)],
    ['in pairs', `Telefon: Köln ${six.replace(/(..)(?=.)/g, '$1 ')}`, six.replace(/(..)(?=.)/g, '$1 ')],
  ])('%s', async (_, text, number) => expect(await written(text)).toEqual([number]))

  it.each([
    ['no label', `Call Anna ${six}`],
    ['what is counted', 'Mobile: 120000 subscribers'],
    ['thousands', 'Phone: 12,345 sold'],
    ['money', 'Handy: 12000 Euro'],
    ['no open plan in the country', `tel. Kraków ${six}`],
    ['a version', 'Mobile: Android 10.0.12345'],
  ])('not: %s', async (_, text) => expect(await written(text)).toEqual([]))
})

describe('orders and services, which announce a number as often as they count one', () => {
  it.each([
    ['English', 'Orders: 01632 960 184', '01632 960 184'],
    ['German', 'Bestellungen: 030 23125 187', '030 23125 187'],
    ['German, a service', 'Kundenservice 030 23125 187', '030 23125 187'],
    ['Swedish', 'Beställning: 08-465 004 12', '08-465 004 12'],
    ['Russian', `Справки и заказ билетов (495) ${draw(3)}-01-37`, undefined],
    ['Danish or Norwegian', `Bestilling: 22 ${draw(2)} 34 56`, undefined],
    ['Dutch', `Klantenservice: 020 ${draw(3)} 45 67`, undefined],
  ])('%s', async (_, text, number) => {
    expect(await written(text)).toEqual([number ?? /[(\d][\d() -]+\d$/.exec(text)![0]])
  })

  it.each([
    ['English', 'Order no. 01632 960 184'],
    ['English, one order', 'Order 01632 960 184'],
    ['German', 'Best.-Nr. 030 23125 187'],
    ['German, a customer', 'Kunden-Nr. 030 23125187'],
    ['Russian', `Номер заказа 8495${draw(7)}`],
    ['Dutch', `Klantnr. 020${draw(7)}`],
    ['one word', `SerialNumber 033${draw(6)}`],
    ['a part', `transformer p/n 0290-${draw(4)}-55`],
    ['a span', 'reels 0177–0196 baked'],
    ['an account', 'NL91 ABNA 0417 1643 00'],
    ['an hour', 'Morn call at 7.55'],
    ['a catalogue of manuscripts', `RISM A/I 0698-${draw(4)}`],
    ['a place on a map', `wind harp at NY 0161 ${draw(4)}`],
    ['a part whose number a hyphen joins', `Spare part nr. 3, Ersatzteil-Nr. 030-231 ${draw(2)}-07`],
    ['a customer, shortened', `Kd.-Nr. 0664 ${draw(4)}`],
    ['a Japanese post code', '〒604-8152 京都市中京区'],
    ['dates that a word joins', 'Gravado entre 03/08 e 19/09/2011'],
    ['numbers that were drawn', 'Powerball 05 – 12 – 31 – 55 – 64'],
    ['channels', 'DMX 020, 079, 460, 358'],
    ['a dump of bytes', '00000000  49 44 33 03 00 00 00 00  21 25 55 01 99 00 12 34'],
    ['fractions', 'cadence 0.4/0.2/0.4/2.0'],
    ['prices', '票價 800 / 1200 / 1800'],
    ['a binary number said', 'zero one zero zero one one zero one'],
    ['a drawing', '<svg viewBox="0 0 207 946"><path d="M01 99 00 12 34"/></svg>'],
  ])('a number of something else: %s', async (_, text) => expect(await written(text)).toEqual([]))

  it.each([
    ['a word and a label', `max 250 €,Booking0171/39${draw(5)},kein Metal`, /0171[/\d]+/],
    ['a label on each side', 'Tel01632960184Fax', /01632960184/],
    ['a label that ends so', 'faxnumber 01632 960 184', /01632.*/],
  ])('what touches it: %s', async (_, text, number) => {
    expect(await written(text)).toEqual([number.exec(text)![0]])
  })

  it.each([
    ['a word of two letters', 'Call +1 718 555 0157Go', '+1 718 555 0157'],
    ['a kiss', 'Ring me 07700 900123x', '07700 900123'],
    ['kisses', 'Ring me 07700 900123xx', '07700 900123'],
    ['a letter', 'Ring 07700 900123b', '07700 900123'],
    ['a kiss on an unbroken one', 'Ring 07700900123x', '07700900123'],
    ['a button', '<b>+1 718 555 0157</b><button>x</button>', '+1 718 555 0157'],
    ['a choice', '<select><option>+1 718 555 0157</option></select><button>Go</button>', '+1 718 555 0157'],
    ['no kiss but open digits', '07700 900xxx', '07700 900xxx'],
    ['open digits behind a plus', '+44 7700 9001xx', '+44 7700 9001xx'],
  ])('what is stuck to its end: %s', async (_, text, number) => {
    expect(await written(text)).toEqual([number])
  })

  it('takes no figure that counts for the end of a second number', async () => {
    expect(await written('booking 01 99 00 12 34 / 12 titres / 2003')).toEqual(['01 99 00 12 34'])
    expect(await written('booking 01 99 00 12 34 / 35 ou 36')).toEqual(['01 99 00 12 34', '35', '36'])
  })
})
