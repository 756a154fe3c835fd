// The words of the progress line: file, what is done of it, and when it will be ready.
import { clock } from '../report/name-place.js'
import type { ScanProgress } from '../scan/scan-options.js'

/** Seconds of work before an estimate is worth showing. */
const SETTLED = 3

/** Seconds between two lines; more often nobody can read them. */
const PAUSE = 0.1

/** `now` tells seconds of a clock that only runs forward. */
export function describeProgress(
  show: (line: string) => void,
  now: () => number,
): (progress: ScanProgress) => void {
  let current = ''
  let since = 0
  let shown = Number.NEGATIVE_INFINITY
  return ({ input, stage, done, of, file, files = 1 }) => {
    const time = now()
    if (current !== `${stage} ${input}`) {
      current = `${stage} ${input}`
      since = time
    } else if (time - shown < PAUSE) return
    shown = time
    const name = input.slice(input.lastIndexOf('/') + 1)
    const far = done === undefined ? '' : ` ${clock(done)}${of === undefined ? '' : ` of ${clock(of)}`}`
    const place = file === undefined || files < 2 ? '' : ` (${file} of ${files})`
    show(`${name}${place}: ${stage}${far}${remaining(time - since, done, of)}`)
  }
}

function remaining(spent: number, done: number | undefined, of: number | undefined): string {
  if (done === undefined || of === undefined || done <= 0 || spent < SETTLED) return ''
  return `, ready in about ${clock((spent * Math.max(0, of - done)) / done)}`
}
