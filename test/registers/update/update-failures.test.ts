// Every way in which a publisher or its file can fail: a named problem, and the register in use stays.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { type FetchSetting, updateSource } from '../../../src/registers/update/update-source.js'
import { type Behaviour, type Publisher, refusing, stalling, truncating } from './local-publisher.js'
import { changed, FILE, FIXTURES, NL, prepareStage, zipped } from './update-stage.js'

const stage = prepareStage()

/** A ZIP whose directory states another unpacked size than the member has. */
function lying(size: number): Buffer {
  const archive = zipped(FILE)
  archive.writeUInt32LE(size, archive.indexOf('PK\u0001\u0002', 'latin1') + 24)
  return archive
}

const circle: Behaviour = (request, response) => {
  response.writeHead(302, { location: request.url?.endsWith('2') ? '/1' : '/2' }).end()
}

const CASES: readonly (readonly [string, Partial<Publisher>, string, RegExp, Partial<FetchSetting>?])[] = [
  ['it breaks off', { behave: truncating }, 'fetch-failed', /bytes came|terminated|could not be fetched/],
  [
    'it stalls',
    { behave: stalling },
    'timed-out',
    /^no byte came for 0\.2 s$/,
    { limits: { bytes: 1e6, seconds: 20, idleSeconds: 0.2, redirects: 3 } },
  ],
  [
    'it is too slow',
    { behave: stalling },
    'timed-out',
    /^no whole file within 0\.3 s$/,
    { limits: { bytes: 1e6, seconds: 0.3, idleSeconds: 5, redirects: 3 } },
  ],
  ['it redirects in a circle', { behave: circle }, 'fetch-failed', /^the server redirects in a circle$/],
  [
    'it redirects to a file',
    { behave: refusing(302, { location: 'file:///etc/hosts' }) },
    'fetch-failed',
    /file:/,
  ],
  [
    'it refuses',
    { behave: refusing(403) },
    'fetch-failed',
    /^the server refuses \(403\); some publishers refuse whole countries$/,
  ],
  ['it fails', { behave: refusing(500) }, 'fetch-failed', /^the server failed \(500\)$/],
  ['it has no such file', { behave: refusing(404) }, 'fetch-failed', /no longer there \(404\)/],
  [
    'it sends a page',
    { file: Buffer.from('<!DOCTYPE html><title>Sorry</title>') },
    'register-damaged',
    /web page/,
  ],
  ['it sends nothing', { file: Buffer.alloc(0) }, 'register-damaged', /empty/],
  [
    'it sends too much',
    {},
    'too-large',
    /larger than 0\.0005 MB/,
    { limits: { bytes: 500, seconds: 20, idleSeconds: 5, redirects: 3 } },
  ],
  ['the ZIP is a bomb', { file: lying(4_000_000_000) }, 'register-damaged', /unpacks to more than 300 MB/],
  [
    'the ZIP hides its size',
    { file: lying(100) },
    'register-damaged',
    /does not have the size that the archive states/,
  ],
  ['the ZIP is cut', { file: zipped(FILE).subarray(0, 400) }, 'register-damaged', /archive cannot be opened/],
  [
    'the ZIP holds no register',
    { file: zipped(strToU8('x')) },
    'register-damaged',
    /no register is known that looks like this/,
  ],
  [
    'a column is new',
    { file: zipped(strToU8(FILE.toString().replace('twn_plaats', 'twn_kleur'))) },
    'register-damaged',
    /^column "twn_plaats" is missing/,
  ],
  [
    'blocks cross',
    { file: zipped(strToU8(FILE.toString().replace('020-2010000', '020-2009000'))) },
    'register-damaged',
    /overlap/,
  ],
  [
    'it is of another country',
    { file: readFileSync(join(FIXTURES, 'E164.csv')) },
    'update-failed',
    /^the file holds E164\.csv of Nkom \(NO\), which was not asked for$/,
  ],
  [
    "it is yesterday's",
    { file: changed('2025') },
    'update-failed',
    /^the file is of 2025-08-03, older than the register in use \(2026-08-03\)$/,
  ],
  ['it is of tomorrow', { file: changed('2027') }, 'update-failed', /2027-08-03, which is still to come/],
  [
    'it is much larger',
    { file: changed('2026', 3) },
    'update-failed',
    /^the file has 9 blocks, the register in use has 6: more than a fifth of difference$/,
  ],
  [
    'it is much smaller',
    { file: zipped(strToU8(FILE.toString().replace(/^[13];.*\n/gm, ''))) },
    'update-failed',
    /^the file has [1-4] blocks/,
  ],
]

const NAMED = CASES.map(([name, behaviour, code, message, change = {}]) => ({
  name,
  behaviour,
  code,
  message,
  change,
}))

test.each(NAMED)('$name: the old register stays in use', async ({ behaviour, code, message, change }) => {
  await updateSource(NL, stage.setting())
  const before = stage.inUse()
  expect(before).toMatchObject({ rows: 6 })
  // Another file than the one in use, or the server would say that nothing changed.
  Object.assign(stage.publisher, { file: changed('2026', 1), ...behaviour })
  const { taken, problems } = await updateSource(NL, stage.setting(change))
  expect(taken).toEqual([])
  expect(problems.map((each) => [each.input, each.code])).toEqual([['ACM nummers_csv.zip', code]])
  expect(problems[0]!.message).toMatch(message)
  expect(problems[0]!.advice).toContain(NL.page)
  expect(stage.inUse()).toEqual(before)
})
