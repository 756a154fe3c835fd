// Reads digits as the country of the release dials them, where its ISRCs name one; what is dialled elsewhere is a note.

import type { DialledReading } from '../plan/judge-readings.js'
import type { ScanContext } from '../scan-context.js'
import { isrcTerritories } from './territories/territories-in-play.js'

/** Readings with what is left of their numbers, and the notes on those that were taken out. */
export interface ReadAtHome {
  readonly readings: readonly DialledReading[]
  readonly notes: readonly string[]
}

/**
 * Keeps the numbers that are dialled in the release's country or written with a country code, and the readings
 * that have one. Where the user named territories, or nothing can be dialled at home, everything stays.
 */
export function readAtHome(readings: readonly DialledReading[], context: ScanContext): ReadAtHome {
  const home = new Set(isrcTerritories(context))
  const unchanged = { readings, notes: [] }
  if (context.territories.length > 0 || home.size === 0) return unchanged
  const kept = readings.flatMap(({ digits, numbers }) => {
    const inside = numbers.filter(({ asked, form }) => home.has(asked) || form === 'international')
    return inside.length === 0 ? [] : [{ digits, numbers: inside }]
  })
  if (kept.length === 0) return unchanged
  const strangers = readings
    .filter(({ digits }) => kept.some((reading) => reading.digits === digits))
    .flatMap(({ numbers }) =>
      numbers.filter(({ asked, form }) => !home.has(asked) && form !== 'international'),
    )
  const elsewhere = [...new Set(strangers.map(({ asked }) => asked))]
  const notes =
    elsewhere.length === 0
      ? []
      : [`the same digits can be dialled in ${elsewhere.join(', ')}; ask for it with --territory`]
  return { readings: kept, notes }
}
