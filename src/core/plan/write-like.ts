// Writes digits in the grouping of another number, or as their own country does where the lengths differ.
import { beginLike, wholeLike } from './compiled-pattern.js'
import { countryMetadata } from './numbering-metadata.js'

/** `digits` (with `+` where it has one) in the grouping of `written`; else in that of the territory's plan. */
export function writeLike(
  written: string,
  digits: string,
  plan: { readonly territory: string; readonly national: string },
): string {
  const places = written.match(/[\d*•█xX]/g)?.length ?? 0
  const bare = digits.replace('+', '')
  if (
    places === bare.length &&
    written.includes('+') === digits.startsWith('+') &&
    !/[A-WYZa-wyz]/.test(written)
  ) {
    let at = 0
    return written.trim().replace(/[\d*•█xX]/g, () => bare[at++]!)
  }
  return digits.startsWith('+') ? digits : groupNational(bare, plan)
}

function groupNational(
  digits: string,
  { territory, national }: { territory: string; national: string },
): string {
  const formats = countryMetadata(territory)?.formats ?? []
  const trunk = digits.slice(0, digits.length - national.length)
  const format = formats.find(
    ({ pattern, leading }) =>
      wholeLike(pattern).test(national) &&
      (leading.length === 0 || beginLike(leading[leading.length - 1]!).test(national)),
  )
  if (format === undefined) return digits
  return trunk + national.replace(wholeLike(format.pattern), format.format)
}
