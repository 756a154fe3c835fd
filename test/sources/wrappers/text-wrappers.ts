// Everything that a number can be wrapped in inside a text file: a new reader adds its rows.
import { decodeBytes } from '../../../src/sources/decode-bytes.js'

/** A file with a number in it. */
export interface Wrapper {
  readonly name: string
  /** Name of the file. */
  readonly file: string
  wrap(number: string): string | Uint8Array
}

function row(name: string, file: string, wrap: Wrapper['wrap']): Wrapper {
  return { name, file, wrap }
}

const html = (body: string): string => `<!doctype html><html lang="en"><body>${body}</body></html>`
const entities = (text: string): string => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('')
const percent = (text: string): string =>
  [...text].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')
const plus = (number: string): string => `+44${number.replace(/\D/g, '').slice(1)}`
const srt = (body: string): string => `1\n00:00:01,000 --> 00:00:03,000\n${body}\n`
const vtt = (body: string): string => `WEBVTT\n\n00:01.000 --> 00:03.000\n${body}\n`
const cue = (lines: string): string =>
  `${lines}\nFILE "a.wav" WAVE\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n`
const ass = (body: string): string =>
  `[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,${body}\n`

/** The file of a wrapper in another encoding. */
function encoded(
  name: string,
  text: (number: string) => string,
  bytes: (text: string) => Uint8Array,
): Wrapper {
  return row(name, 'a.txt', (number) => bytes(text(number)))
}

const CYRILLIC = 'Звони мне вечером на '
/** Each Cyrillic letter's byte, found by decoding all. */
const CP1251 = new Map(
  Array.from({ length: 256 }, (_, byte) => [decodeBytes(Uint8Array.of(byte), 'windows-1251'), byte]),
)

export const TEXT_WRAPPERS: readonly Wrapper[] = [
  row('plain text', 'a.txt', (n) => `Call ${n} now`),
  row('a name without extension', 'LYRICS', (n) => `Call ${n} now`),
  row('carriage returns', 'a.txt', (n) => `Hello\rCall ${n} now\rBye`),
  encoded(
    'UTF-16',
    (n) => `\ufeffCall ${n} now`,
    (text) => Buffer.from(text, 'utf16le'),
  ),
  encoded(
    'UTF-16 without a mark',
    (n) => `Call ${n} now`,
    (text) => Buffer.from(text, 'utf16le'),
  ),
  encoded(
    'Windows-1251',
    (n) => CYRILLIC + n,
    (text) => Uint8Array.from(text, (sign) => CP1251.get(sign)!),
  ),
  encoded(
    'Mac Roman',
    (n) => `Ring caf\u008e on ${n}`,
    (text) => Buffer.from(text, 'latin1'),
  ),
  encoded(
    'GBK',
    (n) => `\xb5\xe7\xbb\xb0 ${n}`,
    (text) => Buffer.from(text, 'latin1'),
  ),
  row('Markdown in bold', 'a.md', (n) => `# Tour\n\nCall **${n}** now`),
  row('a link in Markdown', 'a.md', (n) => `[ring me](tel:${plus(n)})`),
  row('a tag that never ends', 'a.txt', (n) => `<b>Hello</b> <love me on ${n}`),
  row('what only looks like a tag', 'a.txt', (n) => `<b>Hello</b> <Booking call ${n} now> you`),
  row('a comment that never ends', 'a.html', (n) => `<p>Hello</p><!-- Call ${n}`),
  row('a script that never ends', 'a.html', (n) => `<p>Hello</p><script>Call ${n}`),
  row('a paragraph', 'a.html', (n) => html(`<p>Call ${n}</p>`)),
  row('entities', 'a.html', (n) => html(`<p>Call ${entities(n)}</p>`)),
  row('hard blanks', 'a.html', (n) => html(`<p>Call ${n.replaceAll(' ', '&nbsp;')}</p>`)),
  row('an element for each digit', 'a.html', (n) => html(`<p>Call ${n.replace(/\d/g, '<i>$&</i>')}</p>`)),
  row('noscript', 'a.html', (n) => html(`<noscript>Call ${n}</noscript>`)),
  row('SVG', 'a.html', (n) => html(`<svg><text>Call ${n}</text></svg>`)),
  row('an SVG file', 'a.svg', (n) => `<svg xmlns="http://www.w3.org/2000/svg"><text>Call ${n}</text></svg>`),
  ...['alt', 'title', 'placeholder', 'aria-label', 'data-phone'].map((name) =>
    row(`attribute ${name}`, 'a.html', (n) => html(`<img ${name}="Call ${n}">`)),
  ),
  row('an attribute without quotes', 'a.html', (n) => html(`<img alt=${n.replaceAll(' ', '&nbsp;')}>`)),
  row('a meta description', 'a.html', (n) => `<head><meta name="description" content="Call ${n}"></head>`),
  row('a field that is filled in', 'a.html', (n) => html(`<input type="tel" value="${n}">`)),
  row('tel:', 'a.html', (n) => html(`<a href="tel:${plus(n)}">x</a>`)),
  row('tel: with an entity', 'a.html', (n) => html(`<a href="tel:${plus(n).replace('+', '&#43;')}">x</a>`)),
  row('tel: percent-encoded', 'a.html', (n) => html(`<a href="tel:${encodeURIComponent(n)}">x</a>`)),
  row('tel: percent-encoded whole', 'a.html', (n) => html(`<a href="tel:${percent(plus(n))}">x</a>`)),
  row('tel: with blanks', 'a.html', (n) => html(`<a href=" tel: ${n}">x</a>`)),
  row('tel: in a script', 'a.html', (n) => html(`<b onclick="location='tel:${plus(n)}'">x</b>`)),
  row('tel: in SVG', 'a.html', (n) => html(`<svg><a xlink:href="tel:${plus(n)}"/></svg>`)),
  row('t.me', 'a.html', (n) => html(`<a href="https://t.me/${plus(n)}">x</a>`)),
  row('itemprop', 'a.html', (n) => html(`<span itemprop="telephone" content="${n}"></span>`)),
  row('wa.me', 'a.html', (n) => html(`<a href="https://wa.me/${plus(n).slice(1)}?text=Hi">x</a>`)),
  row('an address with &amp;', 'a.html', (n) =>
    html(`<a href="https://api.whatsapp.com/send?text=Hi&amp;phone=${plus(n).slice(1)}">x</a>`),
  ),
  row('JSON-LD', 'a.html', (n) =>
    html(`<script type="application/ld+json">{"@type":"Person","telephone":"${plus(n)}"}</script>`),
  ),
  row('JSON', 'a.json', (n) => JSON.stringify({ artist: { contact: [`Call ${n}`] } })),
  row('JSON with escapes', 'a.json', (n) => `{"phone":"${n.replaceAll(' ', '\\u0020')}"}`),
  row('a key in JSON', 'a.json', (n) => JSON.stringify({ [`Call ${n}`]: {} })),
  row('XML', 'a.xml', (n) => `<?xml version="1.0"?><r><note>Call ${n}</note></r>`),
  row('XML in a .txt', 'a.txt', (n) => `<?xml version="1.0"?><r><note>Call ${n}</note></r>`),
  row('XML with entities', 'a.xml', (n) => `<r><note>Call ${entities(n)}</note></r>`),
  row(
    'XML split by elements',
    'a.xml',
    (n) => `<r><note>Call <b>${n.slice(0, 3)}</b>${n.slice(3)}</note></r>`,
  ),
  row('CDATA', 'a.xml', (n) => `<r><note><![CDATA[Call ${n} &amp]]></note></r>`),
  row('an attribute in XML', 'a.xml', (n) => `<r phone="${n}"/>`),
  row('XML that is broken', 'a.xml', (n) => `<r><a></b> & <c Call ${n}`),
  row('TTML over two cues', 'a.ttml', (n) => {
    const [first, last] = n.split(/ (?=\S+$)/)
    return `<tt><body><div><p begin="1s">Call ${first}</p><p begin="2s">${last}</p></div></body></tt>`
  }),
  row('a cue', 'a.srt', (n) => srt(`Call ${n}`)),
  ...['NOTE', 'STYLE', 'REGION'].map((word) =>
    row(`a cue with ${word}`, 'a.srt', (n) => srt(`${word} ${n}`)),
  ),
  row('text behind the times', 'a.srt', (n) => `1\n0:0:1,0 --> 0:0:3,0 Call ${n}\n`),
  row('times with blanks', 'a.srt', (n) => `1\n00 : 00 : 01 , 000 --> 00 : 00 : 03 , 000\nCall ${n}\n`),
  row('times without fractions', 'a.srt', (n) => `1\n00:00:01 -> 00:00:03\nCall ${n}\n`),
  row('an empty line in a cue', 'a.srt', (n) => srt(`Hello\n\nCall ${n}`)),
  row(
    'cues that follow at once',
    'a.srt',
    (n) => `${srt(`Call ${n}`)}2\n00:00:04,000 --> 00:00:05,000\nBye\n`,
  ),
  row('WebVTT', 'a.vtt', (n) => vtt(`<v Ann>Call ${n}`)),
  row('WebVTT with carriage returns', 'a.vtt', (n) => vtt(`Call ${n}`).replaceAll('\n', '\r')),
  row('entities in a cue', 'a.vtt', (n) => vtt(`Call ${n.replace(' ', '&nbsp;')}&lrm;`)),
  row('SubStation', 'a.ass', (n) => ass(`{\\i1}Call, ${n.replace(' ', '\\h')}`)),
  row('LRC', 'a.lrc', (n) => `[00:01.00]Call ${n}`),
  row('LRC with word stamps', 'a.lrc', (n) => `[00:01.00]Call <00:01.50>${n.replace(' ', ' <00:02.00>')}`),
  row('an ID tag of LRC', 'a.lrc', (n) => `[by:Call ${n}]\n[00:01.00]x`),
  row('a title of a cue sheet', 'a.cue', (n) => cue(`TITLE "Call ${n}"`)),
  row('a title with quotes', 'a.cue', (n) => cue(`TITLE "The "wrong" one, ${n}"`)),
  row('a remark of a cue sheet', 'a.cue', (n) => cue(`REM DISCSUBTITLE Call ${n}`)),
  row('words around a cue sheet', 'a.txt', (n) => `${cue('TITLE "x"')}\nCall ${n}\n`),
  row('figures around a cue sheet', 'a.txt', (n) => `${cue('TITLE "x"')}\n${n}\n`),
]
