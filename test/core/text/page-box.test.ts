// The box around a stretch of words on a page: parts of a piece, several pieces and lines, and lines that are turned.
import { expect, test } from 'vitest'
import { boxAround, type TextPiece } from '../../../src/core/text/page-box.js'

/** "Call 07700" and "900123" on the next line, letters 5 points wide and 10 high. */
const PIECES: readonly TextPiece[] = [
  { start: 0, end: 10, piece: { x: 100, y: 700, width: 50, size: 10, angle: 0 } },
  { start: 11, end: 17, piece: { x: 100, y: 688, width: 30, size: 10, angle: 0 } },
]

test.each([
  ['a whole piece', 0, 10, { x: 100, y: 700, width: 50, height: 10 }],
  ['a part of a piece', 5, 10, { x: 125, y: 700, width: 25, height: 10 }],
  ['over two lines', 5, 17, { x: 100, y: 688, width: 50, height: 22 }],
  ['a border of ours alone', 10, 11, undefined],
  ['beyond the end', 20, 25, undefined],
])('%s', (_, start, end, box) => {
  expect(boxAround(PIECES, { start, end })).toEqual(box)
})

test('a note has one place for all its words', () => {
  const note = { start: 0, end: 10, piece: PIECES[0]!.piece, whole: true } as const
  expect(boxAround([note], { start: 3, end: 4 })).toEqual({ x: 100, y: 700, width: 50, height: 10 })
})

test.each([
  [90, { x: 90, y: 225, width: 10, height: 25 }],
  [180, { x: 50, y: 190, width: 25, height: 10 }],
  [-90, { x: 100, y: 150, width: 10, height: 25 }],
])('a line that is turned by %i degrees', (angle, box) => {
  const piece = { x: 100, y: 200, width: 50, size: 10, angle }
  expect(boxAround([{ start: 0, end: 10, piece }], { start: 5, end: 10 })).toEqual(box)
})
