// What speaks against a stretch being a telephone number, each beside a text in which it holds and one in which it does not.
import { isDialled } from '../read/number-tokens.js'
import { cueDistance, cueLanguages, type Feature, isLinkTarget } from './features.js'
import { isGroupedAs } from './grouping.js'
import { nearest, type Situation } from './situation.js'
import { wordsOf } from './vocabulary.js'

/** A label counts when it stands so near (in words). */
const LABEL_REACH = 4
/** A cue outweighs a label only when it stands nearer by more than this: "card number 4111 …". */
const CUE_MARGIN = 1

function sizes(s: Situation): string {
  return s.groups.map((group) => group.length).join('-')
}

function labelled(s: Situation): boolean {
  const languages = cueLanguages(s)
  const label = cueDistance(nearest(s.before, LABEL_REACH), languages, 'labels')
  return (
    label < Number.POSITIVE_INFINITY &&
    label <= cueDistance(nearest(s.before), languages, 'cues') + CUE_MARGIN
  )
}

function unitFollows(s: Situation): boolean {
  if (!/^[\s-]*\p{L}/u.test(s.text.slice(s.end, s.end + 4))) return false
  return cueLanguages(s).some((language) => wordsOf(language, 'unitsAfter').has(s.after[0] ?? ''))
}

const DATE = String.raw`(?:(?:0?[1-9]|[12]\d|3[01])[-./ ]+(?:0?[1-9]|1[0-2])[-./ ]+(?:(?:19|20)\d\d|\d\d)?|(?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])[-/](?:19|20)?\d\d|(?:19|20)\d\d[-./ ](?:0[1-9]|1[0-2])[-./ ](?:0[1-9]|[12]\d|3[01]))`
const DATES = new RegExp(String.raw`^${DATE}(?:\s*[-–/]?\s*${DATE})?(?:[ T]\d\d)?$`)
const PACKED_DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/

function isYear(group: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(group)
}

/** Values of the pieces as they are counted aloud. */
function values(s: Situation): number[] {
  return s.run.pieces
    .slice(s.from, s.to)
    .filter(isDialled)
    .map((piece) =>
      piece.sense === 'digits' ? Number(piece.digits) : piece.sense === 'hundred' ? 100 : piece.value,
    )
}

/** One, two, three … or ten, nine, eight … in stretches of three or more from the same beginning, or by equal steps. */
export function isCount(counted: readonly number[]): boolean {
  if (counted.length < 4) return false
  const step = counted[1]! - counted[0]!
  if (step !== 0 && counted.every((value, at) => at === 0 || value - counted[at - 1]! === step)) return true
  const stretches: number[][] = [[counted[0]!]]
  for (let at = 1; at < counted.length; at++) {
    const difference = counted[at]! - counted[at - 1]!
    const stretch = stretches.at(-1)!
    const direction = stretch.length > 1 ? stretch[1]! - stretch[0]! : difference
    if (Math.abs(difference) === 1 && difference === direction) stretch.push(counted[at]!)
    else stretches.push([counted[at]!])
  }
  return (
    stretches.every((stretch) => stretch.length >= 3) &&
    stretches.every((stretch) => stretch[0] === stretches[0]![0])
  )
}

/** The same digit, or the same two or three, over and over: a loop, a drum count, an ambulance. */
export function isLoop(digits: string): boolean {
  return [1, 2, 3].some((period) => {
    if (digits.length < Math.max(7, period * 3)) return false
    for (let at = period; at < digits.length; at++) if (digits[at] !== digits[at - period]) return false
    return true
  })
}

function isRisingList(s: Situation): boolean {
  const counted = values(s)
  return (
    counted.length >= 5 &&
    s.words === 0 &&
    s.groups.every((group) => group.length <= 3 && !/^0\d/.test(group)) &&
    counted.every((value, at) => at === 0 || value > counted[at - 1]!)
  )
}

function isThousands(s: Situation): boolean {
  if (!/^[1-9]\d{0,2}(?:[ .,'’\u00a0\u202f]\d{3}){2,}$/.test(s.written)) return false
  return new Set(s.separators).size === 1
}

function writtenAsAtHome(s: Situation): boolean {
  return s.accepted.some(({ asked, form }) => form === 'national' && isGroupedAs(s.groups, false, asked))
}

/** Signs that stand right at the edges, over at most one blank. */
function edges(s: Situation): string {
  return `${s.text.slice(Math.max(0, s.start - 2), s.start)}#${s.text.slice(s.end, s.end + 2)}`
}

/** The unbroken stretch of signs around it, where it is part of an address or a code. */
function chunk(s: Situation): string {
  let from = s.start
  let to = s.end
  while (from > 0 && s.start - from < 80 && !/\s/.test(s.text[from - 1]!)) from--
  while (to < s.text.length && to - s.end < 40 && !/\s/.test(s.text[to]!)) to++
  return `${s.text.slice(from, s.start)}#${s.text.slice(s.end, to)}`
}

function surplusAt(s: Situation, node: number, inside: boolean): 'none' | 'blank' | 'hyphen' {
  const pieces = s.run.pieces
  let at = node
  let joint = pieces[at]?.joint
  if (inside) {
    let before = at - 1
    while (before >= 0 && !isDialled(pieces[before]!)) {
      joint = weaker(joint, pieces[before]!.joint)
      before--
    }
    if (before < 0) return 'none'
  } else {
    while (at < pieces.length && !isDialled(pieces[at]!)) {
      at++
      joint = weaker(joint, pieces[at]?.joint)
    }
    if (at >= pieces.length) return 'none'
  }
  return joint === 'blank' ? 'blank' : joint === 'comma' || joint === 'line' ? 'none' : 'hyphen'
}

function weaker<T extends string | undefined>(a: T, b: T): T {
  return a === 'line' || a === 'comma' ? a : b
}

function borders(s: Situation): ('none' | 'blank' | 'hyphen')[] {
  return [surplusAt(s, s.from, true), surplusAt(s, s.to, false)]
}

/** Digits of the same run outside the stretch that are too few to be a number of their own. */
function hasCrumbs(s: Situation): boolean {
  const outside = [...s.run.pieces.slice(0, s.from), ...s.run.pieces.slice(s.to)].filter(isDialled)
  return outside.length > 0 && outside.length < 7 && s.run.pieces.length < 60
}

function isBarcode(s: Situation): boolean {
  const digits = s.groups.join('')
  return (
    /^(?:1-5-5-1|1-6-6|1-5-6)$/.test(sizes(s)) ||
    (s.groups.length === 1 && /^\d{12,14}$/.test(digits) && !/^0[01]/.test(digits) && hasCheckDigit(digits))
  )
}

/** Check digit of EAN, UPC and ISBN-13. Source: GS1 General Specifications, 7.9. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

/** Groupings of papers and accounts. Sources: SSA (3-2-4), Skatteverket (6-4), INSEE (1-2-2-2-3-3-2), Correios (5-3), USPS (5-4). */
const PAPERS =
  /^(?:3-2-4|6-4|8-4|1-2-2-2-3-3(?:-2)?|5-3|5-4|3-3-3-5|3-3-3-3-2|3-3-3-2|2-3-3|2-3-3-4|3-3-3-1)$/
const CARDS = /^(?:4-4-4-4|4-6-5|4-4-4-4-\d|4-4-4|4-4-4-4-2)$/

/** Rules that speak against a number. */
export const FEATURES_AGAINST: readonly Feature[] = [
  {
    name: 'labelled as something else',
    weight: -6,
    holds: (s) => labelled(s) && !isLinkTarget(s.text, s.start),
    yes: 'Unix time 2125550147',
    no: 'At any time call 212-555-0147',
  },
  {
    name: 'a unit behind it',
    weight: -6,
    holds: unitFollows,
    yes: 'llegó a 612 345 678 reproducciones',
    no: 'llama al 612 345 678 mañana',
  },
  {
    name: 'money, percent or degrees at its edge',
    weight: -6,
    holds: (s) => /[$€£¥₽%‰°′″≈=<>^]/u.test(edges(s)) && !s.link && !isLinkTarget(s.text, s.start),
    yes: 'I owe you $212-555-0147',
    no: 'I owe you 212-555-0147',
  },
  {
    name: 'part of an address or a code',
    weight: -5,
    holds: (s) =>
      !s.link &&
      !isLinkTarget(s.text, s.start) &&
      (/:\/\/|www\.|@|[=&_]#/.test(chunk(s)) ||
        /[A-Za-z]\d*[-/.]#|#[-/.:]?[A-Za-z]{2}|\d[.,:]#|#[:,.]\d/.test(chunk(s))),
    yes: 'https://example.org/watch?v=2125550147',
    no: 'https://example.org 212-555-0147',
  },
  {
    name: 'a date',
    weight: -7,
    holds: (s) =>
      s.words === 0 && (DATES.test(s.written) || (s.groups.length === 1 && PACKED_DATE.test(s.groups[0]!))),
    yes: 'Am 05.10.1986 ruf an',
    no: 'Appelle le 01.99.00.12.34',
  },
  {
    name: 'years',
    weight: -6,
    holds: (s) => s.groups.length >= 2 && s.groups.every(isYear),
    yes: 'call 1914 1918 1939',
    no: 'call 1914 555 0147',
  },
  {
    name: 'grouped as a card',
    weight: -7,
    holds: (s) => CARDS.test(sizes(s)),
    yes: 'call 0044 2079 4600 1834',
    no: 'call 020 7946 0018',
  },
  {
    name: 'behind the letters of an IBAN or ISRC',
    weight: -9,
    holds: (s) =>
      /(?<![A-Za-z])(?:[A-Z]{2}\d{2}(?:[ -]?\d{4}){0,6}[ -]?|[A-Z]{2}-?[A-Z0-9]{3}-?(?:\d{2}-?)?)$/.test(
        s.text.slice(Math.max(0, s.start - 40), s.start),
      ),
    yes: 'DE89 3704 0044 0532 0130 00',
    no: 'DE, 0221 4710 345',
  },
  {
    name: 'grouped as a barcode, or with its check digit',
    weight: -6,
    holds: isBarcode,
    yes: 'bel 0 31612 34567 8',
    no: 'bel 06 12 34 56 78',
  },
  {
    name: 'grouped as a paper of a person or a firm',
    weight: -4,
    holds: (s) => PAPERS.test(sizes(s)) && !writtenAsAtHome(s),
    yes: 'ring 081228-9874 nu',
    no: 'ring 08-465 004 12 nu',
  },
  {
    name: 'four numbers up to 255 with dots',
    weight: -6,
    holds: (s) =>
      /^(?:\d{1,3}\.){3}\d{1,3}$/.test(s.written) &&
      s.groups.every((group) => Number(group) < 256 && !/^0\d/.test(group)),
    yes: 'call 212.155.101.47',
    no: 'call 212.555.0147',
  },
  {
    name: 'a decimal fraction',
    weight: -6,
    holds: (s) => /^\d{1,3}[.,]\d{5,}$/.test(s.written) || /\d[.]\d{1,2},\d|,\d\d$/.test(s.written),
    yes: 'pi is 21.25550147',
    no: 'it is 212.555.0147',
  },
  {
    name: 'thousands in groups of three',
    weight: -4,
    holds: (s) => isThousands(s) && !(writtenAsAtHome(s) && s.valid),
    yes: 'call 2 125 550 147',
    no: 'call 212 555 0147',
  },
  {
    name: 'thousands in groups of three, which the country writes too',
    weight: -1,
    holds: (s) => isThousands(s) && writtenAsAtHome(s) && s.valid,
    yes: 'Llámame al 612 345 678',
    no: 'Llámame al 612 34 56 78',
  },
  {
    name: 'a count',
    weight: -8,
    holds: (s) => s.open === 0 && isCount(values(s)),
    yes: 'ring two three four five six seven eight',
    no: 'ring two three four five six seven nine',
  },
  {
    name: 'a loop',
    weight: -6,
    holds: (s) => s.open === 0 && isLoop(s.path.digits.replace('+', '')),
    yes: 'call two two two two two two two',
    no: 'call two two two two two two three',
  },
  {
    name: 'a rising list of small numbers',
    weight: -6,
    holds: isRisingList,
    yes: 'call 4 8 15 16 23 42',
    no: 'call 4 8 15 16 23 12',
  },
  {
    name: 'written without a break and without a prefix',
    weight: -1.5,
    holds: (s) => s.groups.length === 1 && s.form !== 'international' && !/^0/.test(s.path.digits),
    yes: 'call 2125550147',
    no: 'call 212-5550147',
  },
  {
    name: 'in groups that no country in play writes',
    weight: -1.5,
    holds: (s) =>
      s.groups.length > 1 &&
      s.form === 'national' &&
      !s.path.digits.startsWith('+') &&
      !s.groups.every((group) => group.length === 1) &&
      !writtenAsAtHome(s) &&
      s.open === 0,
    yes: 'call 21-25-550-147',
    no: 'call 212-555-0147',
  },
  {
    name: 'more digits beside it',
    weight: -1,
    holds: (s) => borders(s).some((border) => border === 'blank'),
    yes: 'call 4 212 555 0147',
    no: 'call 212 555 0147',
  },
  {
    name: 'more digits tied to it',
    weight: -3.5,
    holds: (s) => borders(s).some((border) => border === 'hyphen'),
    yes: 'call 44-212-555-0147',
    no: 'call 212-555-0147',
  },
  {
    name: 'digits before or behind it that are no number by themselves',
    weight: -0.5,
    holds: (s) => s.form !== 'local' && hasCrumbs(s),
    yes: 'call 99, 212-555-0147',
    no: 'call 212-555-0147',
  },
  {
    name: 'digits beside it that may be its area code',
    weight: -3.5,
    holds: (s) => s.form === 'local' && hasCrumbs(s),
    yes: 'call 999, 867-5309',
    no: 'call 867-5309',
  },
  {
    name: 'few digits, and no country code nor area code',
    weight: -0.5,
    holds: (s) => s.form === 'local',
    yes: 'Jenny, 867-5309',
    no: 'Jenny, 212-867-5309',
  },
  {
    name: 'almost nothing but open digits',
    weight: -4,
    holds: (s) => s.open > 0 && s.known < 3 && !/^0[1-9]/.test(s.path.digits),
    yes: 'call 21* *** ****'.replace('21*', '2**'),
    no: 'call 212 *** ****',
  },
]
