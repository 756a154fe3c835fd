// Measures a queue on this machine: short sounds with 1, 2 and 4 workers in one run, then texts, with the memory of all (`bench/workers.ts SOUNDS TEXTS`).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const COMMAND = join(ROOT, 'bin/wrongnumber.js')
const PORT = 7199
const URL_OF_QUEUE = `redis://127.0.0.1:${PORT}`
const FOLDER_SIZE = 100
/** Seconds of each sound: the beginning of the bundled clip. */
const SECONDS = 2

const [sounds = 200, texts = 50_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-workers-'))
const started: ChildProcess[] = []

function start(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  })
  started.push(child)
  return child
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve))
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Resident memory of a process in MB, its highest and what it is now; on Linux. */
function memoryOf({ pid }: ChildProcess): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1000
  return { now: Math.round(read('VmRSS')), most: Math.round(read('VmHWM')) }
}

function worker(): ChildProcess {
  return start(process.execPath, [
    COMMAND,
    'worker',
    '--queue',
    URL_OF_QUEUE,
    '--root',
    folder,
    '--jobs',
    '1',
    '--no-cache',
  ])
}

function scan(path: string, ...queue: string[]): ChildProcess {
  const report = ['--format', 'jsonl', '--output', join(folder, 'report.jsonl'), '--fail-on', 'none']
  return start(process.execPath, [COMMAND, 'scan', '--numbers-only', '--no-cache', ...report, ...queue, path])
}

const QUEUE = ['--queue', URL_OF_QUEUE, '--root', folder]

function makeSounds(): void {
  const clip = readFileSync(join(ROOT, 'data/self-test/number.wav'))
  const rate = clip.readUInt32LE(28)
  const short = clip.subarray(0, 44 + SECONDS * rate)
  short.writeUInt32LE(SECONDS * rate, 40)
  short.writeUInt32LE(36 + SECONDS * rate, 4)
  mkdirSync(join(folder, 'sounds'))
  for (let at = 0; at < sounds; at++) {
    short.writeInt16LE(at, 44)
    writeFileSync(join(folder, 'sounds', `${at}.wav`), short)
  }
}

function makeTexts(): void {
  for (let at = 0; at < texts; at++) {
    const inside = join(folder, 'texts', String(Math.floor(at / FOLDER_SIZE)))
    if (at % FOLDER_SIZE === 0) mkdirSync(inside, { recursive: true })
    writeFileSync(
      join(inside, `${at}.txt`),
      `Song ${at}\nCall me on +44 7700 900${String(at % 1000).padStart(3, '0')} tonight\n`,
    )
  }
}

async function timed(child: ChildProcess): Promise<number> {
  const began = performance.now()
  const code = await ended(child)
  if (code !== 0) throw new Error(`the scan ended with ${code}`)
  return (performance.now() - began) / 1000
}

async function measureSounds(): Promise<void> {
  for (const count of [1, 2, 4]) {
    const workers = Array.from({ length: count }, worker)
    await pause(5000)
    const seconds = await timed(scan(join(folder, 'sounds'), ...QUEUE))
    console.log(
      `${sounds} sounds of ${SECONDS} s, ${count} workers: ${seconds.toFixed(1)} s, load ${loadavg()[0]!.toFixed(1)}`,
    )
    for (const each of workers) each.kill('SIGKILL')
  }
}

async function measureTexts(): Promise<void> {
  const alone = await timed(scan(join(folder, 'texts')))
  const busy = worker()
  await pause(5000)
  const submitter = scan(join(folder, 'texts'), ...QUEUE)
  const rows: string[] = []
  const watch = setInterval(() => rows.push(`${memoryOf(busy).now}/${memoryOf(submitter).now}`), 10_000)
  const seconds = await timed(submitter)
  clearInterval(watch)
  console.log(
    `${texts} texts: ${alone.toFixed(1)} s without a queue, ${seconds.toFixed(1)} s with one worker`,
  )
  console.log(
    `a job costs ${(((seconds - alone) / texts) * 1000).toFixed(2)} ms more, load ${loadavg()[0]!.toFixed(1)}`,
  )
  console.log(
    `worker at most ${memoryOf(busy).most} MB; MB of worker/submitter every 10 s: ${rows.join(' ')}`,
  )
}

try {
  console.log(`${availableParallelism()} cores`)
  start('redis-server', ['--port', String(PORT), '--dir', folder, '--save', '', '--appendonly', 'no'])
  await pause(1000)
  if (sounds > 0) {
    makeSounds()
    await measureSounds()
  }
  if (texts > 0) {
    makeTexts()
    await measureTexts()
  }
} finally {
  for (const each of started) each.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
