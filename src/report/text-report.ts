// The report for people: each finding with its place, verdict and evidence, the numbers grouped, one summary line.
import {
  type Evidence,
  type Finding,
  type JudgedNumber,
  type JudgedReading,
  type Outcome,
  worstOutcome,
} from '../core/finding.js'
import type { NameOccurrence } from '../core/names/name-occurrence.js'
import { groupNumber } from '../core/plan/group-number.js'
import type { ScanResult } from '../core/scan-result.js'
import { datedEvidence } from './dated-evidence.js'
import { doubtSentence, notesBeside } from './doubts.js'
import { groupNames, listedSentence } from './group-names.js'
import { groupNumbers, type NumberGroup } from './group-numbers.js'
import { hearingNotes, hearingSentence, nothingUnderstood } from './hearing-notes.js'
import { english } from './html/texts/en.js'
import { BACKWARDS, clockRange, placeOf, trackName } from './name-place.js'
import type { Paint } from './paint.js'
import { passedSentence } from './passed-sentence.js'
import { printableWhole } from './printable.js'
import type { Look } from './report-format.js'
import { shownWritten } from './shown-written.js'
import { summaryLine } from './summary-line.js'
import { languageSung, syllablesIn } from './syllables.js'

const FOOTER = 'Clear means that by these registers nobody is rung. It is not legal advice.'
const NOTHING_KNOWN =
  'This is no clearance: listen to the sound, or put a transcript beside it and scan again.'

/** Territories that one reading lists before it says how many more there are. */
const LISTED = 4

/** Places of a name that are listed before it says how many more there are. */
const PLACES = 10

/** Findings in reading order, then passages without a number, what was not heard, the groups, the summary and the footer; in quiet nothing that is clear. */
export function textReport(whole: ScanResult, look: Look): string {
  const result = printableWhole(whole)
  const shown = result.findings.filter((each) => !look.quiet || each.outcome !== 'clear')
  const kinds = new Map(result.inputs.map((each) => [each.input, each.kind]))
  const blocks = [
    ...shown.map((finding) => findingLines(finding, look, result.context.languages)),
    passageLines(result, look),
    unheardLines(result, look),
    passedLines(result, look),
    ignoredLines(result, look),
    nameLines(result, look),
    look.quiet ? [] : groupLines(groupNumbers(result.findings, kinds), look.paint),
    look.quiet ? [] : [summaryLine(result)],
    footer(result, look),
  ]
  const said = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'))
  return said.length === 0 ? '' : `${said.join('\n\n')}\n`
}

/** What was not understood is not cleared. */
function footer(result: ScanResult, { quiet, paint }: Look): string[] {
  if (nothingUnderstood(result)) return [paint.caution(NOTHING_KNOWN)]
  return quiet || result.summary.scanned === 0 ? [] : [paint.faint(FOOTER)]
}

function findingLines(finding: Finding, look: Look, languages: readonly string[]): string[] {
  const { paint } = look
  const hidden = finding.hidden === true ? `  ${paint.caution('hidden')}` : ''
  const lines = [paint.strong(placeOf(finding, look.verbose)) + hidden, `  ${writtenLine(finding)}`]
  const readings = look.verbose ? finding.readings : finding.readings.slice(0, 1)
  const doubt = doubtSentence(finding, english)
  if (finding.readings.length === 0 || doubt !== undefined)
    lines.push(`  ${outcomeWord(finding.outcome, paint)}: ${finding.verdict}`)
  if (doubt !== undefined) lines.push(`    ${doubt}`)
  for (const line of readings.flatMap((reading) => readingLines(reading, look))) lines.push(line)
  const more = finding.readings.length - readings.length
  if (more > 0) lines.push(paint.faint(`  can also be read ${otherReadings(finding.readings.slice(1))}`))
  for (const note of notesBeside(finding)) lines.push(`  note: ${note}`)
  if (finding.alternatives[0] !== undefined) lines.push(`  instead: ${insteadOf(finding, languages)}`)
  return lines
}

/** The alternative with its syllables and those of the number that it stands for, so that it can be sung. */
function insteadOf(finding: Finding, languages: readonly string[]): string {
  const { alternatives, readings } = finding
  const sungIn = languageSung(finding, languages)
  const [own, original] = [alternatives[0]!, readings[0]?.digits ?? ''].map((each) =>
    syllablesIn(each, sungIn),
  )
  if (own === undefined) return alternatives[0]!
  const beside = original === undefined ? '' : `, the original has ${original}`
  return `${alternatives[0]} (${own} syllables${beside})`
}

function writtenLine(finding: Finding): string {
  const written = shownWritten(finding.written)
  if (finding.time === undefined) return `"${written}"`
  if (finding.kind === 'tones') return `dialled "${written}"`
  // What no hearing has was written down by a person, in a transcript beside the sound.
  if (finding.heard === undefined) return `in the transcript beside it "${written}"`
  return `heard "${written}"${hearingsOf(finding)}`
}

/** How many hearings have it; of one that is unclear the sentence of its doubt says so. */
function hearingsOf({ heard, verdict }: Finding): string {
  if (heard === undefined || verdict === 'unclear') return ''
  const { agree, ears } = heard
  if (ears.length === 1) return ' in one hearing'
  return agree === ears.length ? ` in all ${agree} hearings` : ` in ${agree} of ${ears.length} hearings`
}

function readingLines(reading: JudgedReading, { paint, verbose }: Look): string[] {
  const numbers = verbose ? reading.numbers : reading.numbers.slice(0, LISTED)
  const lines = numbers.flatMap((number) => [
    `  ${paint.strong(shownNumber(number, reading))} ${number.territory}  ${outcomeWord(number.outcome, paint)}: ${number.verdict}`,
    ...number.evidence.map((each) => `    ${evidenceOf(each, verbose)}`),
  ])
  const more = reading.numbers.length - numbers.length
  if (more > 0) lines.push(paint.faint(`  and ${more} more ${more === 1 ? 'territory' : 'territories'}`))
  return lines
}

function shownNumber(number: JudgedNumber, reading: JudgedReading): string {
  return number.e164 === undefined ? reading.digits : groupNumber(number.e164, number.territory)
}

/** The sentence with its source and date; addresses of documents are for `--verbose` and the JSON document. */
function evidenceOf(evidence: Evidence, verbose: boolean): string {
  if (verbose) return datedEvidence(evidence)
  const { text, source, date } = evidence
  const sentence = text.replace(/ \((?:[^()]|\([^()]*\))*https?:(?:[^()]|\([^()]*\))*\)/g, '')
  return sentence.includes(date) ? sentence : `${sentence} (${source.replace(/ \(.*\)$/, '')}, ${date})`
}

function otherReadings(readings: readonly JudgedReading[]): string {
  const digits = readings.slice(0, LISTED).map((each) => `${each.digits} (${plainOutcome(each)})`)
  return digits.join(', ') + (readings.length > LISTED ? ` and ${readings.length - LISTED} more` : '')
}

/** The worst that a reading can be, since it decides the finding's outcome too. */
function plainOutcome({ numbers }: JudgedReading): string {
  return OUTCOME_WORDS[worstOutcome(numbers.map((number) => number.outcome))]
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  clear: 'clear',
  caution: 'needs a look',
  'not-clear': 'not clear',
}

/** The outcome as a person would say it. */
export function outcomeWord(outcome: Outcome, paint: Paint): string {
  const word = OUTCOME_WORDS[outcome]
  if (outcome === 'clear') return paint.clear(word)
  return outcome === 'caution' ? paint.caution(word) : paint.notClear(word)
}

/** Which files the summary counts. */
function passedLines({ passedOver = [] }: ScanResult, { verbose, quiet }: Look): string[] {
  return quiet || !verbose ? [] : passedOver.map(passedSentence)
}

function ignoredLines({ ignored = [] }: ScanResult, { verbose, quiet }: Look): string[] {
  if (quiet || !verbose) return []
  return ignored.map(
    (each) =>
      `${placeOf(each)}  ignored by a comment: "${shownWritten(each.written)}" (${each.ignored.reason ?? 'no reason'})`,
  )
}

function passageLines(result: ScanResult, { verbose, quiet }: Look): string[] {
  if (quiet) return []
  return result.passages
    .filter((passage) => verbose || passage.hidden)
    .map((passage) => {
      const words = passage.transcript === undefined ? '' : `: "${passage.transcript.trim()}"`
      const track = passage.track === undefined ? '' : `, ${trackName(passage.track, verbose)}`
      const rule = passage.rule === undefined ? '' : `, taken for no number: ${passage.rule}`
      const reversed = passage.reversed === true ? `, ${BACKWARDS}` : ''
      return `${passage.hidden ? 'hidden passage' : 'passage'} ${passage.input} ${clockRange(passage.time, verbose)}${reversed}${track}${rule}${words}`
    })
}

/** Stretches of sound that nobody heard, and sounds of which nothing was understood: nothing is said of them. */
function unheardLines(result: ScanResult, { paint, verbose }: Look): string[] {
  const unheard = result.inputs.flatMap(({ input, unheard = [] }) =>
    unheard.map(
      (range) => `${paint.caution('not heard')} ${input} ${clockRange(range, verbose)} (${range.why})`,
    ),
  )
  const notes = hearingNotes(result).map((note) => {
    const time = note.time === undefined ? '' : ` ${clockRange(note.time, verbose)}`
    return `${paint.caution(note.kind)} ${note.input}${time} (${hearingSentence(note)})`
  })
  return [...unheard, ...notes]
}

/** The names of the user's list, apart from the numbers: each with its status and places. */
function nameLines(result: ScanResult, { paint, verbose }: Look): string[] {
  return groupNames(result).flatMap(({ name, status, note, listed, occurrences }) => {
    const known = [status, note].filter((each) => each !== undefined).join('; ')
    const places = verbose ? occurrences : occurrences.slice(0, PLACES)
    const more = occurrences.length - places.length
    return [
      `name ${paint.strong(name)}${known === '' ? '' : ` (${known})`}: ${timesOf(occurrences.length)}`,
      ...(listed === undefined ? [] : [`  ${paint.caution('in the directory')}: ${listedSentence(listed)}`]),
      ...places.map((each) => `  ${placeOf(each, verbose)} ${nameWritten(each)}`),
      ...(more > 0 ? [paint.faint(`  and ${timesOf(more)} more`)] : []),
    ]
  })
}

function nameWritten({ time, written, match }: NameOccurrence): string {
  const alike = match === 'alike' ? ', said alike' : ''
  return `${time === undefined ? '' : 'said '}"${written}"${alike}`
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function groupLines(groups: readonly NumberGroup[], paint: Paint): string[] {
  if (groups.length === 0) return []
  const wide = groups.reduce((most, group) => Math.max(most, group.number.length), 0)
  return groups.map((group) => {
    const places = [...group.places].map(([name, count]) => (count === 1 ? name : `${name} ${count} times`))
    return `${group.number.padEnd(wide)}  ${timesOf(group.count)}: ${places.join(', ')}  ${outcomeWord(group.outcome, paint)}`
  })
}
