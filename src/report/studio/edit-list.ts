// An edit decision list (CMX 3600): each mark as an event of its source with a locator, for video editors.
import type { ScanResult } from '../../core/scan-result.js'
import { printable } from '../printable.js'
import { type Mark, marksOf } from './marks.js'

/** Frames a second: the rate of European television, and of a list that says so in its first lines. */
const RATE = 25

/** Events that the form can number. */
const MOST = 999

/** Starts are rounded down to a frame and ends up, so that nothing of a number lies outside. */
export function editList(result: ScanResult): string {
  const marks = marksOf(result).filter(({ kind }) => kind !== 'word')
  const events = marks.slice(0, MOST).map(event)
  const rest = marks.length - events.length
  const more = rest > 0 ? [`* ${rest} MORE MARKS DO NOT FIT IN THE FORM`] : []
  return `${['TITLE: WRONGNUMBER', 'FCM: NON-DROP FRAME', `* FRAME RATE: ${RATE}`, ...events, ...more].join('\n')}\n`
}

function event(mark: Mark, at: number): string {
  const [from, to] = [timecode(Math.floor(mark.start * RATE)), timecode(Math.ceil(mark.end * RATE))]
  return [
    `${String(at + 1).padStart(3, '0')}  AX       AA    C        ${from} ${to} ${from} ${to}`,
    `* FROM CLIP NAME: ${printable(mark.input)}`,
    `* LOC: ${from} ${mark.kind === 'hidden' ? 'YELLOW' : 'RED   '} ${mark.label}`,
  ].join('\n')
}

/** `hh:mm:ss:ff`. */
function timecode(frames: number): string {
  const parts = [
    Math.floor(frames / RATE / 3600),
    Math.floor(frames / RATE / 60) % 60,
    Math.floor(frames / RATE) % 60,
    frames % RATE,
  ]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
