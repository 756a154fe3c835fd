// A worker that is killed, and Redis that is gone for half a minute: nothing is lost, nothing is there twice.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { ROOT } from '../architecture/source-files.js'
import { HAS_REDIS, pause, QueueStage } from './redis.js'

const SONGS = 6
const CLIP = readFileSync(join(ROOT, 'data/self-test/number.wav'))

describe.skipIf(!HAS_REDIS || process.platform === 'win32')('a queue', () => {
  const stage = new QueueStage()
  const shared = join(stage.folder, 'shared')
  const args = ['--numbers-only', '--format', 'json', '--root', shared]

  beforeAll(async () => {
    mkdirSync(shared)
    await stage.start()
  })
  afterAll(() => stage.close())

  /** Files that no worker has heard before. */
  const songs = (name: string): string[] =>
    Array.from({ length: SONGS }, (_, at) => {
      const path = join(shared, `${name}-${at}.wav`)
      writeFileSync(path, Buffer.concat([CLIP, Buffer.from(name)]))
      return path
    })

  const whole = (stdout: string, paths: readonly string[]): void => {
    const { inputs, findings, problems } = JSON.parse(stdout) as ScanResult
    expect(problems).toEqual([])
    expect(inputs.map(({ input, status }) => [input, status])).toEqual(paths.map((each) => [each, 'scanned']))
    expect(findings.map(({ input }) => input)).toEqual(paths)
  }

  test('loses nothing with a worker that is killed', async () => {
    const paths = songs('killed')
    const first = await stage.worker(['--root', shared, '--jobs', '1', '--no-cache'])
    const scanning = stage.scan([...args, ...paths])
    while (!/[12] under way/.test(await stage.info())) await pause(500)
    first.kill('SIGKILL')
    await stage.worker(['--root', shared, '--jobs', '1', '--no-cache'])
    whole((await scanning).stdout, paths)
  }, 400_000)

  test('goes on where Redis was gone for half a minute', async () => {
    const paths = songs('gone')
    const scanning = stage.scan([...args, ...paths])
    while (!/[12] under way/.test(await stage.info())) await pause(500)
    await stage.stop()
    await pause(30_000)
    await stage.start()
    whole((await scanning).stdout, paths)
    expect(await stage.info()).toMatch(/, 0 waiting, 0 under way, 0 done, 0 given up\n$/)
  }, 400_000)
})
