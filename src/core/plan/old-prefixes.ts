// Prefixes that a country has given up: what a number in its old form is dialled as today, and since when.

/** One change of a plan. */
interface OldPrefix {
  /** Territory in which the old form was dialled. */
  readonly asked: string
  /** The whole old form; the groups make today's. */
  readonly old: RegExp
  readonly today: string
  readonly what: string
  /** ISO date from which the old form has reached nobody. */
  readonly until: string
  readonly source: string
}

const MEXICO = {
  asked: 'MX',
  until: '2019-08-03',
  source: 'ITU Operational Bulletin 1151',
} as const

const BRITAIN = { asked: 'GB', until: '2000-04-22', source: 'Oftel, the Big Number Change' } as const

const OLD_PREFIXES: readonly OldPrefix[] = [
  {
    ...MEXICO,
    old: /^(?:01|04[45])(\d{10})$/,
    today: '$1',
    what: '01, 044 and 045 were dialled before a number',
  },
  {
    ...MEXICO,
    old: /^(\+|00)521(\d{10})$/,
    today: '$152$2',
    what: '1 was dialled between 52 and a mobile number',
  },
  ...(
    [
      ['171', '207', 'Inner London'],
      ['181', '208', 'Outer London'],
      ['1203', '2476', 'Coventry'],
      ['1222', '2920', 'Cardiff'],
      ['1232', '2890', 'Belfast'],
      ['1703', '2380', 'Southampton'],
      ['1705', '2392', 'Portsmouth'],
    ] as const
  ).map(([code, now, place]) => ({
    ...BRITAIN,
    old: new RegExp(`^(0|\\+44|0044)${code}(\\d{${10 - code.length}})$`),
    today: `$1${now}$2`,
    what: `0${code} was the area code of ${place}`,
  })),
]

/** Today's digits of a number in an old form, and the sentence that says so; undefined where the form is not old. */
export function todaysForm(
  digits: string,
  asked: string,
): { readonly digits: string; readonly note: string } | undefined {
  const row = OLD_PREFIXES.find((each) => each.asked === asked && each.old.test(digits))
  if (row === undefined) return undefined
  const today = digits.replace(row.old, row.today)
  const note = `${row.what} until ${row.until} (${row.source}); today it is ${today.slice(0, -4)}… and the same last digits`
  return { digits: today, note }
}
