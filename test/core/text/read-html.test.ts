// Pages: a number is found as a reader sees it, however it is marked up; what is not in the line is a text of its own.
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/core/text/read-html.js'
import { scanText } from '../../../src/index.js'

const NUMBER = '+442079460123'
const SHOWN = '020 7946 0123'

const page = (body: string): string => `<!doctype html><html lang=en><body>${body}</body></html>`

const foundIn = async (html: string): Promise<[e164: string | undefined, place: string | undefined][]> =>
  (await scanText(html)).map(({ readings, place }) => [readings[0]?.numbers[0]?.e164, place])

describe('in the line', () => {
  it.each([
    '<p>020<b>7946</b>0123</p>',
    '<p>020&nbsp;7946&#8209;0123</p>',
    '<p>0&zwnj;2&zwnj;0 7946 0123</p>',
    '<p>Call 020 7946<br>0123</p>',
    '<p>020 7946 0123<sup>1</sup></p>',
    '<p>020 7946 0123<sup><a href="#n1">[12]</a></sup></p>',
    '<p><ruby>020<rt>9</rt></ruby> 7946 0123</p>',
    '<p style="unicode-bidi: bidi-override; direction: rtl">3210 <i>6497</i> 020</p>',
    '<p><bdo dir="RTL">3210 6497 020</bdo></p>',
    '<p><span dir="rtl" style="unicode-bidi:bidi-override">3210 6497 020</span></p>',
    '<span>020 7946</span><span style="display: none">999</span><span> 0123</span>',
    '<span>020 7946</span><span hidden>9</span><span> 0123</span>',
  ])('%s', async (body) => {
    expect(await foundIn(page(body))).toEqual([[NUMBER, undefined]])
  })
})

describe('beside the line', () => {
  it.each([
    [`<p style="color:red;display:none">call ${SHOWN}</p>`, 'concealed text'],
    [`<template><p>${SHOWN}</p></template>`, 'template'],
    [`<!-- old number: ${SHOWN} -->`, 'comment'],
    [`<!-- <p>old number: <b>020</b> 7946 0123</p> -->`, 'comment'],
    [`<iframe srcdoc="&lt;p&gt;call ${SHOWN}&lt;/p&gt;"></iframe>`, 'frame'],
    [`<style>.a::after { content: "call ${SHOWN}" }</style>`, 'style'],
    [`<script>const phone = '${SHOWN}'; show(phone)</script>`, 'script'],
    [`<script>document.write("call ${SHOWN}")</script>`, 'script'],
    [`<script>title.textContent = "call ${SHOWN}"</script>`, 'script'],
    ['<script>x({a: "Ring us: +44 20 7946 0123, daily"})</script>', 'script'],
    [`<meta name="author" content="Anna, ${SHOWN}">`, 'author'],
    [`<a href="mailto:a@example.org?subject=Hi&body=call%20020%207946%200123">write</a>`, 'letter of a link'],
    ['<p data-remark="call +44 20 7946 0123">x</p>', 'data-remark'],
    [`<p data-note="call ${SHOWN}">x</p>`, 'data-note'],
    [`<script>x = {bio: "hmu 020 7946 0123"}</script>`, 'script'],
    [`<p data-album='{"about":"call ${SHOWN}","id":3141592653}'>x</p>`, 'data-album'],
    [`<input type="hidden" name="whatsapp" value="${SHOWN}">`, 'value'],
    [`<call-me number="${SHOWN}">x</call-me>`, 'number'],
    [`<script type="application/json">{"contactPhone":"${SHOWN}"}</script>`, 'script'],
    [`<script>go("${NUMBER}")</script>`, 'script'],
    [`<a href="javascript:call('${NUMBER}')">x</a>`, 'href'],
    [`<button onclick="dial('call ${SHOWN}')">x</button>`, 'onclick'],
  ])('%s', async (body, place) => {
    expect(await foundIn(page(body))).toEqual([[NUMBER, place]])
  })

  it('is where it is written in the page', async () => {
    const html = page(`<!-- <p>x</p> old number: ${SHOWN} --><script>phone = "${SHOWN}"</script>`)
    const spans = (await scanText(html)).map(({ span }) => html.slice(span!.start, span!.end))
    expect(spans).toEqual([SHOWN, SHOWN])
  })
})

describe('no number', () => {
  it.each([
    '<script>var id = "2125550123", t = [2125550124, 2125550125]</script>',
    '<script>track("UA-2125550-12"); v = "20.79.46.0123"</script>',
    '<!-- Build 20230115.123456 generated 2023-01-15 12:34:56 -->',
    '<button onclick="go(2125550123, \'a1\')">x</button>',
    '<style>.a { content: "\\2014 \\00a0" ; width: 2125550px }</style>',
    '<p>p. 12<sup>34</sup>, 56<sup>78</sup>, 90</p>',
  ])('%s', async (body) => {
    expect(await foundIn(page(body))).toEqual([])
  })
})

describe('the language that a page says it is in', () => {
  it.each([
    ['en-GB', '0131 496 0123', '+441314960123'],
    ['en-AU', '02 5550 0123', '+61255500123'],
  ])('%s: %s', async (lang, written, e164) => {
    const [found] = await foundIn(`<html lang="${lang}"><p>${written}</p></html>`)
    expect(found?.[0]).toBe(e164)
  })
})

it('takes any number of texts beside the line, in the page and in a comment', () => {
  const images = '<img alt="a 12">'.repeat(150_000)
  expect(readHtml(page(images))).toHaveLength(150_001)
  expect(readHtml(page(`<!-- ${images} -->`))).toHaveLength(150_002)
})

it('turns round what has any number of parts', () => {
  const parts = 300_000
  const html = page(`<bdo dir="rtl"><p>${'<b>1</b>'.repeat(parts)}2</p></bdo>`)
  expect(readHtml(html)[0]!.text.trim()).toHaveLength(parts + 1)
})

it('takes parts in parts of any depth', () => {
  const depth = 20_000
  const html = page('<div hidden>'.repeat(depth) + SHOWN + '</div>'.repeat(depth))
  expect(readHtml(html).map(({ text }) => text.trim())).toContain(SHOWN)
})

it('a tag that ends before a number, and an address that opens behind it, are no comparison', async () => {
  expect(await foundIn('{"html": "<p>Call <b>020 7946 0123</b></p>"}')).toEqual([[NUMBER, 'html']])
  expect(await foundIn('Anna 020 7946 0123 <anna@example.org>')).toEqual([[NUMBER, undefined]])
  expect(await foundIn('x > 020 7946 0123')).toEqual([])
})
