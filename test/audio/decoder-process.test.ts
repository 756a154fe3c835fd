// One decoder process serves file after file; where it died another takes its place, and nobody waits for one that is idle.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { openSound } from '../../src/audio/open-sound.js'
import { isProblem } from '../../src/core/problem.js'

const FILE = 'data/self-test/number.wav'

/** Processes that this one has started to decode. */
function decoderProcesses(): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return listed
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row !== null && Number(row[2]) === process.pid && row[3]!.includes('decode-child'))
    .map((row) => Number(row![1]))
}

async function seconds(file = FILE): Promise<number> {
  const opened = await openSound(file, { decoder: 'wasm' })
  if (isProblem(opened)) throw new Error(opened.message)
  await opened.sound.close()
  return opened.info.seconds
}

describe.skipIf(process.platform === 'win32')('a process of the decoder', () => {
  it('serves the next file too, and is replaced when it has died', async () => {
    const length = await seconds()
    const first = decoderProcesses()
    expect(await seconds()).toBe(length)
    expect(decoderProcesses()).toEqual(first)
    for (const each of first) process.kill(each, 'SIGKILL')
    expect(await seconds()).toBe(length)
    for (const each of decoderProcesses()) expect(first).not.toContain(each)
  })
})

it('does not hold up the end of the program', () => {
  const script = `const { openSound } = await import('./src/audio/open-sound.ts')
    const opened = await openSound('${FILE}')
    await opened.sound.close()
    console.log(opened.info.seconds > 1)`
  const run = ['--import', './scripts/load-typescript.mjs', '--input-type=module', '-e', script]
  expect(execFileSync(process.execPath, run, { encoding: 'utf8', timeout: 60_000 }).trim()).toBe('true')
})
