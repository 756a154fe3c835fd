// The words of the progress line: how many files are done, which one it is about, and when it will be ready.
import { clock } from '../report/name-place.js'
import type { ScanProgress } from '../scan/options/scan-options.js'

/** Seconds of work before an estimate is worth showing. */
const SETTLED = 3

/** Seconds between two lines; more often nobody can read them. */
const PAUSE = 0.1

/** `now` tells seconds of a clock that only runs forward. */
export function describeProgress(
  show: (line: string) => void,
  now: () => number,
): (progress: ScanProgress) => void {
  const began = now()
  let current = ''
  let since = 0
  let shown = Number.NEGATIVE_INFINITY
  return (progress) => {
    const { input, stage, done, of, files = 1 } = progress
    const time = now()
    if (current !== `${stage} ${input}`) {
      current = `${stage} ${input}`
      since = time
      // Of many files, several are in turn.
      if (files > 1 && time - shown < PAUSE) return
    } else if (time - shown < PAUSE) return
    shown = time
    const name = input.slice(input.lastIndexOf('/') + 1)
    const far = done === undefined ? '' : ` ${clock(done)}${of === undefined ? '' : ` of ${clock(of)}`}`
    if (files > 1) show(`${describeAll(progress, time - began)}: ${name}, ${stage}${far}`)
    else show(`${name}: ${stage}${far}${remaining(time - since, done, of)}`)
  }
}

/** `12 of 200 done, 1 with problems, 0.8 a second, ready in about 3:55`. */
function describeAll({ finished = 0, failed = 0, files = 1 }: ScanProgress, spent: number): string {
  const troubled = failed === 0 ? '' : `, ${failed} with problems`
  const settled = finished > 0 && spent >= SETTLED
  const rate = settled ? `, ${(finished / spent).toPrecision(2)} a second` : ''
  return `${finished} of ${files} done${troubled}${rate}${remaining(spent, finished, files)}`
}

function remaining(spent: number, done: number | undefined, of: number | undefined): string {
  if (done === undefined || of === undefined || done <= 0 || spent < SETTLED) return ''
  return `, ready in about ${clock((spent * Math.max(0, of - done)) / done)}`
}
