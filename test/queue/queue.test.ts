// Files on a queue: the same report as without one, from the shared folder, web servers and S3; what cannot be done is named.
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from '../cli/run-command.js'
import { HAS_EXTRAS, NEEDS_EXTRAS } from '../extras-installed.js'
import { HAS_REDIS, QueueStage } from './redis.js'

const LYRICS = 'Call me on +44 7700 900123 tonight.\n'
const CLIP = readFileSync(join(ROOT, 'data/self-test/number.wav'))

describe.skipIf(!HAS_REDIS || process.platform === 'win32')('a queue', () => {
  const stage = new QueueStage()
  const shared = join(stage.folder, 'shared')
  let server: Server
  let address = ''

  beforeAll(async () => {
    mkdirSync(join(shared, 'album'), { recursive: true })
    writeFileSync(join(shared, 'album/1 one.wav'), CLIP)
    writeFileSync(join(shared, 'album/2 two.txt'), LYRICS)
    writeFileSync(join(shared, 'album/3 three.html'), `<p>${LYRICS}</p><p>and <b>020 7946</b> 0321</p>`)
    writeFileSync(join(shared, 'album/4 four.wav'), 'no sound')
    server = createServer((request, response) => {
      const name = decodeURIComponent(request.url!.split('?')[0]!)
      if (name.endsWith('one.wav')) response.end(CLIP)
      else if (name.endsWith('two.txt')) response.end(LYRICS)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_S3: address,
      AWS_ACCESS_KEY_ID: 'nobody',
      AWS_SECRET_ACCESS_KEY: 'none',
      AWS_REGION: 'eu-west-3',
    })
    await stage.start()
    await stage.worker(['--root', shared, '--jobs', '1', '--allow-private'])
  })
  afterAll(() => {
    server.close()
    stage.close()
  })

  const scanned = async (...args: string[]): Promise<ScanResult> =>
    JSON.parse((await stage.scan(['--numbers-only', '--format', 'json', '--root', shared, ...args])).stdout)

  test('gives the report that this machine gives', async () => {
    const album = join(shared, 'album')
    const alone = await runCommand(['scan', '--numbers-only', '--format', 'json', album])
    expect(await scanned(album)).toEqual(JSON.parse(alone.stdout))
    expect(await stage.info()).toBe('1 workers, 0 waiting, 0 under way, 0 done, 0 given up\n')
  })

  test.skipIf(!HAS_EXTRAS)(`brings files from web servers and from S3 ${NEEDS_EXTRAS}`, async () => {
    const inputs = [
      `${address}/a/one.wav`,
      `${address}/a/two.txt`,
      's3://bucket/a/two.txt',
      's3://bucket/one.wav',
    ]
    const { findings, problems } = await scanned('--territory', 'FR', ...inputs)
    expect(problems).toEqual([])
    expect(findings.map(({ input }) => input)).toEqual(inputs)
  })

  test('tries what fails again, gives it up, lists it, and tries it anew when it is asked for again', async () => {
    const gone = `${address}/a/gone.txt`
    const outside = join(stage.folder, 'outside.txt')
    writeFileSync(outside, LYRICS)
    writeFileSync(join(stage.folder, 'other.txt'), LYRICS)
    symlinkSync(join(stage.folder, 'other.txt'), join(shared, 'link.txt'))
    const { problems } = await scanned(
      gone,
      outside,
      join(shared, 'link.txt'),
      join(shared, 'album/2 two.txt'),
    )
    expect(problems.map(({ input, code }) => [input, code])).toEqual([
      [gone, 'fetch-failed'],
      [outside, 'queue-failed'],
      [join(shared, 'link.txt'), 'unreadable'],
    ])
    expect(await stage.info()).toMatch(
      / 2 given up\n.*gone\.txt: the file is no longer there \(404\).*\(3 tries\)\n/,
    )
    expect((await scanned(gone)).problems.map(({ code }) => code)).toEqual(['fetch-failed'])
  })

  test('is done once where two ask for the same', async () => {
    copyFileSync(join(shared, 'album/1 one.wav'), join(shared, 'other.wav'))
    const [one, two] = await Promise.all([
      scanned(join(shared, 'other.wav')),
      scanned(join(shared, 'other.wav')),
    ])
    expect(one).toEqual(two)
    expect(one.findings).toHaveLength(1)
  })
})

test.each([
  ['redis://127.0.0.1:1', 'Redis does not answer'],
  ['http://127.0.0.1', 'this is no address of a queue'],
])('%s is no queue', async (url, why) => {
  for (const command of [['scan', 'README.md'], ['worker'], ['queue', 'info']]) {
    const { code, stderr } = await runCommand([...command, '--queue', url])
    expect(stderr).toContain(`${url}: ${why}`)
    expect(code).toBe(2)
  }
})
