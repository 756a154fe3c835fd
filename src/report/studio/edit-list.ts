// An edit decision list (CMX 3600): each mark as an event of its source with a locator, for video editors.
import type { ScanResult } from '../../core/scan-result.js'
import { printable } from '../printable.js'
import type { Look } from '../report-format.js'
import { type FrameRate, frameRateNamed, framesAt, timeCode, USUAL_FRAME_RATE } from './frame-rates.js'
import { type Mark, marksOf } from './marks.js'

/** Events that the form can number. */
const MOST = 999

/** Starts are rounded down to a frame and ends up, so that nothing of a number lies outside. */
export function editList(
  result: ScanResult,
  { frameRate = USUAL_FRAME_RATE }: Pick<Look, 'frameRate'>,
): string {
  const rate = frameRateNamed(frameRate)
  const marks = marksOf(result).filter(({ kind }) => kind !== 'word')
  const events = marks.slice(0, MOST).map((mark, at) => event(mark, at, rate))
  const rest = marks.length - events.length
  const more = rest > 0 ? [`* ${rest} MORE MARKS DO NOT FIT IN THE FORM`] : []
  const mode = rate.dropped > 0 ? 'FCM: DROP FRAME' : 'FCM: NON-DROP FRAME'
  return `${['TITLE: WRONGNUMBER', mode, `* FRAME RATE: ${rate.name.replace(/[dn]+f$/, '')}`, ...events, ...more].join('\n')}\n`
}

function event(mark: Mark, at: number, rate: FrameRate): string {
  const [from, to] = [framesAt(mark.start, rate), framesAt(mark.end, rate, true)].map((frame) =>
    timeCode(frame, rate),
  )
  return [
    `${String(at + 1).padStart(3, '0')}  AX       AA    C        ${from} ${to} ${from} ${to}`,
    `* FROM CLIP NAME: ${printable(mark.input)}`,
    `* LOC: ${from} ${mark.kind === 'hidden' ? 'YELLOW' : 'RED   '} ${mark.label}`,
  ].join('\n')
}
