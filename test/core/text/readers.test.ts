// Each kind of text is read without its markup, and every offset leads back to the original.
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/core/text/read-html.js'
import { readLrc } from '../../../src/core/text/read-lrc.js'
import { readMarkdown } from '../../../src/core/text/read-markdown.js'
import { readSubStation } from '../../../src/core/text/read-substation.js'
import { readSubtitles } from '../../../src/core/text/read-subtitles.js'
import { readText } from '../../../src/core/text/read-text.js'
import { originalSpan, type SourceText } from '../../../src/core/text/source-text.js'

function backOf(source: SourceText, part: string): string {
  const at = source.text.indexOf(part)
  expect(at).toBeGreaterThanOrEqual(0)
  const { start, end } = originalSpan(source, at, at + part.length)
  return source.original.slice(start, end)
}

describe('readHtml', () => {
  it('shows what a reader sees, block borders as line ends', () => {
    const [source] = readHtml(
      '<head><style>p{}</style><title>Tour</title></head><p>Call <b>07700</b>&nbsp;900123</p><p>now</p>',
    )
    expect(source!.text).toBe('Tour\nCall 07700\u00a0900123\nnow\n')
    expect(backOf(source!, '07700\u00a0900123')).toBe('07700</b>&nbsp;900123')
  })

  it('gives each link that dials as a text of its own', () => {
    const html =
      '<a href="tel:+33199001234">Appelle</a> <a href="/x">y</a> <a href=\'https://wa.me/447700900123\'>z</a>'
    const links = readHtml(html).filter(({ link }) => link)
    expect(links.map(({ text }) => text)).toEqual(['tel:+33199001234', 'https://wa.me/447700900123'])
    expect(backOf(links[0]!, '+33199001234')).toBe('+33199001234')
  })

  it('survives thousands of nested elements', () => {
    expect(readHtml(`${'<div>'.repeat(5000)}deep`)[0]!.text.trim()).toBe('deep')
  })
})

describe('readLrc', () => {
  it('leaves stamps out and keeps what the tags say', () => {
    const [source] = readLrc(
      '[ti:867-5309]\n[offset:+20]\n[00:10.00]Zéro <00:10.50>un\n[00:12.00][00:40.00]neuf',
    )
    expect(source!.text).toBe('867-5309\n\nZéro un\nneuf')
    expect(backOf(source!, 'un\nneuf')).toBe('un\n[00:12.00][00:40.00]neuf')
  })
})

describe('readSubtitles', () => {
  it.each([
    ['1\n00:00:01,000 --> 00:00:02,000\n<i>Ring</i> 07700\n\n2\n00:00:02,000 --> 00:00:03,000\n900123\n'],
    [
      'WEBVTT\n\nNOTE 212 555\n\n00:01.000 --> 00:02.000 align:start\n<v Ann>Ring 07700\n\nb\n00:02.000 --> 00:03.000\n900123\n',
    ],
  ])('%j', (original) => {
    const [source] = readSubtitles(original)
    expect(source!.text).toBe('Ring 07700\n900123\n')
    expect(backOf(source!, '07700\n900123')).toMatch(/^07700\n\n[2b]\n.*-->.*\n900123$/s)
  })
})

describe('readMarkdown', () => {
  it('tells emphasis from masks', () => {
    const [source] = readMarkdown('Call **07700 900123** or `01 99` 00 ** ** and 212-***-**** *now*')
    expect(source!.text).toBe('Call 07700 900123 or 01 99 00 ** ** and 212-***-**** now')
  })
})

describe('readText', () => {
  it.each([
    ['[00:01.00]a', 'a'],
    ['WEBVTT\n\n00:01.000 --> 00:02.000\na', 'a'],
    ['<p>a</p>', 'a\n'],
    ['# a **b**', '# a b'],
    ['a < b, c > d', 'a < b, c > d'],
  ])('%j is read as %j', async (original, text) => {
    expect((await readText(original))[0]!.text).toBe(text)
  })
})

it('reads what a caption file says to those who made it apart from what is shown', () => {
  const vtt =
    'WEBVTT - Call 07700 900123\n\nNOTE Call 07700 900124\nand 07700 900125\n\nSTYLE\n::cue { content: "900126" }\n\nid 07700 900127\n00:01.000 --> 00:05.000\nRing me\n\n2\n00:06.000 --> 00:07.000\nagain\n'
  const [shown, aside] = readSubtitles(vtt)
  expect([shown!.text, aside!.text, aside!.place]).toEqual([
    'Ring me\nagain\n',
    'WEBVTT - Call 07700 900123\nNOTE Call 07700 900124\nand 07700 900125\nid 07700 900127\n',
    'note',
  ])
  expect(backOf(aside!, '07700 900127')).toBe('07700 900127')
})

it('reads SubStation by the fields that it states, and remarks and names apart', () => {
  const ass =
    '[Script Info]\n; Call 07700 900123\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nComment: 0,0:00:06.00,0:00:07.00,Default,,0,0,0,,Call 07700 900124\nDialogue: 0,0:00:08.00,0:00:09.00,Default,Call 07700 900125,0,0,0,,hi\\N07700 900126\n'
  const [shown, aside] = readSubStation(ass)
  expect(shown!.text.trim().split(/\n+/)).toEqual(['x', 'hi', '07700 900126'])
  expect(aside!.text.match(/07700 90012\d/g)).toEqual(['07700 900123', '07700 900124', '07700 900125'])
  const short = '[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,Call 07700 900127\n'
  expect(readSubStation(short).map(({ text }) => text.trim())).toEqual(['Call 07700 900127'])
  const hostile = `[Events]\nFormat: ${'a,'.repeat(100_000)} Text\nDialogue: 0,x\n`
  expect(readSubStation(hostile)).toHaveLength(1)
})
