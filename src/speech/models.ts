// Finds the speech models, bundled or given by the user, and checks that their files are whole.

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isProblem, type Problem, problem } from '../core/problem.js'
import { sha256OfFile } from '../disk/sha256-of-file.js'
import { PACKAGE_ROOT } from '../package-root.js'
import { CheckedFiles } from './checked-files.js'

/** Paths of one Whisper's graphs and vocabulary, and what the report says of it. */
export interface WhisperModels {
  /** Of Whisper's folder, such as `whisper-base`. */
  readonly name: string
  /** Hex SHA-256 over the encoder, decoder and digit ear's own, in that order, as far as they are there. */
  readonly sha256: string
  readonly mel: string
  readonly encoder: string
  readonly decoder: string
  readonly vocabulary: string
}

/** What listens: a Whisper and the digit ear that was trained on its encoder. */
export interface SpeechModels extends WhisperModels {
  readonly digitEar: string
  /** What writes down what is said, where that is a Whisper without a digit ear of its own. */
  readonly writer?: WhisperModels
}

const WHISPER_FILES = ['mel.onnx', 'encoder.onnx', 'decoder.onnx', 'vocabulary.tiktoken'] as const
const DIGIT_EAR = 'digit-ear/digit-ear.onnx'
/** In the form that `sha256sum` writes; every folder of models has one. */
const CHECKSUMS = 'SHA256SUMS'

/** `data/models` of this package, from `src` as from `dist`. */
export const BUNDLED_MODELS: string = fileURLToPath(new URL('data/models', PACKAGE_ROOT))

/**
 * Finds the models in a folder of the bundled one's form: `whisper-…/` with four files, `SHA256SUMS`, and where that names
 * it, `digit-ear/`. A Whisper without one writes, and the bundled models listen for numbers.
 * Every file's SHA-256 is compared with the list once; that it was right is remembered in `memory`, by size and time.
 */
export async function findModels(
  folder: string = BUNDLED_MODELS,
  memory: CheckedFiles = new CheckedFiles(),
): Promise<SpeechModels | Problem> {
  const sums = await readChecksums(folder)
  const whisper = await whisperFolder(folder)
  if (sums === undefined || whisper === undefined) return missing(folder, sums ? 'whisper-…/' : CHECKSUMS)
  const hasEar = sums.has(DIGIT_EAR) || folder === BUNDLED_MODELS
  const names = [...WHISPER_FILES.map((file) => `${whisper}/${file}`), ...(hasEar ? [DIGIT_EAR] : [])]
  for (const name of names) {
    const wanted = sums.get(name)
    if (wanted === undefined) return missing(folder, `the line of ${name} in ${CHECKSUMS}`)
    const found = await checkFile(join(folder, name), wanted, memory)
    if (found === 'missing') return missing(folder, name)
    if (found === 'damaged') return damaged(folder, name)
  }
  await memory.save()
  const [mel, encoder, decoder, vocabulary, digitEar] = names.map((name) => join(folder, name))
  const own = createHash('sha256')
  for (const name of [names[1]!, names[2]!, ...names.slice(WHISPER_FILES.length)]) own.update(sums.get(name)!)
  const found: WhisperModels = {
    name: whisper,
    sha256: own.digest('hex'),
    mel: mel!,
    encoder: encoder!,
    decoder: decoder!,
    vocabulary: vocabulary!,
  }
  return digitEar === undefined ? writerBesideBundled(found, memory) : { ...found, digitEar }
}

async function writerBesideBundled(
  writer: WhisperModels,
  memory: CheckedFiles,
): Promise<SpeechModels | Problem> {
  const bundled = await findModels(BUNDLED_MODELS, memory)
  return isProblem(bundled) ? bundled : { ...bundled, writer }
}

async function checkFile(
  path: string,
  wanted: string,
  memory: CheckedFiles,
): Promise<'whole' | 'missing' | 'damaged'> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) return 'missing'
  if (await memory.knows(path, found, wanted)) return 'whole'
  const sum = await sha256OfFile(path)
  if (sum !== wanted) return 'damaged'
  memory.remember(path, found, wanted)
  return 'whole'
}

/** Name to lower-case hex sum, or undefined without such a file. */
async function readChecksums(folder: string): Promise<Map<string, string> | undefined> {
  const text = await readFile(join(folder, CHECKSUMS), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gim)
  return new Map([...lines].map(([, sum, name]) => [name!, sum!.toLowerCase()]))
}

async function whisperFolder(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder).catch(() => [])
  return entries.sort().find((entry) => entry.startsWith('whisper-'))
}

function missing(folder: string, what: string): Problem {
  return problem(
    folder,
    'no-model',
    `the speech models are not complete: ${what} is missing`,
    'install the package again, or give a complete folder with --model',
  )
}

function damaged(folder: string, name: string): Problem {
  return problem(
    folder,
    'model-damaged',
    `${name} is not the file that ${CHECKSUMS} names: its SHA-256 differs.`,
    'install the package again, or fetch that file anew',
  )
}
