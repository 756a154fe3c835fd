// Goes back to the registers of the package, for some territories or for all.
import { type Problem, problem } from '../../core/problem.js'
import { findPlan } from '../load-knowledge.js'
import { BUNDLED_PLANS, USER_PLANS } from '../plan-folders.js'
import { writeReason } from './fetch-problems.js'
import { SOURCES } from './sources.js'
import { removeCopies } from './user-copies.js'

/** Takes copies away and says which, and what is in use now. Never rejects for what the disk does. */
export async function resetPlans(
  territories: readonly string[],
): Promise<{ readonly text: string; readonly problems: readonly Problem[] }> {
  const codes = territories.map((code) => code.toUpperCase())
  const all = SOURCES.flatMap(({ readers }) => readers)
  const unknown = codes.filter((code) => !all.some(({ territory }) => territory === code))
  const problems = unknown.map((code) =>
    problem(
      code,
      'register-missing',
      'there is no register of this territory',
      'run `wrongnumber plans list`',
    ),
  )
  const chosen = all.filter(({ territory }) => codes.length === 0 || codes.includes(territory))
  try {
    const removed = await removeCopies(
      USER_PLANS,
      chosen.map(({ id }) => id),
    )
    const lines = chosen
      .filter(({ id }) => removed.includes(id))
      .map(({ id, territory, publisher, title }) => {
        const bundled = findPlan([BUNDLED_PLANS], id)
        const now =
          bundled === undefined
            ? 'no register is in use now'
            : `the package's is in use, of ${bundled.info.date}`
        return `${territory.padEnd(4)} ${publisher} ${title}: own copy removed, ${now}\n`
      })
    return { text: lines.length > 0 ? lines.join('') : 'no own copies to remove\n', problems }
  } catch (error) {
    const failed = problem(USER_PLANS, 'output-unwritable', writeReason(error), 'remove the folder by hand')
    return { text: '', problems: [...problems, failed] }
  }
}
