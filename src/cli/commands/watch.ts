// Command `watch`: looks at pages and folders again and again and prints the numbers that are new, one JSON object a line.
import { problem } from '../../core/problem.js'
import { printableJson } from '../../report/printable.js'
import type { News } from '../../scan/watch/watch-input.js'
import type { Command, OptionRow } from '../command.js'
import { PAGES } from '../page-options.js'
import { HEARING, SELECTING, scanWishOf } from '../scan-wish.js'
import { JOBS, KEEPING } from '../sharing-options.js'
import {
  ACCEPTED,
  LANGUAGE,
  MAX_REGISTER_AGE,
  MIN_CONFIDENCE,
  REDACT,
  SHOW_NUMBERS,
  TERRITORY,
} from '../standard-options.js'

const USUAL_PAUSE = '10m'
/** Milliseconds of each unit. */
const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

const EVERY: OptionRow = {
  flags: '--every <time>',
  description:
    'from one look at an input to the next (30s, 10m, 6h, 1d); a folder is also read when it changes',
  default: USUAL_PAUSE,
  refusal: (value) =>
    milliseconds(value) === undefined ? 'It is a number of s, m, h or d (10m).' : undefined,
}

export const command: Command = {
  options: [
    EVERY,
    TERRITORY,
    LANGUAGE,
    ACCEPTED,
    MAX_REGISTER_AGE,
    MIN_CONFIDENCE,
    REDACT,
    SHOW_NUMBERS,
    ...SELECTING,
    ...PAGES,
    ...HEARING,
    ...KEEPING,
    JOBS,
  ],
  examples: [
    'wrongnumber watch --every 10m https://fans.example/blog',
    'wrongnumber watch --follow 1 --every 6h https://band.example/ deliveries/',
  ],
  async run(line, context) {
    if (line.arguments.includes('-')) return { text: '', problems: [NO_STREAM], exitCode: 2 }
    const { watch } = await import('../../scan/watch/watch.js')
    const { checkCodes } = await import('../../scan/options/check-codes.js')
    const wish = {
      every: milliseconds(line.text('every') ?? USUAL_PAUSE)!,
      signal: context.interrupted,
      today: () => new Date().toISOString().slice(0, 10),
    }
    const options = await scanWishOf(line, context)
    const { refused } = checkCodes(options)
    if (refused.length > 0) return { text: '', problems: refused, exitCode: 2 }
    const heard = await watch(line.arguments, options, wish, (news) =>
      context.deliver(rowsOf(news, new Date().toISOString())),
    )
    return { text: '', problems: [], exitCode: heard ? 0 : 2 }
  },
}

const NO_STREAM = problem(
  '-',
  'not-found',
  'standard input cannot be looked at again',
  'name pages, folders or files',
)

/** At least a second; undefined where it is no such time. */
function milliseconds(time: string): number | undefined {
  const [, count, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)([smhd])$/.exec(time.trim()) ?? []
  const length = Number(count) * (UNITS[unit] ?? 0)
  return length >= 1000 ? length : undefined
}

/** `at` is when it was found. */
function rowsOf({ findings, problems }: News, at: string): string {
  const rows = [
    ...findings.map((each) => ({ row: 'finding', at, ...each })),
    ...problems.map((each) => ({ row: 'problem', at, ...each })),
  ]
  return rows.map((row) => `${printableJson(row)}\n`).join('')
}
