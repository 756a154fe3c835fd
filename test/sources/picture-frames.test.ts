// Pages of a TIFF and frames of a GIF are counted, so that those that are not read are named.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { framesIn } from '../../src/sources/pictures/picture-frames.js'
import { ROOT } from '../architecture/source-files.js'

const fixture = (name: string): Buffer => readFileSync(join(ROOT, 'fixtures/picture-kinds', name))

/** A directory without entries at each of the offsets, the last of which leads to `end`. */
function tiff(pages: number, end = 0): Buffer {
  const bytes = Buffer.alloc(8 + 6 * pages)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  for (let page = 0; page < pages; page += 1)
    bytes.writeUInt32LE(page + 1 < pages ? 8 + 6 * (page + 1) : end, 8 + 6 * page + 2)
  return bytes
}

const GIF_HEAD = Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1')
const GIF_FRAME = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0])

it.each([
  ['a GIF', fixture('sleeve.gif'), 1],
  ['a TIFF', fixture('sleeve.tif'), 1],
  ['a PNG', readFileSync(join(ROOT, 'fixtures/pictures/cover.png')), 1],
  ['three pages', tiff(3), 3],
  ['pages that lead back to the first', tiff(3, 8), 3],
  ['three frames', Buffer.concat([GIF_HEAD, GIF_FRAME, GIF_FRAME, GIF_FRAME, Buffer.from([0x3b])]), 3],
  ['frames that are cut off', Buffer.concat([GIF_HEAD, GIF_FRAME, GIF_FRAME.subarray(0, 12)]), 2],
  ['nothing', Buffer.alloc(0), 1],
])('%s', (_, bytes, frames) => {
  expect(framesIn(bytes)).toBe(frames)
})

it('any beginning of a picture ends', () => {
  for (const name of ['sleeve.gif', 'sleeve.tif', 'fields.gif', 'fields.tif'])
    for (let end = 0; end < 300; end += 1) expect(framesIn(fixture(name).subarray(0, end))).toBeGreaterThan(0)
})
