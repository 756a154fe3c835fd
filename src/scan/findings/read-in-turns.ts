// Reads texts for numbers, one at a time, and gives way between: Ctrl-C and the listening of others are heeded while one is read.
import { setImmediate } from 'node:timers/promises'
import type { Judging } from '../../core/clearance/judge-occurrence.js'
import { type FoundInText, findingsByStretch } from '../../core/clearance/scan-text.js'
import type { SourceText } from '../../core/text/source-text.js'

/** Milliseconds after which others have their turn. */
const TURN = 50

/** What was found before it was enough, or before the signal. */
export interface ReadInTurns {
  readonly found: readonly FoundInText[]
  /** Aborted before the end. */
  readonly interrupted: boolean
}

/** The reading that was asked for last: of many texts at once each would take memory. */
let last: Promise<unknown> = Promise.resolve()

/** The findings of a text, `most` of them: reading ends where there are so many. */
export function readInTurns(
  source: SourceText,
  judging: Judging,
  input: string,
  { most, signal }: { readonly most: number; readonly signal: AbortSignal | undefined },
): Promise<ReadInTurns> {
  const isAborted = (): boolean => signal?.aborted === true
  const reading = last.then(async () => {
    const found: FoundInText[] = []
    if (isAborted()) return { found, interrupted: true }
    let begun = performance.now()
    for (const each of findingsByStretch(source, judging, input)) {
      for (const one of each) found.push(one)
      if (found.length >= most) break
      if (performance.now() - begun < TURN) continue
      await setImmediate()
      if (isAborted()) return { found, interrupted: true }
      begun = performance.now()
    }
    return { found: found.slice(0, most), interrupted: false }
  })
  last = reading.then(
    () => {},
    () => {},
  )
  return reading
}
