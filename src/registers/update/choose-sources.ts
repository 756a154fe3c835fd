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
    const inUse = SOURCES.filter(
      ({ url, readers }) => url !== '' && readers.some(({ id }) => findPlan(folders, id) !== undefined),
    )
    return { sources: inUse, problems: [] }
  }
  const named = [...new Set(territories.map((code) => code.toUpperCase()))]
  const of = (code: string): readonly Source[] =>
    SOURCES.filter(({ readers }) => readers.some((reader) => reader.territory === code))
  const known = [
    ...new Set(SOURCES.flatMap(({ readers }) => readers.map(({ territory }) => territory))),
  ].sort()
  const unknown = named
    .filter((code) => of(code).length === 0)
    .map((code) =>
      problem(
        code,
        'register-missing',
        'there is no register of this territory',
        `known are ${known.join(', ')}`,
      ),
    )
  const sources = [...new Set(named.flatMap(of))]
  return {
    sources: sources.filter(({ url }) => url !== ''),
    problems: [...unknown, ...sources.filter(({ url }) => url === '').map(byHand)],
  }
}

function byHand({ publisher, file, page }: Source): Problem {
  return problem(
    `${publisher} ${file}`,
    'update-failed',
    'the publisher hands it out by a form and has no address that could be fetched',
    `download it in a browser from ${page} and run \`wrongnumber plans import ${file}\``,
  )
}
