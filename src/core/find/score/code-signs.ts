// What stands right beside a few digits and shows that they are a code: the hours it is answered, its price, a link that dials.

import { wordsOfAll } from '../../read/vocabulary.js'

/** Units beside the code in which it has to stand. */
const REACH = 24

/** 24/7, 24h/24, 7j/7: it is answered at all hours. */
const ALL_HOURS = /^ ?[([,;:–—-]? ?(?:24 ?\p{L}{0,8} ?[/x×*] ?(?:24|7)|7 ?\p{L}{0,5} ?\/ ?7)(?!\d)/u

/** Hours right behind it in which it is answered, and those are all. */
export function isAnsweredAtAllHours(text: string, _start: number, end: number): boolean {
  return ALL_HOURS.test(text.slice(end, end + REACH))
}

/** A price for each minute right behind it: 3949 (0,15 €/min). */
const PRICE_A_MINUTE = new RegExp(
  `^ ?[(,:–-]? ?(?:\\p{Sc} ?)?\\d{1,2}(?:[.,]\\d{1,2})? ?(?:\\p{Sc}|${wordsOfAll('coins').join('|')}|eur|euros?)? ?(?:/|${wordsOfAll('perMinute').join('|')}) ?m(?:in|n)`,
  'iu',
)

/** What a minute costs stands right behind it. */
export function isPricedBehind(text: string, _start: number, end: number): boolean {
  return PRICE_A_MINUTE.test(text.slice(end, end + REACH))
}

const LINK_BEFORE = /\b(?:tel|sms|smsto|callto|telprompt|facetime-audio):(?:\/\/)?$/i

/** The scheme of a link that dials: `tel:112`, `sms:70070`. */
export function isLinkBefore(text: string, start: number): boolean {
  return LINK_BEFORE.test(text.slice(Math.max(0, start - 20), start))
}
