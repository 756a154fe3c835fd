// Which of the registers that verdicts rest on are older than the user allows.
import { daysBetween } from '../core/plan/judge-register.js'
import type { RegisterInfo } from '../core/plan/register.js'
import { type Problem, problem } from '../core/problem.js'

/** A problem for each register older than `most` days on a day (ISO date). */
export function oldRegisters(
  registers: readonly RegisterInfo[],
  most: number,
  today: string,
): readonly Problem[] {
  return registers
    .map((info) => ({ info, age: daysBetween(info.date, today) }))
    .filter(({ age }) => age > most)
    .map(({ info, age }) =>
      problem(
        `${info.publisher} ${info.title}`,
        'register-old',
        `the register is of ${info.date}, ${age} days old; at most ${most} are allowed`,
        `fetch a new one: wrongnumber plans update ${info.territory}`,
      ),
    )
}
