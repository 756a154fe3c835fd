// What whisper-node needs besides itself: a compiled whisper.cpp and a ggml model; looks for both, and compiles.
import { spawn, spawnSync } from 'node:child_process'
import { access, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type Problem, problem } from '../core/problem.js'

/** The name of the package, and of the engine. */
export const WHISPER_NODE = 'whisper-node'

/** The command that fetches a model; it works on `node_modules` of the folder in which it is run. */
const DOWNLOAD = 'npx whisper-node download'

/** Where the package lies. */
export interface WhisperNodePackage {
  /** Its entry file. */
  readonly entry: string
  /** The folder of whisper.cpp in it. */
  readonly source: string
}

/** Looked for beside this package, then from the working directory. */
export function findWhisperNode(): WhisperNodePackage | Problem {
  for (const from of [import.meta.url, resolve('package.json')])
    try {
      const entry = createRequire(from).resolve(WHISPER_NODE)
      return { entry, source: resolve(dirname(entry), '../lib/whisper.cpp') }
    } catch {
      // Not there: the next place.
    }
  return problem(
    WHISPER_NODE,
    'runtime-failed',
    'whisper-node is not installed',
    `run npm install ${WHISPER_NODE}`,
  )
}

/** The model that was named, else one that `download` has put into the package: one of all languages before one of English. */
export async function findGgmlModel(
  named: string | undefined,
  { source }: WhisperNodePackage,
): Promise<{ readonly path: string } | Problem> {
  if (named !== undefined && named !== '') {
    if (await isThere(named)) return { path: named }
    return problem(named, 'no-model', 'there is no such model file', 'give a ggml file with --model')
  }
  const folder = join(source, 'models')
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^ggml-.*\.bin$/.test(name)).sort()
  const found = names.find((name) => !name.includes('.en')) ?? names[0]
  if (found !== undefined) return { path: join(folder, found) }
  const advice = `run "${DOWNLOAD}" in the folder that holds node_modules, or name a ggml file with --model`
  return problem(WHISPER_NODE, 'no-model', 'no ggml model is there', advice)
}

/** Whether whisper.cpp is compiled already. */
export function isCompiled({ source }: WhisperNodePackage): Promise<boolean> {
  return isThere(join(source, 'main'))
}

/** What is missing of the programs that compile it; undefined where nothing is. */
export function missingCompiler(): Problem | undefined {
  const missing = [['make'], ['c++', 'g++', 'clang++']].flatMap((names) =>
    names.some((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ? [] : [names[0]!],
  )
  if (missing.length === 0) return undefined
  return problem(
    WHISPER_NODE,
    'runtime-failed',
    `whisper.cpp has to be compiled once, and there is no ${missing.join(' and no ')}`,
    'install make and a C++ compiler (apt-get install make g++, xcode-select --install), or leave --engine out',
  )
}

/** Compiles whisper.cpp where that has not been done; the compiler's last line says what it fails at. */
export async function compileWhisper(
  found: WhisperNodePackage,
  interrupted: AbortSignal | undefined,
): Promise<Problem | undefined> {
  if (await isCompiled(found)) return undefined
  const missing = missingCompiler()
  if (missing !== undefined) return missing
  const failure = await runMake(found.source, interrupted)
  if (failure === undefined && (await isCompiled(found))) return undefined
  return problem(
    WHISPER_NODE,
    'runtime-failed',
    `whisper.cpp could not be compiled: ${failure ?? 'there is no program afterwards'}`,
    `run "make main" in ${found.source}, or leave --engine out`,
  )
}

/** What it fails at, or undefined. */
function runMake(folder: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const make = spawn('make', ['main'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  })
  let said = ''
  make.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000)
  })
  return new Promise((settle) => {
    make.on('error', (error) => settle(error.message))
    make.on('close', (code) => settle(code === 0 ? undefined : firstFault(said)))
  })
}

/** The first line that names an error, since what follows it only follows from it. */
function firstFault(said: string): string {
  const lines = said.trim().split('\n')
  return (lines.find((line) => /error|denied|No space/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 300)
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
