// The registers of a territory in two states: before and now; and the knowledge that each state gives.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '../../core/plan/knowledge.js'
import type { Register } from '../../core/plan/register.js'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { unpackBlocks } from '../compact-form.js'
import { findPlan, loadKnowledge, nameHolders } from '../load-knowledge.js'
import { readRegisters } from '../read-register.js'
import type { RegisterReader } from '../reader.js'
import { REGISTER_READERS } from '../register-table.js'
import { openGiven } from './import-file.js'

/** One register in two states; `before` is missing where there was none. */
export interface RegisterPair {
  readonly reader: RegisterReader
  readonly before?: Register
  readonly now: Register
}

/** A territory's registers in two states; knowledge of everything else is the same in both. */
export interface TwoStates {
  readonly pairs: readonly RegisterPair[]
  readonly before: Knowledge
  readonly now: Knowledge
}

/** The registers in use, and those that they took the place of. */
export function sinceUpdate(territory: string, folder: string, folders: readonly string[]): TwoStates {
  const knowledge = loadKnowledge(folders)
  const pairs = readersOf(territory).flatMap((reader): RegisterPair[] => {
    const now = inUse(knowledge, reader)
    // Only a copy of the user's has taken another's place.
    const own = findPlan(folders, reader.id)?.path === join(folder, `${reader.id}.plan`)
    if (now === undefined || !own) return []
    const before = readCopy(join(folder, `${reader.id}.before`), reader, folders)
    return [{ reader, now, ...(before === undefined ? {} : { before }) }]
  })
  return { pairs, before: withRegisters(knowledge, pairs, ({ before }) => before), now: knowledge }
}

/** The registers in use, and those in a publisher's file that is not taken into use: the younger is `now`. */
export async function besideFile(
  territory: string,
  path: string,
  folders: readonly string[],
  today: string,
): Promise<TwoStates | Problem> {
  const knowledge = loadKnowledge(folders)
  const given = await openGiven(path, undefined, today)
  if (isProblem(given)) return given
  const { registers, problems } = readRegisters(given.file, () => given.date, given.otherwise)
  const pairs = readersOf(territory).flatMap((reader): RegisterPair[] => {
    const other = registers.find(({ info }) => info.id === reader.id)
    const theirs = other === undefined ? undefined : unpackBlocks(other.bytes, nameHolders(reader, folders))
    const ours = inUse(knowledge, reader)
    if (theirs === undefined || ours === undefined) return []
    const [before, now] = theirs.info.date < ours.info.date ? [theirs, ours] : [ours, theirs]
    return [{ reader, before, now }]
  })
  if (pairs.length === 0)
    return (
      problems[0] ??
      problem(path, 'update-failed', `it holds no register of ${territory} that is in use`, 'check the name')
    )
  return {
    pairs,
    before: withRegisters(knowledge, pairs, ({ before }) => before),
    now: withRegisters(knowledge, pairs, ({ now }) => now),
  }
}

function readersOf(territory: string): readonly RegisterReader[] {
  return REGISTER_READERS.filter((reader) => reader.territory === territory)
}

function inUse(knowledge: Knowledge, reader: RegisterReader): Register | undefined {
  return knowledge.registers(reader.territory).find(({ info }) => info.id === reader.id)
}

function readCopy(path: string, reader: RegisterReader, folders: readonly string[]): Register | undefined {
  try {
    return unpackBlocks(readFileSync(path), nameHolders(reader, folders))
  } catch {
    return undefined
  }
}

/** The same knowledge with some registers exchanged, or without them. */
function withRegisters(
  knowledge: Knowledge,
  pairs: readonly RegisterPair[],
  choose: (pair: RegisterPair) => Register | undefined,
): Knowledge {
  const exchange = (register: Register): readonly Register[] => {
    const pair = pairs.find(({ reader }) => reader.id === register.info.id)
    return pair === undefined ? [register] : [choose(pair) ?? []].flat()
  }
  return { ...knowledge, registers: (territory) => knowledge.registers(territory).flatMap(exchange) }
}
