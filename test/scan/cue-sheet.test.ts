// A number that is said before the first track of a disc: hidden, and named after the track that it stands before.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { PLAIN } from '../../src/report/paint.js'
import { textReport } from '../../src/report/text-report.js'
import { scan } from '../../src/scan.js'
import { ROOT } from '../architecture/source-files.js'

const folder = mkdtempSync(join(tmpdir(), 'pregap-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('finds and names it', async () => {
  copyFileSync(join(ROOT, 'data/self-test/number.wav'), join(folder, 'album.wav'))
  const sheet = 'FILE "album.wav" WAVE\nTRACK 01 AUDIO\nTITLE "Un"\nINDEX 00 00:00:00\nINDEX 01 00:08:10\n'
  writeFileSync(join(folder, 'album.cue'), `TITLE "Le 06 39 98 01 23"\n${sheet}`)
  const result = await scan([folder], { numbersOnly: true, listHidden: true })
  expect(result.problems).toEqual([])
  expect(result.inputs.map(({ kind }) => kind)).toEqual(['cue', 'wav'])
  const [written, heard, ...more] = result.findings
  expect(more).toEqual([])
  expect(written).toMatchObject({ line: 1, column: 11, readings: [{ digits: '0639980123' }] })
  const track = { number: 1, title: 'Un', pregap: true }
  expect(heard).toMatchObject({ hidden: true, track })
  expect(heard!.readings[0]!.digits).toBe('0199001234')
  expect(result.passages).toMatchObject([{ hidden: true, track, time: { start: 0 } }])
  const report = textReport(result, { paint: PLAIN, verbose: false, quiet: false })
  expect(report).toMatch(/album\.wav, 0:0\d to 0:0\d, before track 1 "Un" {2}hidden\n/)
  expect(report).toMatch(/hidden passage .*album\.wav 0:00 to 0:09, before track 1 "Un"\n/)
})
