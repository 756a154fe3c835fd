// Figures with the groups or the check digit of a barcode or a book: EAN, UPC, ISBN.
import type { Situation } from './situation.js'

/** Digits of each group, with hyphens between: 3-3-4. */
export function sizesOf({ groups }: Pick<Situation, 'groups'>): string {
  return groups.map((group) => group.length).join('-')
}

/** As a barcode is printed: UPC-A and EAN-13 with the digits under the bars. */
const PRINTED = /^(?:1-5-5-1|1-6-6|1-5-6)$/

/** Grouped as a barcode is printed, or with the check digit of one, or of a book. */
export function isBarcode(s: Situation): boolean {
  const digits = s.groups.join('')
  const sizes = sizesOf(s)
  return (
    PRINTED.test(sizes) ||
    isCutFromBarcode(s) ||
    (/^\d-\d-\d-1$/.test(sizes) && digits.length === 10 && hasCheckDigitOfBook(digits)) ||
    (s.groups.length === 1 && /^\d{12,14}$/.test(digits) && !/^0[01]/.test(digits) && hasCheckDigit(digits))
  )
}

/** Groups of a printed barcode. */
const FEWEST_PRINTED = 3
const MOST_PRINTED = 4

/** 7 [02623 18578 1]: cut out of a run that is a barcode as a whole. */
function isCutFromBarcode({ run: { tokens }, words, open }: Situation): boolean {
  if (words + open > 0 || tokens.length < FEWEST_PRINTED || tokens.length > MOST_PRINTED) return false
  const groups = tokens.map(({ digits }) => digits)
  return PRINTED.test(sizesOf({ groups })) && hasCheckDigit(groups.join(''))
}

/** Check digit of EAN, UPC and ISBN-13. Source: GS1 General Specifications, 7.9. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** Check digit of ISBN-10. Source: ISO 2108:1992. */
function hasCheckDigitOfBook(digits: string): boolean {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (digits.length - at), 0) % 11 === 0
}
