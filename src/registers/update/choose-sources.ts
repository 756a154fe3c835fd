// Which sources an update asks: those of the territories that were named, else those of the registers in use.
import { type Problem, problem } from '../../core/problem.js'
import { findPlan } from '../load-knowledge.js'
import { SOURCES, type Source } from './sources.js'

/** Sources of some territories (`001` serves all); a territory without any is a problem. */
export function chooseSources(
  territories: readonly string[],
  folders: readonly string[],
): { readonly sources: readonly Source[]; readonly problems: readonly Problem[] } {
  if (territories.length === 0) {
    const inUse = SOURCES.filter(({ readers }) =>
      readers.some(({ id }) => findPlan(folders, id) !== undefined),
    )
    return { sources: inUse, problems: [] }
  }
  const named = [...new Set(territories.map((code) => code.toUpperCase()))]
  const of = (code: string): readonly Source[] =>
    SOURCES.filter(({ readers }) => readers.some((reader) => reader.territory === code))
  const known = [
    ...new Set(SOURCES.flatMap(({ readers }) => readers.map(({ territory }) => territory))),
  ].sort()
  const problems = named
    .filter((code) => of(code).length === 0)
    .map((code) =>
      problem(
        code,
        'register-missing',
        'there is no register of this territory',
        `known are ${known.join(', ')}`,
      ),
    )
  return { sources: [...new Set(named.flatMap(of))], problems }
}
