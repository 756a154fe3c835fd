// Makes the knowledge that judging rests on: small tables at once, each territory's registers when they are first asked for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AreaCode } from '../core/plan/area-codes.js'
import { Fiction, type FictionList } from '../core/plan/fiction.js'
import type { Knowledge } from '../core/plan/knowledge.js'
import { PlanBook } from '../core/plan/plan-book.js'
import type { AbsentRegister, Register, RegisterInfo } from '../core/plan/register.js'
import { ShortNumbers, type ShortNumberTable } from '../core/plan/short-numbers.js'
import { type Problem, problem } from '../core/problem.js'
import type { RegisterStamp } from '../core/scan-result.js'
import { readHeader, unpackBlocks, unpackTable } from './compact-form.js'
import { PLAN_FOLDERS } from './plan-folders.js'
import { useBuiltMachines } from './plan-machines.js'
import type { RegisterReader } from './reader.js'
import { REGISTER_READERS } from './register-table.js'
import { useBuiltWordTables } from './word-tables.js'

/** Where Google's lists lie in a folder of compact files, one for each calling code. */
const PREFIX_FOLDER = 'google'

/** What `loadKnowledge` gives beside the knowledge itself. */
export interface LoadedKnowledge extends Knowledge {
  /** Registers that could not be read; judging went on without them. */
  problems(): readonly Problem[]
  /** The registers read so far, for the report; no verdict rests on Google's lists, whose evidence has its own date. */
  stamps(): readonly RegisterStamp[]
}

/** A compact file and where it lies. */
export interface FoundPlan {
  readonly path: string
  readonly info: RegisterInfo
}

/**
 * Knowledge from folders of compact files; of two files of one register the younger wins, of the same date the one in the
 * later folder. Reading is synchronous and happens on the first look-up of a territory. A damaged file stands in
 * `problems()`, and the next copy is used.
 */
export function loadKnowledge(folders: readonly string[] = PLAN_FOLDERS): LoadedKnowledge {
  useBuiltMachines()
  useBuiltWordTables()
  const loaded: RegisterInfo[] = []
  const problems: Problem[] = []
  const registers = new Map<string, readonly Register[]>()
  const damaged = (path: string): void => void problems.push(damagedFile(path))
  const table = <T>(id: string, otherwise: T): { value: T; date: string } => {
    const unpacked = firstWhole(folders, id, unpackTable, damaged)
    if (unpacked !== undefined) return { value: unpacked.table as T, date: unpacked.info.date }
    problems.push(
      problem(id, 'register-missing', `the table ${id} is not there or damaged`, 'install the package again'),
    )
    return { value: otherwise, date: '1970-01-01' }
  }
  const fiction = table<FictionList>('fiction', {
    date: '1970-01-01',
    ranges: [],
    nanp: { regulator: '', document: '', exceptAreaCodes: [] },
  })
  const short = table<ShortNumberTable>('short-numbers', {})
  const areaCodes = table<Record<string, AreaCode>>('nanp-area-codes', {})
  const drama = new Fiction(fiction.value)
  const shortNumbers = new ShortNumbers(short.value, short.date)
  return {
    plans: plansWith(shortNumbers, drama, folders),
    fiction: drama,
    shortNumbers,
    areaCodes: { date: areaCodes.date, inService: areaCodes.value },
    registers(territory) {
      const known = registers.get(territory) ?? readTerritory(territory, folders, damaged)
      if (!registers.has(territory)) loaded.push(...known.map(({ info }) => info))
      registers.set(territory, known)
      return known
    },
    prefixes: onceEach((callingCode) => readPrefixes(callingCode, folders, damaged)),
    before: onceEach((id) => readBefore(id, folders)),
    absent: onceEach((territory) => absentRegisters(territory, folders)),
    loaded: () => loaded,
    problems: () => problems,
    stamps: () =>
      loaded.map(({ territory, publisher, date, sha256 }) => ({ territory, publisher, date, sha256 })),
  }
}

/** The same answers, each found once, when it is first asked for. */
function onceEach<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>()
  return (key) => {
    if (!found.has(key)) found.set(key, find(key))
    return found.get(key)!
  }
}

function plansWith(shortNumbers: ShortNumbers, drama: Fiction, folders: readonly string[]): PlanBook {
  const [shortCodes, messageCodes] = [shortNumbers.patterns(), shortNumbers.messagePatterns()]
  const atHand = [...registeredIn(folders), ...drama.territories()]
  const emergencies = shortNumbers.emergencies()
  return new PlanBook({ shortCodes, messageCodes, emergencies, drama: drama.patterns(), atHand })
}

/** Territories of which a register lies in the folders; nothing is read. */
function registeredIn(folders: readonly string[]): readonly string[] {
  const files = new Set(folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : [])))
  return REGISTER_READERS.filter(({ id }) => files.has(`${id}.plan`)).map(({ territory }) => territory)
}

/** The registers of a territory, in the order of the table. */
function readTerritory(
  territory: string,
  folders: readonly string[],
  damaged: (path: string) => void,
): readonly Register[] {
  return REGISTER_READERS.filter((reader) => reader.territory === territory).flatMap((reader) => {
    const rename = nameHolders(reader, folders)
    return firstWhole(folders, reader.id, (file) => unpackBlocks(file, rename), damaged) ?? []
  })
}

/** What the copy in use took the place of, which lies beside it; a damaged one is as good as none. */
function readBefore(id: string, folders: readonly string[]): Register | undefined {
  const path = findPlan(folders, id)?.path.replace(/\.plan$/, '.before')
  const reader = REGISTER_READERS.find((each) => each.id === id)
  if (path === undefined || reader === undefined || !existsSync(path)) return undefined
  return unpackBlocks(readFileSync(path), nameHolders(reader, folders))
}

/** Google's list of a calling code; each is a file of its own, for few are asked for in one run. */
function readPrefixes(
  callingCode: string,
  folders: readonly string[],
  damaged: (path: string) => void,
): Register | undefined {
  const lists = folders.map((folder) => join(folder, PREFIX_FOLDER))
  return firstWhole(lists, callingCode, unpackBlocks, damaged)
}

/** The first copy that can be unpacked; `damaged` is told of those before it that cannot. */
function firstWhole<T>(
  folders: readonly string[],
  id: string,
  unpack: (file: Uint8Array) => T | undefined,
  damaged: (path: string) => void,
): T | undefined {
  for (const { path } of copiesOf(folders, id)) {
    const whole = unpack(readFileSync(path))
    if (whole !== undefined) return whole
    damaged(path)
  }
  return undefined
}

function damagedFile(path: string): Problem {
  return problem(
    path,
    'register-damaged',
    'the register file is damaged and was not used',
    'run `wrongnumber plans reset`, or install the package again',
  )
}

/** Gives holders that a register knows by code their names; all others stay as they are. */
export function nameHolders(reader: RegisterReader, folders: readonly string[]): (holder: string) => string {
  let names: Readonly<Record<string, string>> | undefined
  const { holderNames } = reader
  if (holderNames === undefined) return (holder) => holder
  return (code) => {
    names ??= (firstWhole(folders, holderNames, unpackTable, () => {})?.table ?? {}) as Record<string, string>
    const name = names[code]
    return name === undefined || name === '' ? code : name
  }
}

function absentRegisters(territory: string, folders: readonly string[]): readonly AbsentRegister[] {
  return REGISTER_READERS.filter(
    (reader) => reader.territory === territory && findPlan(folders, reader.id) === undefined,
  ).map(({ name, coverage }) => ({ name, coverage }))
}

/** The file of a register that is in use, or undefined where there is none in any folder. */
export function findPlan(folders: readonly string[], id: string): FoundPlan | undefined {
  return copiesOf(folders, id)[0]
}

/** All copies of a register, the one in use first; the others serve where it is damaged. */
function copiesOf(folders: readonly string[], id: string): readonly FoundPlan[] {
  return folders
    .flatMap((folder): FoundPlan[] => {
      const path = join(folder, `${id}.plan`)
      const info = existsSync(path) ? readHeader(readFileSync(path)) : undefined
      return info === undefined ? [] : [{ path, info }]
    })
    .reverse()
    .sort((a, b) => (a.info.date < b.info.date ? 1 : a.info.date > b.info.date ? -1 : 0))
}
