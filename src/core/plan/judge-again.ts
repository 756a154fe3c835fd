// Judges the numbers of a report again, by the registers before and now, and says which verdicts change.
import { type Finding, HIDDEN_SIGN, type JudgedNumber } from '../finding.js'
import { dial } from './dial.js'
import { judge } from './judge.js'
import type { Knowledge } from './knowledge.js'

/** A number whose verdict in the report is not the one that it would be given now. */
export interface ChangedVerdict {
  readonly finding: Finding
  /** As the report has it. */
  readonly was: JudgedNumber
  readonly is: JudgedNumber
  /** The registers before gave the report's verdict, so that it is the registers that changed it. */
  readonly byRegister: boolean
}

export interface JudgedAgain {
  readonly changed: readonly ChangedVerdict[]
  /** Numbers that were judged. */
  readonly judged: number
  /** Numbers with hidden digits, which cannot be judged. */
  readonly hidden: number
  /** Numbers on the label's own list, which no register decides. */
  readonly accepted: number
}

/** `today` is an ISO date. */
export function judgeAgain(
  findings: readonly Finding[],
  states: { readonly before: Knowledge; readonly now: Knowledge },
  today: string,
): JudgedAgain {
  const changed: ChangedVerdict[] = []
  const count = { judged: 0, hidden: 0, accepted: 0 }
  for (const finding of findings)
    for (const reading of finding.readings)
      for (const was of reading.numbers) {
        const digits = was.e164 ?? reading.digits
        if (digits.includes(HIDDEN_SIGN)) count.hidden++
        else if (was.verdict === 'accepted') count.accepted++
        else {
          count.judged++
          const is = judgeDigits(digits, was, states.now, today)
          if (is === undefined || sameVerdict(is, was)) continue
          const before = judgeDigits(digits, was, states.before, today)
          changed.push({ finding, was, is, byRegister: before !== undefined && sameVerdict(before, was) })
        }
      }
  return { changed, ...count }
}

function sameVerdict(a: JudgedNumber, b: JudgedNumber): boolean {
  return a.verdict === b.verdict && a.outcome === b.outcome
}

/** The entry of these digits for the number that the report has: by its E.164 number, or in the same territory. */
function judgeDigits(
  digits: string,
  was: JudgedNumber,
  knowledge: Knowledge,
  today: string,
): JudgedNumber | undefined {
  const entries = dial(digits, was.territory, knowledge.plans).map((number) =>
    judge(number, knowledge, today),
  )
  const like = entries.find((entry) => sameVerdict(entry, was) && entry.e164 === was.e164)
  return like ?? entries.find((entry) => entry.e164 === was.e164) ?? entries[0]
}
