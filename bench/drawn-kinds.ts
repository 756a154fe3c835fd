// Things in figures and number words, drawn anew: what a rule of the score is for that no labelled text asks for.
import { seeded } from './permute-digits.js'

/** What a text says of what stands in it: nothing, or that somebody is called, about something else. */
const FRAMES = [
  '{}',
  'Call us any time.\n{}',
  'They phone home while {} stands on the wall.',
  'Jenny, {}, and no more',
]
const SEED = 20261128
const TEXTS = 200

const SPOKEN = [
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
]

/** Draws from one row of random numbers, so that each run has the same texts. */
class Draw {
  private readonly random: () => number = seeded(SEED)

  /** From `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1))
  }

  one<T>(of: readonly T[]): T {
    return of[this.whole(0, of.length - 1)]!
  }

  /** # is any digit, N one from 1 on. */
  digits(form: string): string {
    return form.replaceAll(/[#N]/g, (sign) => String(this.whole(sign === 'N' ? 1 : 0, 9)))
  }

  letters(count: number): string {
    return this.times(count, () => String.fromCharCode(this.whole(65, 90))).join('')
  }

  times<T>(count: number, each: (at: number) => T): T[] {
    return Array.from({ length: count }, (_, at) => each(at))
  }

  rising(count: number, to: number): number[] {
    const drawn = new Set<number>()
    while (drawn.size < count) drawn.add(this.whole(1, to))
    return [...drawn].sort((a, b) => a - b)
  }
}

function withCheckDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0)
  return digits + ((10 - (sum % 10)) % 10)
}

/** By the name of a rule that speaks for a number: one number of its kind, in ranges for fiction where there are. */
const NUMBERS: Readonly<Record<string, (draw: Draw) => string>> = {
  'target of a link that dials': (d) => `tel:${String(d.whole(2, 9)).repeat(10)}`,
  'of a small exchange, behind its label and place': (d) =>
    `Tel. ${d.one(['Whitby', 'Otley', 'Ripon'])} ${d.digits('60####')}`,
  'a cue right behind it': (d) =>
    `${d.digits(d.one(['31055501##', '21-25-55-01##', '555-01##']))} call anytime`,
  'alone on its line': (d) =>
    `so I wrote\n${d.one([d.digits('555 01##'), `five five five oh one ${d.one(SPOKEN[0]!)} ${d.one(SPOKEN[0]!)}`])}\non the wall`,
  'digits struck out': (d) =>
    [...d.times(5, () => d.one(SPOKEN[0]!.slice(1))), '[bleep]', d.one(SPOKEN[0]!)].join(' '),
}

/** By the name of a rule that speaks against one: one thing of its kind. */
const OTHER_THINGS: Readonly<Record<string, (draw: Draw) => string>> = {
  'money, percent or degrees at its edge': (d) =>
    `${d.one(['$', '£', '€'])}${d.digits(d.one(['N######', 'N#########', 'N###-N###']))}`,
  'of local length, and read against the grain': (d) =>
    d.times(d.whole(4, 5), () => d.one(['twenty', 'thirty', 'fifty', 'four', 'nine', 'eight'])).join(', '),
  'a loop': (d) => {
    const pattern = d.times(d.whole(1, 3), () => d.one(d.one(SPOKEN)))
    return d.times(d.whole(4, 7), () => pattern.join(', ')).join(', ')
  },
  'round hundreds': (d) => d.times(d.whole(3, 5), () => `${d.one(SPOKEN[0]!.slice(1))} hundred`).join(', '),
  'a rising list of small numbers': (d) => d.rising(d.whole(5, 7), 49).join(d.one([' ', ' - ', ', '])),
  'cut out of a longer phrase of number words': (d) => {
    const words = d.one(SPOKEN)
    return d.times(d.whole(14, 40), () => d.one(words)).join(' ')
  },
  'one of a list of codes of the same length': (d) =>
    d.times(d.whole(3, 6), () => d.digits('#####')).join(', '),
  'in the groups of a card': (d) =>
    d.digits(d.one(['4### #### #### ####', '5###-####-####-####', '37## ###### #####'])),
  'behind the letters of an IBAN or ISRC': (d) =>
    d.one([
      () => `${d.one(['DE', 'FR', 'BE', 'ES', 'PL'])}${d.digits('## #### #### #### #### ##')}`,
      () => `${d.one(['GB', 'NL'])}${d.digits('##')} ${d.letters(4)} ${d.digits('#### #### ##')}`,
      () => `${d.one(['GB', 'FR', 'US', 'DE'])}-${d.letters(3)}-${d.digits('##-#####')}`,
      () => `${d.one(['GB', 'FR', 'US', 'DE'])}${d.letters(3)}${d.digits('#######')}`,
    ])(),
  'grouped as a barcode, or with its check digit': (d) => {
    const digits = withCheckDigit(d.digits(d.one(['N##########', 'N###########'])))
    const form = digits.length === 12 ? /^(.)(.{5})(.{5})(.)$/ : /^(.)(.{6})(.{6})$/
    return d.one([digits, form.exec(digits)!.slice(1).join(' ')])
  },
  'grouped as a paper of a person or a firm': (d) => {
    const [month, day] = [d.whole(1, 12), d.whole(1, 28)].map((part) => String(part).padStart(2, '0'))
    return d.digits(
      d.one([
        `##${month}${day}-####`,
        `${day}${month}##-####`,
        'BE 0### ### ###',
        '### ### ### #####',
        '##.###.###/0001-##',
      ]),
    )
  },
  'four numbers up to 255 with dots': (d) => d.times(4, () => d.whole(1, 254)).join('.'),
  'behind the notes of a tuning': (d) =>
    `${d.one(['E A D G B E', 'D A D G A D', 'E A D G'])} ${d.times(d.whole(6, 12), () => d.whole(0, 7)).join(' ')}`,
  'thousands in groups of three': (d) =>
    d.digits(d.one(['N,###,###', 'N## ### ###', 'N.###.###.###', 'N# ### ###'])),
  'written without a break and without a prefix': (d) =>
    d.digits(d.one(['N######', 'N#########', 'N########'])),
  'a digit beside an unbroken number': (d) => d.digits(d.one(['N######## #', 'N###### #'])),
  'in a row of versions or fractions': (d) => {
    const [major, first] = [d.whole(0, 12), d.whole(12, 40)]
    return d.times(d.whole(2, 5), (at) => `${major}.${first - at}.${d.whole(0, 30)}`).join(d.one([' ', ', ']))
  },
  'across a comma or a full stop that its other groups do not have': (d) =>
    d.digits(d.one(['#, N## ### ####', 'N#. N## ####', 'N##.## ##.##', 'N###, N## ###'])),
  'nothing but the letter o': (d) => d.times(d.whole(7, 12), () => d.one(['o', 'o', '___'])).join(' '),
  'from one code to a later one': (d) => {
    const first = d.whole(1, 9000)
    return [first, first + d.whole(1, 100)].map((code) => String(code).padStart(4, '0')).join('-')
  },
  'the same group twice': (d) => {
    const group = d.digits('#####')
    return `${group} ${group}`
  },
  'in columns with wide blanks': (d) =>
    d.times(4, () => d.digits(d.one(['#', 'N##', 'N###', 'N#']))).join('   '),
  'a year with something left out': (d) => `${d.whole(1900, 2026)} ${d.one(['?? ??', '____', '?? ?? ??'])}`,
  'from one year to a later one': (d) => {
    const first = d.whole(200, 1900)
    return `${first}${d.one(['-', ' - ', '–'])}${Math.min(2026, first + d.whole(1, 300))}`
  },
  'figures in their order': (d) => '01234567890123'.slice(d.whole(0, 3)).slice(0, d.whole(7, 10)),
  'with the number of the next line': (d) => {
    const first = d.whole(100, 900)
    return `${first} - ${first + 5}\n${first + 6}`
  },
}

/** Texts with a thing that a rule is for; undefined where none is drawn. */
export function drawnTexts(rule: string): string[] | undefined {
  const frames = rule in NUMBERS ? ['{}', 'and then {} and nothing else'] : FRAMES
  const kind = NUMBERS[rule] ?? OTHER_THINGS[rule]
  if (kind === undefined) return undefined
  const draw = new Draw()
  return draw.times(TEXTS, (at) => frames[at % frames.length]!.replace('{}', kind(draw)))
}
