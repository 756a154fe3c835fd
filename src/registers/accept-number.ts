// Appends one number to the file of accepted numbers, after the same checks that reading it makes.
import { existsSync, readFileSync } from 'node:fs'
import { faultOfBlock } from '../core/plan/accepted-block.js'
import { type AcceptedEntry, faultOf } from '../core/plan/accepted.js'
import { checkTerritory } from '../core/plan/check-territory.js'
import { typedStretches } from '../core/plan/typed-stretches.js'
import { isProblem, type Problem, problem } from '../core/problem.js'
import { writeWhole } from '../disk/write-whole.js'
import { appendAccepted, parseAccepted } from './accepted-file.js'
import { ACCEPTED_FILE } from './open-accepted.js'
import { yearFirstDate } from './read-date.js'

/** The entry to append, as it was given; `approver` is the owner unless told. */
export type GivenEntry = Omit<AcceptedEntry, 'line' | 'since'>

/** Appends the entry and says so, or says why it cannot be: the file is written whole or stays as it is. */
export async function acceptNumber(
  given: GivenEntry,
  options: { readonly today: string; readonly file?: string },
): Promise<string | Problem> {
  const file = options.file ?? ACCEPTED_FILE
  const entry = checkedEntry(given, options.today)
  if (isProblem(entry)) return entry
  let text = ''
  try {
    if (existsSync(file)) text = readFileSync(file, 'utf8')
  } catch (error) {
    return unwritable(file, error)
  }
  const before = parseAccepted(text, file).problems[0]
  if (before !== undefined) return before
  const after = appendAccepted(text, entry)
  const broken = parseAccepted(after, file).problems[0]
  if (broken !== undefined) return broken
  try {
    await writeWhole(file, after)
  } catch (error) {
    return unwritable(file, error)
  }
  const numbers = entry.to === undefined ? `${entry.number} is` : `${entry.number} to ${entry.to} are`
  return `${numbers} accepted for ${entry.owner} until ${entry.until} (${file})`
}

function checkedEntry(given: GivenEntry, today: string): Omit<AcceptedEntry, 'line'> | Problem {
  const refuse = (message: string, advice: string): Problem =>
    problem(given.number, 'accepted-invalid', message, advice)
  const typed = typedStretches(given.number)[0]?.ways[0]?.groups[0]
  if (typed === undefined)
    return problem(given.number, 'bad-number', 'there is no telephone number in it', 'type its digits')
  let { territory } = given
  if (territory !== undefined) {
    const checked = checkTerritory(territory)
    if (typeof checked !== 'string') return checked
    territory = checked
  } else if (!typed.startsWith('+'))
    return refuse(
      'a number without country code needs its territory',
      'give --territory, or the number with + in front',
    )
  if (given.until !== undefined && yearFirstDate(given.until) === undefined)
    return refuse(`"${given.until}" is no date`, 'dates are written 2027-01-31')
  const fault = given.to === undefined ? undefined : faultOfBlock(given.number, given.to)
  if (fault !== undefined)
    return refuse(`to ${given.to} is no block: ${fault}`, 'give the first number, and the last one with --to')
  const approver = given.approver ?? given.owner
  const entry = {
    ...given,
    ...(approver === undefined ? {} : { approver }),
    ...(territory === undefined ? {} : { territory }),
    since: today,
  }
  const missing = faultOf({ ...entry, line: 0 }, today)
  if (missing !== undefined)
    return refuse(
      `it cannot be accepted: ${missing}`,
      'give --owner, --reason and --until, at most two years ahead',
    )
  return entry
}

function unwritable(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message.replace(/^E[A-Z]+: /, '') : String(error)
  return problem(
    file,
    'output-unwritable',
    `the list cannot be written: ${reason}`,
    'check the rights of the file',
  )
}
