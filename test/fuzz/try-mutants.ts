// Reads mutants the way a scan does and says which made the program fail: nothing that an input holds may.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scan, scanText } from '../../src/index.js'
import { KINDS } from '../../src/sources/kinds.js'
import { mutantBytes, mutantText, seeded, textKinds } from './mutants.js'

/** One that failed, with what is needed to make it again. */
export interface Failure {
  readonly seed: number
  readonly name: string
  readonly message: string
}

/** Each of `count` seeds from `seed` on gives a text to `scanText`, and as a file of some kind to `scan`. */
export async function tryTexts(seed: number, count: number): Promise<Failure[]> {
  const failures: Failure[] = []
  const kinds = textKinds(KINDS)
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const named = new Map<string, number>()
  for (let at = seed; at < seed + count; at++) {
    const random = seeded(at)
    const text = mutantText(random)
    const kind = kinds[Math.floor(random() * kinds.length)]!
    const name = `${at}.${kind.extensions[0]}`
    named.set(join(folder, name), at)
    writeFileSync(join(folder, name), random() < 0.9 ? text : mutantBytes(Buffer.from(text), random))
    await scanText(text).catch((error) =>
      failures.push({ seed: at, name: 'scanText', message: String(error) }),
    )
  }
  const { problems } = await scan([...named.keys()], { territories: ['FR', 'GB', 'US'], debug: true })
  for (const { input, code, message } of problems)
    if (code === 'internal') failures.push({ seed: named.get(input)!, name: input, message })
  rmSync(folder, { recursive: true, force: true })
  return failures
}

/** The same for a sound: mutants of its bytes, decoded and listened to for numbers alone. */
export async function trySounds(
  original: Uint8Array,
  extension: string,
  seed: number,
  count: number,
): Promise<Failure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const named = new Map<string, number>()
  for (let at = seed; at < seed + count; at++) {
    const path = join(folder, `${at}.${extension}`)
    writeFileSync(path, mutantBytes(original, seeded(at)))
    named.set(path, at)
  }
  const { problems } = await scan([...named.keys()], { numbersOnly: true, debug: true })
  rmSync(folder, { recursive: true, force: true })
  return problems
    .filter(({ code }) => code === 'internal')
    .map(({ input, message }) => ({ seed: named.get(input)!, name: input, message }))
}

/** Half a second of a sound as WAV: header of 44 bytes and 16-bit samples at 16 kHz. */
export function shortSound(wav: Uint8Array): Uint8Array {
  const short = Buffer.from(wav.slice(0, 44 + 16_000))
  short.writeUInt32LE(short.length - 8, 4)
  short.writeUInt32LE(short.length - 44, 40)
  return short
}
