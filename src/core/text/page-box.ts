// Where words stand on a page: the pieces of a text with their places, and the box around a stretch of it.
import type { PageBox, Span } from '../finding.js'

/** A piece of text where it stands; y grows upwards, all lengths in points (1/72 inch). */
export interface PlacedPiece {
  /** Beginning of its baseline. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the letters. */
  readonly size: number
  /** Degrees by which its line is turned. */
  readonly angle: number
}

/** A piece and the units of the text that it has. */
export interface TextPiece extends Span {
  readonly piece: PlacedPiece
  /** Its letters have no places of their own. */
  readonly whole?: true
}

/**
 * The smallest box around a stretch of a text; undefined where none of its pieces has a place. Letters of one piece are taken
 * to be equally wide.
 */
export function boxAround(pieces: readonly TextPiece[], { start, end }: Span): PageBox | undefined {
  const corners = pieces
    .filter((each) => each.start < end && each.end > start)
    .flatMap(({ piece, whole, ...units }) => {
      if (whole === true) return cornersOf(piece, 0, 1)
      const length = units.end - units.start
      const from = Math.max(0, start - units.start) / length
      const to = Math.min(length, end - units.start) / length
      return cornersOf(piece, from, to)
    })
  if (corners.length === 0) return undefined
  const [x, y] = [least(corners, 0), least(corners, 1)]
  const [right, top] = [-least(corners, 0, -1), -least(corners, 1, -1)]
  return { x: tenth(x), y: tenth(y), width: tenth(right - x), height: tenth(top - y) }
}

/** Of the part of a piece between two shares of its length. */
function cornersOf({ x, y, width, size, angle }: PlacedPiece, from: number, to: number): [number, number][] {
  const turn = (angle * Math.PI) / 180
  const [right, up] = [Math.cos(turn), Math.sin(turn)]
  return [from, to].flatMap((share): [number, number][] => {
    const at: [number, number] = [x + share * width * right, y + share * width * up]
    return [at, [at[0] - size * up, at[1] + size * right]]
  })
}

function least(corners: readonly (readonly [number, number])[], axis: 0 | 1, sign = 1): number {
  return corners.reduce((best, corner) => Math.min(best, sign * corner[axis]), Number.POSITIVE_INFINITY)
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10
}
