// The built command as separate processes: two at once, killed at any moment, on a full disk; the register is always whole.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN, runCommand } from '../../cli/run-command.js'
import { dripping, honest } from './local-publisher.js'
import { changed, copyIn, prepareStage } from './update-stage.js'

const stage = prepareStage()

/** Where each system keeps a user's data (env-paths), moved into the stage's folder. */
function places(): Record<string, string> {
  return { XDG_DATA_HOME: stage.folder, HOME: stage.folder, LOCALAPPDATA: stage.folder }
}

function plansFolder(): string {
  const below: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Library/Application Support/wrongnumber/plans',
    win32: 'wrongnumber/Data/plans',
  }
  return join(stage.folder, below[process.platform] ?? 'wrongnumber/plans')
}

const UPDATE = (): string[] => ['plans', 'update', 'NL', '--from', stage.publisher.address]

/** Removes the locks of killed processes, which would else have to grow stale first (five seconds). */
function breakLocks(): void {
  for (const name of readdirSync(plansFolder()))
    if (name.endsWith('.lock')) rmSync(join(plansFolder(), name), { recursive: true })
}

test('two at once end with one whole register, and the second asks only for a change', async () => {
  stage.publisher.behave = (request, response, file) =>
    (request.headers['if-none-match'] === undefined ? dripping(400) : honest)(request, response, file)
  const done = await Promise.all([
    runCommand(UPDATE(), { env: places() }),
    runCommand(UPDATE(), { env: places() }),
  ])
  expect(done.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ])
  expect(done.map(({ stdout }) => /unchanged/.test(stdout)).sort()).toEqual([false, true])
  expect(stage.publisher.asked.map(({ known }) => known !== undefined)).toEqual([false, true])
  expect(copyIn(plansFolder())).toMatchObject({ date: '2026-08-03', rows: 6 })
})

test('killed at any moment, the old register or the new one is there, whole', async () => {
  await runCommand(UPDATE(), { env: places() })
  const whole: unknown[] = [copyIn(plansFolder())]
  let kills = 0
  for (let round = 0; round < 6; round++) {
    // Each round offers another file; half of them come so slowly that the kill falls into the transfer.
    stage.publisher.file = changed('2026', (round % 2) + 1)
    stage.publisher.behave = round % 2 === 0 ? honest : dripping(4000)
    const child = spawn(process.execPath, [BIN, ...UPDATE(), '--any-size'], {
      env: { ...process.env, NODE_OPTIONS: '', ...places() },
    })
    const ended = new Promise<string | null>((resolve) => child.on('close', (_, signal) => resolve(signal)))
    const timer = setTimeout(() => child.kill('SIGKILL'), 150 + Math.random() * 450)
    if ((await ended) === 'SIGKILL') kills++
    clearTimeout(timer)
    breakLocks()
    whole.push(copyIn(plansFolder()))
  }
  expect(kills).toBeGreaterThanOrEqual(3)
  for (const copy of whole)
    expect(copy).toMatchObject({
      date: '2026-08-03',
      rows: expect.toSatisfy((rows) => [6, 7, 8].includes(rows)),
    })
  Object.assign(stage.publisher, { file: changed('2026', 3), behave: honest })
  expect((await runCommand([...UPDATE(), '--any-size'], { env: places() })).code).toBe(0)
  expect(copyIn(plansFolder())).toMatchObject({ rows: 9 })
  expect(readdirSync(plansFolder()).filter((name) => /\.\d+$|\.part/.test(name))).toEqual([])
})

test('the lock of a killed process is waited for and then broken', async () => {
  stage.publisher.behave = dripping(60_000)
  const child = spawn(process.execPath, [BIN, ...UPDATE()], {
    env: { ...process.env, NODE_OPTIONS: '', ...places() },
  })
  while (stage.publisher.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  child.kill('SIGKILL')
  stage.publisher.behave = honest
  expect((await runCommand(UPDATE(), { env: places() })).code).toBe(0)
  expect(copyIn(plansFolder())).toMatchObject({ rows: 6 })
})

test(
  'where files may not become that large the old register stays',
  {
    skip: process.platform === 'win32',
  },
  async () => {
    await runCommand(UPDATE(), { env: places() })
    stage.publisher.file = changed('2026', 90)
    const command = [process.execPath, BIN, ...UPDATE(), '--any-size'].map((each) => `'${each}'`).join(' ')
    // One block of 512 bytes, less than the file that is fetched. The signal that goes with it would end Node.js.
    const child = spawn('sh', ['-c', `ulimit -f 1; exec ${command}`], {
      env: {
        ...process.env,
        NODE_OPTIONS: '--import data:text/javascript,process.on(%22SIGXFSZ%22,()=>{})',
        ...places(),
      },
    })
    let stderr = ''
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/may not become that large.*\[output-unwritable\]/),
    })
    expect(copyIn(plansFolder())).toMatchObject({ rows: 6 })
  },
)

test('a name and a password in the address reach the mirror, and neither what is printed nor the disk', async () => {
  const asked: (string | undefined)[] = []
  stage.publisher.behave = (request, response, file) => {
    asked.push(request.headers.authorization)
    honest(request, response, file)
  }
  const address = stage.publisher.address.replace('//', '//label:pass%20word@')
  const { code, stdout, stderr } = await runCommand(['plans', 'update', 'NL', '--from', address], {
    env: places(),
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(asked).toEqual([`Basic ${Buffer.from('label:pass word').toString('base64')}`])
  const kept = readdirSync(plansFolder()).map((name) => readFileSync(join(plansFolder(), name), 'latin1'))
  expect([stdout, ...kept].join('\n')).not.toMatch(/pass|label:/)
})

test.each([
  'http://label:secret@127.0.0.1:9/',
  'ftp://label:secret@127.0.0.1/',
  'http://label:secret@',
  'label:secret@host',
])('what fails at %s does not print it', async (address) => {
  const { code, stdout, stderr } = await runCommand(['plans', 'update', 'NL', '--from', address, '--debug'], {
    env: places(),
  })
  expect(code).toBe(2)
  expect(stdout + stderr).not.toMatch(/secret|internal/)
})
