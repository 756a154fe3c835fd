// Writes an E.164 number the way its country groups it: +33 6 39 98 12 34.
import { countryMetadata } from './numbering-metadata.js'

/** Groups of libphonenumber's formats, area codes without the brackets that only a national number has; hidden digits (`•`) keep their places. Unknown shapes stay as they are. */
export function groupNumber(e164: string, territory: string): string {
  const country = countryMetadata(territory)
  if (country === undefined || !e164.startsWith(`+${country.callingCode}`)) return e164
  const national = e164.slice(1 + country.callingCode.length)
  const digits = national.replaceAll('•', '0')
  const format = country.formats.find(
    ({ pattern, leading }) =>
      new RegExp(`^(?:${pattern})$`).test(digits) &&
      (leading.length === 0 || new RegExp(`^(?:${leading.at(-1)})`).test(digits)),
  )
  // 011 15-…: at home some have figures more.
  const hasMore = /(?<!\$)\d/.test(format?.format ?? '')
  const groups = hasMore ? format?.abroad : format?.format
  if (format === undefined || groups === undefined) return e164
  const grouped = digits.replace(new RegExp(`^(?:${format.pattern})$`), groups).replace(/[()]/g, '')
  let at = 0
  const signs = grouped.replace(/\d/g, () => national[at++]!)
  return `+${country.callingCode} ${signs}`
}
