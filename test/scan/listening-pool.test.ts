// Processes that listen: replaced when they crash, hang or take too much, the file named the second time; results in order.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyContext } from '../../src/core/scan-context.js'
import { scan } from '../../src/scan.js'
import { inOrder } from '../../src/scan/hands/in-order.js'
import { ListeningPool } from '../../src/scan/pool/listening-pool.js'
import { ROOT } from '../architecture/source-files.js'

const CLIP = join(ROOT, 'data/self-test/number.wav')
const LAVISH = { patience: 100_000, bytes: 3e9, grace: 20_000 }
const ONE = { processes: 1, threads: 1 }
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))

beforeAll(() => {
  for (const name of ['1', '2', '3', '4']) copyFileSync(CLIP, join(folder, `${name}.wav`))
  writeFileSync(join(folder, '2.wav'), 'RIFF')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const task = {
  wish: {
    input: 'number.wav',
    path: CLIP,
    context: emptyContext('2026-11-27'),
    statedSeconds: undefined,
    tracks: [],
    written: undefined,
  },
  listening: { numbersOnly: true },
}

/** Processes that listen for this one. */
function listening(): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return listed
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row !== null && Number(row[2]) === process.pid && row[3]!.includes('listening-child'))
    .map((row) => Number(row![1]))
}

describe.skipIf(process.platform === 'win32')('a process that listens', () => {
  test('is replaced when it was killed, and the file is heard', async () => {
    const pool = new ListeningPool(ONE, LAVISH)
    let killed = 0
    const heard = await pool.hear(task, {
      onProgress: () => {
        if (killed++ === 0) for (const pid of listening()) process.kill(pid, 'SIGKILL')
      },
    })
    expect(killed).toBeGreaterThan(1)
    expect(heard).toMatchObject({ heard: { numbers: [{ certain: true }] }, decoder: expect.any(String) })
    const [first] = listening()
    expect(await pool.hear(task, {})).toEqual(heard)
    expect(listening()).toEqual([first])
    pool.close()
  })

  test('that is killed twice makes a problem of the file', async () => {
    const pool = new ListeningPool(ONE, LAVISH)
    const onProgress = (): void => {
      for (const pid of listening()) process.kill(pid, 'SIGKILL')
    }
    const heard = await pool.hear(task, { onProgress })
    expect(heard).toMatchObject({
      input: 'number.wav',
      code: 'unheard',
      message: 'the process that listened to it ended early (SIGKILL), twice',
    })
    expect(await pool.hear(task, {})).toMatchObject({ heard: { numbers: [{ certain: true }] } })
    pool.close()
  })

  test.each([
    ['timed-out', { patience: 20 }, 'listening to it did not get on, twice'],
    ['too-large', { bytes: 1 }, 'the process that listened to it took more than 0 MB, twice'],
  ])('is ended when it exceeds its budget: %s', async (code, budget, message) => {
    const pool = new ListeningPool(ONE, { ...LAVISH, ...budget })
    expect(await pool.hear(task, {})).toMatchObject({ input: 'number.wav', code, message })
    pool.close()
  })

  test('ends with the pool, and a file that nobody can decode costs no other', async () => {
    const pool = new ListeningPool({ processes: 2, threads: 1 }, LAVISH)
    const paths = ['1.wav', '2.wav', '3.wav', '4.wav'].map((name) => join(folder, name))
    const together = await scan(paths, { numbersOnly: true, today: '2026-11-27', pool })
    expect(listening()).toHaveLength(2)
    pool.close()
    expect(together.inputs.map(({ input }) => input)).toEqual(paths)
    expect(together.problems.map(({ input, code }) => [input, code])).toEqual([[paths[1], 'not-audio']])
    expect(together.findings.map(({ input }) => input)).toEqual([paths[0], paths[2], paths[3]])
    const alone = await scan(paths, { numbersOnly: true, today: '2026-11-27', jobs: 1 })
    expect(together).toEqual(alone)
    expect(listening()).toEqual([])
  })
})

test('many items, few at once, in their order', async () => {
  let under = 0
  let most = 0
  let asked = 0
  const items = (function* () {
    for (; asked < 20; asked++) yield asked
  })()
  const done: number[] = []
  for await (const each of inOrder(items, 4, async (item) => {
    most = Math.max(most, ++under)
    await new Promise((resolve) => setTimeout(resolve, item % 3))
    under--
    return item
  })) {
    done.push(each)
    expect(asked).toBeLessThan(each + 5)
  }
  expect(done).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(most).toBeLessThanOrEqual(4)
})
