// Finds the file of settings upwards from the working directory and reads it; the only file that knows lilconfig.
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Loader, lilconfig } from 'lilconfig'
import { type Problem, problem } from '../../core/problem.js'

/** A file of settings as it was read; nothing in it is checked yet. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string
  readonly content: unknown
}

/** What the command line says of it. */
export interface ConfigWish {
  /** Only this one; none: the nearest upwards. */
  readonly file: string | undefined
  readonly none: boolean
}

/** The key in package.json, and the beginning of the file's own name. */
const NAME = 'wrongnumber'

/** Seconds that a file of settings may compute; one that waits for ever would end the program without a word. */
const PATIENCE = 10

const PROGRAMS = ['.js', '.mjs', '.cjs', '.ts', '.mts']
/** Names under which it is looked for, besides the key in package.json. */
export const CONFIG_FILES: readonly string[] = ['.yaml', '.yml', '.json', ...PROGRAMS].map(
  (extension) => `${NAME}.config${extension}`,
)

/** Why a file cannot be used, as a sentence. */
class Unusable extends Error {}

const LOADERS: Record<string, Loader> = {
  '.yaml': readYaml,
  '.yml': readYaml,
  '.json': readJson,
  ...Object.fromEntries(PROGRAMS.map((extension) => [extension, runProgram])),
}

/**
 * The nearest file of settings: in the working directory, else in a folder above it, up to the root of the repository or
 * the user's own folder. Nothing below a folder that is scanned is ever looked at. Undefined where there is none.
 */
export async function readConfigFile({ file, none }: ConfigWish): Promise<ConfigFile | Problem | undefined> {
  if (none) return undefined
  if (file !== undefined && !existsSync(file))
    return problem(file, 'not-found', 'there is no such file of settings', 'check the name')
  if (file !== undefined && !(extname(file) in LOADERS))
    return unusable(file, `its name ends with none of ${Object.keys(LOADERS).join(', ')}`)
  let reading = file ?? resolve('.')
  const noting =
    (load: Loader): Loader =>
    async (path, content) => {
      reading = path
      return load(path, content)
    }
  const search = lilconfig(NAME, {
    searchPlaces: ['package.json', ...CONFIG_FILES],
    loaders: Object.fromEntries(Object.entries(LOADERS).map(([key, load]) => [key, noting(load)])),
    ignoreEmptySearchPlaces: false,
    stopDir: highestFolder(resolve('.')),
    cache: false,
  })
  try {
    const found = await (file === undefined ? search.search(resolve('.')) : search.load(resolve(file)))
    if (found === null) return undefined
    return (await rivalOf(found.filepath, file)) ?? { path: found.filepath, content: found.config ?? {} }
  } catch (error) {
    return unusable(reading, reasonOf(error))
  }
}

/** The root of the repository around a folder, else the user's own folder. */
function highestFolder(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return homedir()
  }
}

/** Of two files of settings in one folder the second would count for nothing. */
async function rivalOf(path: string, named: string | undefined): Promise<Problem | undefined> {
  if (named !== undefined) return undefined
  const names = await readdir(dirname(path))
  const rival = CONFIG_FILES.find((name) => name !== basename(path) && names.includes(name))
  return rival === undefined ? undefined : unusable(path, `${rival} lies beside it, and only one can count`)
}

/** As it is written from the working directory on. */
export function nameHere(path: string): string {
  return relative(resolve('.'), resolve(path))
}

function unusable(file: string, why: string): Problem {
  const advice = 'mend it (docs/config.md), name another one with --config, or leave it out with --no-config'
  return problem(nameHere(file), 'config-invalid', `the settings cannot be used: ${why}`, advice)
}

function reasonOf(error: unknown): string {
  if (error instanceof Unusable) return error.message
  return error instanceof Error
    ? `${error.name}: ${error.message.split('\n')[0]}`
    : `it threw ${String(error)}`
}

async function readYaml(_path: string, content: string): Promise<unknown> {
  const { parseDocument } = await import('../../parsers/parse-yaml.js')
  const document = parseDocument(content)
  const [fault] = document.errors
  if (fault !== undefined) throw new Unusable(fault.message.split('\n')[0]!.replace(/:$/, ''))
  return document.toJS() as unknown
}

/** A package.json that is none of ours is not our business, whatever it holds. */
function readJson(path: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, '')) as unknown
  } catch (error) {
    if (basename(path) === 'package.json' && !content.includes(`"${NAME}"`)) return {}
    throw error
  }
}

/** Runs a file of settings that is a program and gives what it exports. */
async function runProgram(path: string): Promise<unknown> {
  await refuseStranger(path)
  const loaded = exportOf(path)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unusable(`it is not done after ${PATIENCE} s`)), PATIENCE * 1000)
  })
  return Promise.race([loaded, late]).finally(() => clearTimeout(timer))
}

async function exportOf(path: string): Promise<unknown> {
  try {
    const exported = (await import(pathToFileURL(path).href)) as { default?: unknown }
    if ('default' in exported) return exported.default
  } catch (error) {
    const isUnread = (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_UNKNOWN_FILE_EXTENSION'
    if (!isUnread || !/\.m?ts$/.test(path)) throw error
    throw new Unusable('this Node.js does not read TypeScript (22.18 and newer do); write it as .js or .yaml')
  }
  throw new Unusable('it has no default export')
}

/** A program above the working directory could be laid there by anybody who may write to that folder. */
async function refuseStranger(path: string): Promise<void> {
  const [own, there] = await Promise.all([stat(resolve('.')), stat(path)])
  if (there.uid !== own.uid && there.uid !== 0)
    throw new Unusable('it is a program and belongs to another user than the folder that you work in')
}
