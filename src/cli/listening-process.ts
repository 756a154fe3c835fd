// Listens to long recordings in a process whose memory allocator gives back what it no longer needs.
import type { ChildProcess } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** Commands that load the models for listening. */
const LISTENING: ReadonlySet<string> = new Set(['scan', 'transcribe'])
/**
 * glibc's own setting, read before a program starts. With it three hours of sound take 440 MB at most instead of 631:
 * without, freed pieces of up to 32 MB stay in a heap with holes. It doubles the time of listening (docs/hearing.md).
 */
const ALLOCATOR = { MALLOC_TRIM_THRESHOLD_: '1000000' } as const
/**
 * Bytes from which on a file holds an hour and more, which is worth the time, by what its name ends with: mp3 and its
 * like at 192 kbit/s, FLAC and uncompressed sound of two channels, 44.1 kHz and 16 bits.
 */
const HOUR = new Map([
  ...['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'wma'].map((kind) => [kind, 86_000_000] as const),
  ['flac', 400_000_000] as const,
  ...['wav', 'aif', 'aiff', 'aifc'].map((kind) => [kind, 635_000_000] as const),
])
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Whether the command of a process listens to a long recording, named by itself or in its folder, on a system with that
 * allocator, where the setting is not made yet.
 */
export function needsListeningProcess({ argv, env, platform }: NodeJS.Process): boolean {
  const [command, ...operands] = argv.slice(2).filter((argument) => !argument.startsWith('-'))
  const isSet = Object.keys(ALLOCATOR).some((name) => env[name] !== undefined)
  if (platform !== 'linux' || isSet || command === undefined || !LISTENING.has(command)) return false
  return operands.some((operand) => filesAt(operand).some(isLong))
}

/** The file, or the files right in the folder. */
function filesAt(path: string): string[] {
  try {
    return statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]
  } catch {
    return []
  }
}

/** What cannot be looked at is named when it is read. */
function isLong(path: string): boolean {
  const hour = HOUR.get(extname(path).slice(1).toLowerCase())
  if (hour === undefined) return false
  try {
    const known = statSync(path)
    return known.isFile() && known.size >= hour
  } catch {
    return false
  }
}

/**
 * Runs the program of a process anew with the same arguments, streams and signals, and lets that process end as it
 * ends; false where it cannot be started.
 */
export async function runListeningProcess(starter: NodeJS.Process): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const child = spawn(starter.execPath, [...starter.execArgv, ...starter.argv.slice(1)], {
    env: { ...starter.env, ...ALLOCATOR },
    // The channel tells the child when its starter is gone, however that went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of FORWARDED) starter.on(signal, () => child.kill(signal))
  const ended = await ending(child)
  for (const signal of FORWARDED) starter.removeAllListeners(signal)
  if (ended === undefined) return false
  if (ended.signal === null) starter.exitCode = ended.code ?? 2
  else starter.kill(starter.pid, ended.signal)
  return true
}

/** A process that listens for another one ends with it. */
export function endWithStarter(listening: NodeJS.Process): void {
  const isStarted = listening.env.MALLOC_TRIM_THRESHOLD_ === ALLOCATOR.MALLOC_TRIM_THRESHOLD_
  if (!isStarted || listening.channel === undefined) return
  listening.on('disconnect', () => listening.exit(1))
  listening.channel.unref()
}

function ending(
  child: ChildProcess,
): Promise<{ code: number | null; signal: NodeJS.Signals | null } | undefined> {
  return new Promise((resolve) => {
    child.on('error', () => {
      if (child.pid === undefined) resolve(undefined)
    })
    child.on('exit', (code, signal) => resolve({ code, signal }))
  })
}
