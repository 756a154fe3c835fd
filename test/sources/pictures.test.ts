// Pictures read by OCR, in files, tags, documents and archives; hostile ones; and what is said where OCR is not installed.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../src/core/problem.js'
import { scan } from '../../src/scan.js'
import { PictureReader } from '../../src/sources/pictures/picture-reader.js'
import { PictureReading } from '../../src/sources/pictures/picture-reading.js'
import { pictureWords } from '../../src/sources/pictures/picture-words.js'
import { pngChunk } from '../../src/sources/pictures/turned-picture.js'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from '../cli/run-command.js'
import { HAS_EXTRAS, NEEDS_EXTRAS } from '../extras-installed.js'

const PICTURES = join(ROOT, 'fixtures/pictures')
const COVER = readFileSync(join(PICTURES, 'cover.png'))
const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function saved(name: string, content: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A PNG of the size that its head states, with whatever data. */
function png(width: number, height: number, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return Buffer.concat([
    COVER.subarray(0, 8),
    pngChunk(head, 'IHDR'),
    pngChunk(data, 'IDAT'),
    pngChunk(new Uint8Array(), 'IEND'),
  ])
}

/** An ID3 tag with a front cover before the sound of a file. */
function withCover(sound: Uint8Array, picture: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from('\0image/png\0\x03\0', 'latin1'), picture])
  const size = (count: number): number[] => [21, 14, 7, 0].map((shift) => (count >> shift) & 127)
  const frame = Buffer.concat([Buffer.from('APIC'), Buffer.from([...size(body.length), 0, 0]), body])
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0, ...size(frame.length)]), frame, sound])
}

const brief = ({ findings }: Awaited<ReturnType<typeof scan>>): string[] =>
  findings.map(({ written, place, verdict }) => `${written}, ${place}, ${verdict}`)
const codes = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code)
const territories = ['GB', 'FR']

describe.skipIf(!HAS_EXTRAS)(`words of pictures ${NEEDS_EXTRAS}`, () => {
  test('a cover, words that run along the back of a sleeve, a scanned page: where they stand, never clear by that alone', async () => {
    const found = await scan([PICTURES], { territories })
    expect(found.problems).toEqual([])
    expect(brief(found)).toEqual([
      '020 7946 0123, box 62,589 to 319,611, unclear',
      expect.stringMatching(/^06 39 98 47 26, page 1, picture, box \d+,\d+ to \d+,\d+, /),
      expect.stringMatching(/^07700 900 321, box 3\d,12\d to 49,37\d, /),
      expect.stringMatching(/^01 99 00 41 85, box 85\d,13\d to 871,36\d, /),
    ])
    expect(found.findings.map(({ outcome }) => outcome)).not.toContain('clear')
    for (const { notes } of found.findings)
      expect(notes).toContain('read by OCR: compare it with the picture')
  }, 120_000)

  test.each(['gif', 'webp', 'tif', 'bmp'])(
    'words that run along the back of a sleeve are read in every kind: %s',
    async (extension) => {
      const found = await scan([join(ROOT, `fixtures/picture-kinds/sleeve.${extension}`)], { territories })
      expect(found.problems).toEqual([])
      expect(brief(found)).toEqual([expect.stringMatching(/^07700 900 321, box 3\d,4\d to \d\d,29\d, /)])
    },
    60_000,
  )
})

describe('fields of a picture, read without OCR too, each number once with all fields that have it', () => {
  const contact = 'XMP CreatorContactInfo CiTelWork'
  test.each([
    [
      'jpg',
      [
        '308, JPEG comment',
        '301, Exif ImageDescription, IPTC Caption/Abstract',
        '302, Exif Artist',
        '303, Exif Copyright',
        '304, Exif XPComment',
        '305, Exif UserComment',
        '306, IPTC Special Instructions',
        '307, IPTC By-line',
        '309, XMP description',
        `310, ${contact}`,
      ],
    ],
    [
      'png',
      [
        '311, PNG text Comment',
        '312, PNG text Comment',
        '313, PNG text Contact',
        '314, PNG text Note',
        '315, XMP description',
        `316, ${contact}`,
      ],
    ],
    ['gif', ['317, GIF comment']],
    [
      'webp',
      [
        '301, Exif ImageDescription',
        '302, Exif Artist',
        '303, Exif Copyright',
        '304, Exif XPComment',
        '305, Exif UserComment',
        '318, XMP description',
        `319, ${contact}`,
      ],
    ],
    ['tif', ['320, Exif ImageDescription', '321, Exif Copyright']],
  ])('%s', async (extension, fields) => {
    const path = join(ROOT, `fixtures/picture-kinds/fields.${extension}`)
    const found = await scan([path], { territories, noOcr: true })
    expect(found.findings.map(({ written, place }) => `${written}, ${place}`)).toEqual(
      fields.map((field) => `020 7946 0${field}`),
    )
    expect(codes(found.problems)).toEqual(['unknown-kind'])
  })

  test('in folders and archives, and of a picture cut anywhere nothing but what stands before', async () => {
    const inside = join(folder, 'pressed')
    mkdirSync(inside)
    const jpeg = readFileSync(join(ROOT, 'fixtures/picture-kinds/fields.jpg'))
    writeFileSync(join(inside, 'cover.jpg'), jpeg)
    writeFileSync(join(inside, 'plain.png'), png(20, 20, deflateSync(Buffer.alloc(20 * 61))))
    writeFileSync(join(inside, 'kit.zip'), zipSync({ 'back.jpg': jpeg }))
    const found = await scan([inside], { territories, noOcr: true })
    expect(found.findings).toHaveLength(20)
    expect(found.problems).toEqual([])
    expect(found.passedOver).toMatchObject([{ kind: 'image', files: 1 }])
    const cut = Array.from({ length: 40 }, (_, at) => jpeg.subarray(0, 20 + 30 * at))
    const texts = await Promise.all(cut.map((bytes) => pictureWords(bytes)))
    expect(texts.at(-1)!.length).toBeGreaterThan(0)
  }, 60_000)
})

describe.skipIf(!HAS_EXTRAS)(`many pictures ${NEEDS_EXTRAS}`, () => {
  test('pictures in tags and in archives; the same one is read once, and one that is broken takes nothing from the sound', async () => {
    const sound = readFileSync(join(ROOT, 'fixtures/audio/mono-untagged.mp3'))
    const song = saved('song.mp3', withCover(sound, COVER))
    const zip = saved('press.zip', zipSync({ 'kit/cover.png': COVER }))
    const broken = saved('broken.mp3', withCover(sound, COVER.subarray(0, 200)))
    const found = await scan([song, zip, broken], { territories, numbersOnly: true })
    expect(brief(found)).toEqual([
      '020 7946 0123, picture "Cover (front)" in the tags, box 62,589 to 319,611, unclear',
      '020 7946 0123, kit/cover.png, box 62,589 to 319,611, unclear',
    ])
    expect(codes(found.problems)).toEqual(['unreadable'])
    expect(found.inputs.map(({ seconds }) => seconds !== undefined)).toEqual([true, false, true])
  }, 120_000)

  test('broken pictures and bombs are named, each by itself, and the next picture is read', async () => {
    const bomb = deflateSync(Buffer.alloc(30_000_000))
    const paths = [
      saved('huge.png', png(60_000, 60_000, bomb)),
      saved('lies.png', png(100, 100, bomb)),
      saved('short.png', png(5000, 5000, bomb)),
      saved('half.png', COVER.subarray(0, COVER.length >> 1)),
      saved('text.png', Buffer.from('this is no picture')),
      saved('head.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
      saved('empty.png', new Uint8Array()),
      saved('good.png', COVER),
    ]
    const found = await scan(paths, { territories })
    const byInput = new Map(found.problems.map(({ input, code }) => [input.slice(folder.length + 1), code]))
    expect(Object.fromEntries(byInput)).toMatchObject({
      'huge.png': 'too-large',
      'half.png': 'unreadable',
      'text.png': 'unreadable',
      'head.jpg': 'unreadable',
      'empty.png': 'empty',
    })
    expect(found.findings.filter(({ input }) => input.endsWith('good.png'))).toHaveLength(1)
    expect(codes(found.problems)).not.toContain('internal')
  }, 180_000)

  describe('the process that reads', () => {
    const never = new AbortController().signal

    test('broken data is a fault of every picture and ends nothing else', async () => {
      const data = join(folder, 'data')
      mkdirSync(data)
      writeFileSync(join(data, 'eng.traineddata.gz'), gzipSync(Buffer.from('no data at all'.repeat(1000))))
      const reader = new PictureReader({ language: 'eng', data }, never)
      expect((await reader.read(COVER)).failed).toBeTypeOf('string')
      reader.close()
    }, 120_000)

    test('an interrupted picture is given up at once', async () => {
      const stop = new AbortController()
      const reading = new PictureReading({ languages: [], off: false, signal: stop.signal })
      const reads = reading.read(COVER, 'cover.png')
      setTimeout(() => stop.abort(), 300)
      expect(codes((await reads).problems)).toEqual(['unreadable'])
      await reading.close()
    }, 60_000)
  })

  test('nothing is written where the command runs', async () => {
    const here = join(folder, 'here')
    mkdirSync(here)
    cpSync(join(PICTURES, 'cover.png'), join(here, 'cover.png'))
    const ran = await runCommand(['scan', 'cover.png'], { cwd: here })
    expect(ran.stdout).toContain('020 7946 0123')
    expect(readdirSync(here)).toEqual(['cover.png'])
  }, 60_000)
})

test('without OCR pictures are counted, and a picture by itself is a problem that names what installs it', async () => {
  const folded = await runCommand(['scan', '--no-ocr', '--format', 'json', PICTURES])
  expect(JSON.parse(folded.stdout)).toMatchObject({
    passedOver: [{ kind: 'image', files: 2 }],
    problems: [{ code: 'unreadable', message: 'page 1 is a picture without words and was not read' }],
  })
  const named = await runCommand(['scan', '--no-ocr', join(PICTURES, 'cover.png')])
  expect(named.code).toBe(2)
  expect(named.stderr).toContain('npm install tesseract.js @tesseract.js-data/eng')
}, 60_000)

test('what was not read for want of OCR is named once for all pictures', () => {
  const reading = new PictureReading({ languages: [], off: false, signal: new AbortController().signal })
  for (let at = 1; at <= 7; at += 1) reading.miss(`album/${at}.jpg`)
  reading.miss('album/1.jpg')
  expect(reading.problems()).toEqual([
    {
      input: 'tesseract.js',
      code: 'part-missing',
      message:
        'pictures are not read without it: album/1.jpg, album/2.jpg, album/3.jpg, album/4.jpg, album/5.jpg and 2 more',
      advice: 'npm install tesseract.js @tesseract.js-data/eng, or --no-ocr',
    },
  ])
})
