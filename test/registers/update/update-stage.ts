// What tests of updates need: a publisher, a folder of own copies, and the Dutch register in several states.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { unpackBlocks } from '../../../src/registers/compact-form.js'
import { findPlan } from '../../../src/registers/load-knowledge.js'
import { SOURCES } from '../../../src/registers/update/sources.js'
import type { FetchSetting } from '../../../src/registers/update/update-source.js'
import { ROOT } from '../../architecture/source-files.js'
import { breakOff, honest, type Publisher, startPublisher } from './local-publisher.js'

export const NL = SOURCES.find(({ id }) => id === 'nl-nummers')!
export const FIXTURES = join(ROOT, 'fixtures', 'registers')
export const FILE = readFileSync(join(FIXTURES, 'nummers.csv'))
export const TODAY = '2026-11-24'

/** A publisher that is honest and a folder that is empty at the beginning of each test. */
export interface Stage {
  readonly publisher: Publisher
  readonly folder: string
  setting(change?: Partial<FetchSetting>): FetchSetting
  /** What is in use: its date, its rows, where it came from; undefined where there is nothing, or nothing whole. */
  inUse(): unknown
}

/** Prepares and clears it around the tests of a file. */
export function prepareStage(): Stage {
  let publisher: Publisher | undefined
  let folder = ''
  beforeAll(async () => {
    publisher = await startPublisher()
  })
  afterAll(() => publisher?.close())
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wrongnumber-plans-'))
    Object.assign(publisher!, { file: zipped(FILE), day: '2026-10-01', behave: honest })
    publisher!.asked.length = 0
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  return {
    get publisher() {
      return publisher!
    },
    get folder() {
      return folder
    },
    setting: (change = {}) => ({
      folder: join(folder, 'plans'),
      folders: [join(folder, 'plans')],
      today: TODAY,
      anySize: false,
      signal: new AbortController().signal,
      // Told after each part that is written.
      progress: (line) => {
        if (line.endsWith(' MB')) breakOff()
      },
      mirror: { address: publisher!.address },
      limits: { bytes: 1_000_000, seconds: 20, idleSeconds: 5, redirects: 3 },
      ...change,
    }),
    inUse: () => copyIn(join(folder, 'plans')),
  }
}

/** The Dutch register in a folder. */
export function copyIn(plans: string): unknown {
  const found = findPlan([plans], 'nl-nummers')
  const register = found === undefined ? undefined : unpackBlocks(readFileSync(found.path))
  return register && { date: register.info.date, rows: register.blocks.size, origin: register.info.origin }
}

export function zipped(file: Uint8Array, name = 'nummers.csv'): Buffer {
  return Buffer.from(zipSync({ [name]: file }))
}

/** The file with the year of all changes moved, and with more blocks of a thousand numbers. */
export function changed(year: string, more = 0): Buffer {
  const rows = Array.from(
    { length: more },
    (_, at) =>
      `${at + 9};A;1;x;2019-03-04 00:00:00;;010;Toegekend;010-40${String(at).padStart(2, '0')}999;010-40${String(at).padStart(2, '0')}000;x;y;;;;\n`,
  )
  return zipped(strToU8(FILE.toString().replaceAll('2026-0', `${year}-0`) + rows.join('')))
}
