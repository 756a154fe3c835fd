// Hides the last four digits of every number that is not clear, everywhere in a result: the one place that does.
import type { Finding, JudgedNumber, JudgedReading, TrackPlace } from './finding.js'
import type { Passage, ScanResult } from './scan-result.js'

const HIDDEN = '•'

/** Digits hidden at the end of a number: without them ten thousand numbers remain. */
const COUNT = 4

/** The same result with `•` for what could be dialled; findings that are clear stay as they are. */
export function redactResult(result: ScanResult): ScanResult {
  const secret = result.findings.filter((finding) => finding.outcome !== 'clear')
  if (secret.length === 0) return result
  const hide = hider(result.problems.length + result.passages.length === 0 ? [] : secret)
  return {
    ...result,
    findings: result.findings.map((each) => (each.outcome === 'clear' ? each : redactFinding(each))),
    passages: result.passages.map((each) => redactPassage(each, secret, hide)),
    problems: result.problems.map((each) => ({
      ...each,
      message: hide(each.message),
      advice: hide(each.advice),
    })),
  }
}

function redactFinding(finding: Finding): Finding {
  const hide = hider([finding])
  // Another number may stand beside it.
  const { around: _around, ...rest } = finding
  const known = finding.readings.some((reading) => !reading.digits.endsWith('*'.repeat(COUNT)))
  return {
    ...rest,
    written: known || finding.readings.length === 0 ? redactWritten(finding) : finding.written,
    readings: finding.readings.map((reading) => redactReading(reading, hide)),
    // An alternative keeps the last digits of the number that it stands for.
    alternatives: finding.alternatives.map(hideLast),
    notes: finding.notes.map(hide),
    ...redactTrack(finding, hide),
  }
}

/** A title may be the number. */
function redactTrack({ track }: Finding | Passage, hide: (text: string) => string): { track?: TrackPlace } {
  return track?.title === undefined ? {} : { track: { ...track, title: hide(track.title) } }
}

function redactReading(reading: JudgedReading, hide: (text: string) => string): JudgedReading {
  return {
    ...reading,
    digits: hideLast(reading.digits),
    numbers: reading.numbers.map((number) => redactNumber(number, hide)),
  }
}

function redactNumber(number: JudgedNumber, hide: (text: string) => string): JudgedNumber {
  const evidence = number.evidence.map((each) => ({ ...each, text: hide(each.text) }))
  return number.e164 === undefined
    ? { ...number, evidence }
    : { ...number, evidence, e164: hideLast(number.e164) }
}

/** The written form; words keep only their first one, since which of them spell the last digits depends on the language. */
export function redactWritten(finding: Pick<Finding, 'written' | 'kind' | 'readings' | 'time'>): string {
  const { written, kind } = finding
  const spoken = kind === 'words' || (finding.time !== undefined && /\p{L}/u.test(written))
  if (spoken) return hideAfter(written, /\p{L}+/u.exec(written)?.[0].length ?? 0)
  const lengths = finding.readings.map((reading) => reading.digits.replace('+', '').length)
  const dialled = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (kind === 'vanity') return hideAfter(written, Math.max(0, dialled - COUNT))
  return hideLast(written)
}

/** Hides every letter and digit after the first `kept`. */
function hideAfter(text: string, kept: number): string {
  let seen = 0
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => {
    seen += 1
    return seen > kept ? HIDDEN : sign
  })
}

/** Hides the last four signs that stand for digits; open ones count and stay as they are. */
export function hideLast(text: string): string {
  const signs = [...text]
  let left = COUNT
  for (let at = signs.length - 1; at >= 0 && left > 0; at -= 1) {
    const sign = signs[at]!
    if (/[\p{L}\p{N}]/u.test(sign)) signs[at] = HIDDEN
    else if (!/[*█▇■•_]/.test(sign)) continue
    left -= 1
  }
  return signs.join('')
}

/** A transcript that was heard where a hidden number is: its digits go, and where that number stands in words all of it goes. */
function redactPassage(
  passage: Passage,
  secret: readonly Finding[],
  hide: (text: string) => string,
): Passage {
  const { transcript, ...named } = passage
  const rest = { ...named, ...redactTrack(passage, hide) }
  if (transcript === undefined) return rest
  const inside = secret.filter(
    (finding) =>
      finding.input === passage.input &&
      finding.time !== undefined &&
      finding.time.start < passage.time.end &&
      finding.time.end > passage.time.start,
  )
  const hidden = hide(transcript)
  if (inside.length === 0) return { ...rest, transcript: hidden }
  return {
    ...rest,
    transcript: hidden === transcript ? hideAfter(transcript, 0) : hidden.replace(/\p{N}/gu, HIDDEN),
  }
}

/** Digits under which a number may stand in free text: as dialled and its national part. */
function digitsOf(finding: Finding): string[] {
  const all = finding.readings.flatMap((reading) => [
    reading.digits,
    ...reading.numbers.map((number) => number.e164 ?? ''),
  ])
  // Seven digits at the end are enough to know a number again, whatever prefix stands before them.
  return all.map((digits) => digits.replace(/\D/g, '').slice(-7)).filter((digits) => digits.length > COUNT)
}

/** Finds digits with the usual separators between them and hides the end of those that belong to the findings. */
function hider(findings: readonly Finding[]): (text: string) => string {
  const numbers = new Set(findings.flatMap(digitsOf))
  return (text) =>
    text.replace(/\+?\p{N}(?:[ \u00a0().,\-/]*\p{N}){4,}/gu, (run) => {
      const digits = run.replace(/\P{N}/gu, '')
      return [...numbers].some((number) => digits.includes(number)) ? hideLast(run) : run
    })
}
