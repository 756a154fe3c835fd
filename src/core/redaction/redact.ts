// Hides the last four digits of every number that is not clear, everywhere in a result: the one place that does.
import {
  type Finding,
  HIDDEN_DIGITS,
  HIDDEN_SIGN,
  type JudgedNumber,
  type JudgedReading,
  type SpokenWord,
  type TrackPlace,
} from '../finding.js'
import type { NameOccurrence } from '../names/name-occurrence.js'
import type { ListedName } from '../names/name-pattern.js'
import type { IgnoredFinding, Passage, ScanResult } from '../scan-result.js'
import { hideSigns, signsOf } from './written-signs.js'

/**
 * The same result with `•` for what could be dialled; of findings that are clear only the place is looked at. `named` are
 * numbers in the names of inputs, where no reader looks.
 */
export function redactResult(
  result: ScanResult,
  named: readonly Pick<Finding, 'readings'>[] = [],
): ScanResult {
  const ignored = result.ignored ?? []
  const secret = [...result.findings, ...ignored].filter((finding) => finding.outcome !== 'clear')
  if (secret.length + named.length === 0 && result.names === undefined) return result
  const hide = hider([...secret, ...named])
  return {
    ...result,
    inputs: result.inputs.map((each) => ({ ...each, input: hide(each.input) })),
    ...(result.passedOver === undefined
      ? {}
      : { passedOver: result.passedOver.map((each) => ({ ...each, names: each.names.map(hide) })) }),
    findings: result.findings.map((each) => redactPlaced(each, hide)),
    ...(result.ignored === undefined ? {} : { ignored: ignored.map((each) => redactIgnored(each, hide)) }),
    ...(result.names === undefined ? {} : { names: result.names.map((each) => redactName(each, hide)) }),
    passages: result.passages.map((each) => redactPassage(each, secret, hide)),
    problems: result.problems.map((each) => ({
      ...each,
      input: hide(each.input),
      message: hide(each.message),
      advice: hide(each.advice),
    })),
  }
}

function redactPlaced(finding: Finding, hide: (text: string) => string): Finding {
  const { outcome, id, input, place } = finding
  return {
    ...(outcome === 'clear' ? finding : redactFinding(finding)),
    id: hide(id),
    input: hide(input),
    ...(place === undefined ? {} : { place: hide(place) }),
  }
}

/** A number may stand beside a name, in its note, and in the directory. */
function redactName(name: NameOccurrence, hide: (text: string) => string): NameOccurrence {
  const { around: _around, place, note, listed, ...rest } = name
  return {
    ...rest,
    input: hide(name.input),
    ...(place === undefined ? {} : { place: hide(place) }),
    ...(note === undefined ? {} : { note: hide(note) }),
    ...(listed === undefined ? {} : { listed: redactListed(listed) }),
    ...redactTrack(name, hide),
  }
}

function redactListed(listed: ListedName): ListedName {
  return listed.number === undefined ? listed : { ...listed, number: hideLast(listed.number) }
}

/** The reason may name another number. */
function redactIgnored(finding: IgnoredFinding, hide: (text: string) => string): IgnoredFinding {
  const { line, reason } = finding.ignored
  const ignored = reason === undefined ? { line } : { line, reason: hide(reason) }
  return { ...redactPlaced(finding, hide), ignored }
}

function redactFinding(finding: Finding): Finding {
  const hide = hider([finding])
  // Another number may stand beside it.
  const { around: _around, ...rest } = finding
  const known = finding.readings.some((reading) => !reading.digits.endsWith('*'.repeat(HIDDEN_DIGITS)))
  return {
    ...rest,
    written: known || finding.readings.length === 0 ? redactWritten(finding) : finding.written,
    readings: finding.readings.map((reading) => redactReading(reading, hide)),
    alternatives: finding.alternatives.map((each) => redactAlternative(each, finding)),
    notes: finding.notes.map(hide),
    ...redactTrack(finding, hide),
    ...(finding.words === undefined ? {} : { words: finding.words.map(redactWord) }),
  }
}

/** Which of the words are the last digits is not known where a number is said twice: the times stay, the figures go. */
function redactWord(word: SpokenWord): SpokenWord {
  return { ...word, text: HIDDEN_SIGN }
}

/** It rings nobody and is shown, but for one that ends like the number that it stands for. */
function redactAlternative(alternative: string, { readings }: Finding): string {
  const [written, ...origin] = alternative.split(' (')
  const end = written!.replace(/\D/g, '').slice(-HIDDEN_DIGITS)
  if (!readings.some(({ digits }) => digits.endsWith(end))) return alternative
  return [hideLast(written!), ...origin].join(' (')
}

/** A title may be the number. */
function redactTrack(
  { track }: Pick<Finding, 'track'>,
  hide: (text: string) => string,
): { track?: TrackPlace } {
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
  const { written, kind, readings } = finding
  const spoken = kind === 'words' || (finding.time !== undefined && /\p{L}/u.test(written))
  if (spoken) return hideAfter(written, /\p{L}+/u.exec(written)?.[0].length ?? 0)
  const signs = signsOf(written)
  if (kind === 'vanity') {
    const lengths = readings.map((reading) => reading.digits.replace('+', '').length)
    const dialled = lengths.reduce((most, length) => Math.max(most, length), 0)
    return hideSigns(written, signs.slice(Math.max(0, dialled - HIDDEN_DIGITS)))
  }
  const figures = signs.filter(({ value }) => /^[\d*]$/.test(value))
  const row = figures.map(({ value }) => value).join('')
  const ends = readings.map(({ digits }) => endOf(row, digits.replace('+', '')))
  // What does not stand there digit by digit is hidden whole.
  if (ends.some((end) => end === undefined)) return hideAfter(written, 0)
  const picked = ends.flatMap((end) => figures.slice(Math.max(0, end! - HIDDEN_DIGITS), end))
  return hideSigns(written, picked.length > 0 ? [...new Set(picked)] : signs.slice(-HIDDEN_DIGITS))
}

/** Where the digits end in the row of figures; the last seven are enough to know them again. */
function endOf(row: string, digits: string): number | undefined {
  const tail = digits.slice(-7)
  const at = row.lastIndexOf(tail)
  return at < 0 ? undefined : at + tail.length
}

/** Hides every letter and digit after the first `kept`. */
function hideAfter(text: string, kept: number): string {
  let seen = 0
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => {
    seen += 1
    return seen > kept ? HIDDEN_SIGN : sign
  })
}

/** Hides the last four signs that stand for digits; open ones count and stay as they are. */
export function hideLast(text: string): string {
  return hideSigns(text, signsOf(text).slice(-HIDDEN_DIGITS))
}

/** A transcript that was heard where a hidden number is: its digits go, and where one of them stands in words all of it goes. */
function redactPassage(
  passage: Passage,
  secret: readonly Finding[],
  hide: (text: string) => string,
): Passage {
  const { transcript, ...named } = passage
  const rest = { ...named, input: hide(passage.input), ...redactTrack(passage, hide) }
  if (transcript === undefined) return rest
  const inside = secret.filter(
    (finding) =>
      finding.input === passage.input &&
      finding.time !== undefined &&
      finding.time.start < passage.time.end &&
      finding.time.end > passage.time.start,
  )
  if (inside.length === 0) return { ...rest, transcript: hide(transcript) }
  const inFigures = inside.every((finding) => hider([finding])(transcript) !== transcript)
  return {
    ...rest,
    transcript: inFigures ? transcript.replace(/\p{N}/gu, HIDDEN_SIGN) : hideAfter(transcript, 0),
  }
}

/** Digits under which a number may stand in free text: as dialled and its national part. */
function digitsOf(finding: Pick<Finding, 'readings'>): string[] {
  const all = finding.readings.flatMap((reading) => [
    reading.digits,
    ...reading.numbers.map((number) => number.e164 ?? ''),
  ])
  // Seven digits at the end are enough to know a number again, whatever prefix stands before them.
  return all
    .map((digits) => digits.replace(/\D/g, '').slice(-7))
    .filter((digits) => digits.length > HIDDEN_DIGITS)
}

/** Finds digits with the usual separators between them and hides the end of those that belong to the findings. */
function hider(findings: readonly Pick<Finding, 'readings'>[]): (text: string) => string {
  const numbers = new Set(findings.flatMap(digitsOf))
  return (text) =>
    text.replace(/\+?\p{N}(?:[ \u00a0().,\-/_]*\p{N}){4,}/gu, (run) => {
      const signs = signsOf(run).filter(({ value }) => value !== '*')
      const row = signs.map(({ value }) => value).join('')
      const picked = [...numbers].flatMap((number) => {
        const at = row.lastIndexOf(number)
        const end = at + number.length
        return at < 0 ? [] : signs.slice(end - HIDDEN_DIGITS, end)
      })
      return hideSigns(run, [...new Set(picked)])
    })
}
