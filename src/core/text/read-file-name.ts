// Reads the name of a file or a folder, which becomes a title in shops: extension, underscores and a track's number set aside.
import type { SourceText } from './source-text.js'

/** What is behind the last full stop, where it is no part of a number: .flac, .mp3, .7z. */
const EXTENSION = /\.(?=\w*[a-z])\w{1,8}$/i
/** 01 - Title, 1. Title, 1-07 Title; before figures alone only where these are a number by themselves: 01 604-555-0130. */
const TRACK =
  /^(?:\d-)?\d{1,3}(?:\s*[._)-]+\s+|\s+-\s*|\s+(?=\D)|(?<=^\d\d)\s+(?=\D*(?:\d[\s().-]*){10,11}$))/
/** Dates, times, what cameras and messengers make of both, and what names a recording or a product. */
const NO_NUMBERS = [
  /(?<!\d)(?:19|20)\d\d([-_. ]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)(?:[-_ T]*(?:at )?(?:[01]\d|2[0-3])[-_.:]?[0-5]\d(?:[-_.:]?[0-5]\d\d{0,3})?(?!\d))?/g,
  /(?<!\d)(?:0[1-9]|[12]\d|3[01])([-_.])(?:0[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?!\d)/g,
  // A work's number and its year, a number of things and a year: KV 467 1785.
  /(?<!\d[\s().-]{0,3})(?<!\d)\d{1,4} (?:1[5-9]|20)\d\d(?!\d|[\s.-]\d)/g,
  /(?<![a-z\d])[a-z]{2}-?[a-z\d]{3}-?\d\d-?\d{5}(?!\d)/gi,
  /(?<!\d)\d{12,}(?!\d)/g,
  /(?<![a-z\d])(?=[a-z\d-]*[a-f])(?=[a-z\d-]*\d)[a-f\d]{8}-?(?:[a-f\d]{4}-?){3}[a-f\d]{12}(?![a-z\d])/gi,
  /(?<![a-z])(?:img|dsc|dscn|vid|pxl|mvi|image|screenshot|rec|take|fb_img|received|isbn|ean|upc|cat)[-_ ]?(?:no\.?[-_ ]?)?\d[\d_-]*/gi,
]

/** `isFolder`: a name without an extension. The text keeps every unit of the name in its place. */
export function readFileName(name: string, isFolder: boolean, place: string): SourceText {
  const end = isFolder ? name.length : name.replace(EXTENSION, '').length
  let text = name.slice(0, end).replaceAll('_', ' ')
  const blank = (found: string): string => found.replace(/\S/g, ' ')
  for (const pattern of NO_NUMBERS) text = text.replace(pattern, blank)
  text = text.replace(TRACK, blank)
  return { original: name, text, segments: [{ at: 0, from: 0, length: text.length }], place }
}
