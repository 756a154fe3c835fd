// Names of files and folders are read for numbers: they become titles in shops. Tracks, dates and codes in them are none.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { runCommand } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-file-names-'))
const release = join(folder, 'album')

beforeAll(() => mkdirSync(release))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await runCommand(['scan', '--format', 'json', '--no-ocr', ...args], { cwd })
  const { findings } = JSON.parse(stdout) as ScanResult
  return findings.map(({ input, place, written }) => `${input}, ${place}: ${written}`).sort()
}

test('names of files, of folders, and of what is passed over', async () => {
  mkdirSync(join(release, 'Call 404-555-0113'))
  writeFileSync(join(release, 'Call 404-555-0113', 'Call_212-555-0147.txt'), 'words')
  writeFileSync(join(release, 'Call 404-555-0113', 'other.txt'), 'words')
  writeFileSync(join(release, '01 - 604-555-0130.txt'), 'words')
  writeFileSync(join(release, '06 39 98 13 96.txt'), 'words')
  writeFileSync(join(release, 'cover +1 617 555 0139.psd'), 'x')
  expect(await found(folder, 'album')).toEqual([
    'album/01 - 604-555-0130.txt, name of the file: 604-555-0130',
    'album/06 39 98 13 96.txt, name of the file: 06 39 98 13 96',
    'album/Call 404-555-0113, name of the folder: 404-555-0113',
    'album/Call 404-555-0113/Call_212-555-0147.txt, name of the file: 212-555-0147',
    'album/cover +1 617 555 0139.psd, name of the file: +1 617 555 0139',
  ])
  const { code, stdout } = await runCommand(['scan', 'album/06 39 98 13 96.txt'], { cwd: folder })
  expect(code).toBe(0)
  expect(stdout).toContain('album/06 39 98 13 96.txt, name of the file\n')
})

test('names of what is staged, of what a list names, and of the entries of an archive', async () => {
  const repository = join(folder, 'repository')
  mkdirSync(repository)
  writeFileSync(join(repository, 'Call 212-555-0147.txt'), 'words')
  const staged = ['Call 212-555-0147.txt, name of the file: 212-555-0147']
  execFileSync('git', ['init', '-q'], { cwd: repository })
  execFileSync('git', ['add', '.'], { cwd: repository })
  expect(await found(repository, '--staged')).toEqual(staged)
  writeFileSync(join(folder, 'list'), 'Call 212-555-0147.txt\n')
  expect(await found(repository, '--files-from', '../list')).toEqual(staged)
  const entries = { 'Ring 312-555-0182/a.txt': 'words', 'Ring 312-555-0182/b.txt': 'words' }
  const bytes = Object.entries(entries).map(([name, words]) => [name, Buffer.from(words)] as const)
  writeFileSync(join(folder, 'album.zip'), zipSync(Object.fromEntries(bytes)))
  expect(await found(folder, 'album.zip')).toEqual([
    'album.zip, Ring 312-555-0182, name of the folder: 312-555-0182',
  ])
})

/** Apart from its date: behind it, it has the shape of a number. */
const CLOCK = '13.45.10'
const NONE = [
  '01 - Title',
  '01 Title (Extended Mix)',
  '12. Artist - Song 1999 (2011 Remaster)',
  '1-07 Artist - Song',
  '2024-11-27 mix 02',
  '20241127_184523',
  `2024-03-12 ${CLOCK} master 5099902987651`,
  'GBAYE2401234_24-96_v3',
  'GB-AYE-24-01234 Song',
  'IMG_20240312_134510',
  'IMG-20240312-WA0012',
  'PXL_20240312_134510123',
  'WhatsApp Image 2024-03-12 at 13.45.10',
  'WhatsApp Audio 2024-03-12 at 13.45.10 (1)',
  'Screenshot 2024-03-12 at 13.45.10',
  'received_1234567890123456',
  'FB_IMG_1710251110123',
  'DSC01234',
  'S01E02',
  'Show S01E02 1080p x264 10bit',
  '01-01-2024 mix (1) -14LUFS 44100',
  'Song 120bpm 24bit 96kHz 48000',
  'Song_128_Am_44100_24',
  'REC001234',
  'ZOOM0012_TR3-4',
  '550e8400-e29b-41d4-a716-446655440000',
  'd41d8cd98f00b204e9800998ecf8427e',
  '1710251110123',
  '1710251110',
  'LP 0012345',
  'CAT-100200300 sleeve',
  'ISBN 978-3-16-148410-0',
  'ISBN 9783161484100',
  'EAN 0602445790098',
  'UPC 602445790098',
  'invoice 2024-000123',
  'Invoice_20240312_0012345',
  'DDEX_PADPIDA2014073001Q_20240312',
  'A10301A0002FE1E9Z',
  'T-034.524.680-1',
  'ISWC T-345.246.800-1',
  'Bach BWV 1046-1051',
  'Mozart KV 46 1785',
  '1941-1945',
  '1999 2000 2001 2002',
  'One Two Three Four',
  '867 BPM 5309',
  '00 00 10 00 slate',
  '01_00_00_00',
  '01.02.03.mix',
  'v1.2.3.4567 build',
  'Mix 3 - 2024.11.27 - 24-48',
  '27.11.2024 rehearsal',
  '27112024 rehearsal',
  '241127 rehearsal take 12',
  '241127_1845 rehearsal',
  '2411271845',
  'Track 1000001 - 1000002',
  '192.168.0.1 backup',
  'Order 4500123456',
  'score_0000123456',
]

test('tracks, dates, codes and what cameras write are no numbers', async () => {
  const names = join(folder, 'names')
  mkdirSync(names)
  for (const name of NONE) writeFileSync(join(names, `${name}.txt`), 'words')
  expect(await found(folder, 'names')).toEqual([])
  expect(await found(folder, '-t', 'FR', '-t', 'US', '-t', 'GB', '-t', 'DE', 'names')).toEqual([])
})

test('what is hidden in a name is hidden in the finding too', async () => {
  const { stdout } = await runCommand(['scan', '--redact', '-t', 'DE', 'album/06 39 98 13 96.txt'], {
    cwd: folder,
  })
  expect(stdout).not.toContain('13 96')
})
