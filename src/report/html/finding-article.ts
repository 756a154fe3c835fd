// One finding of a clearance report: what was found where, its sound, the verdict with its evidence, and room for a decision.
import {
  type Evidence,
  type Finding,
  type JudgedNumber,
  type JudgedReading,
  overlap,
  type TimeRange,
} from '../../core/finding.js'
import { groupNumber } from '../../core/plan/group-number.js'
import type { Passage } from '../../core/scan-result.js'
import { doubtSentence, notesBeside } from '../doubts.js'
import { placeOf } from '../name-place.js'
import type { PassageSound, ReportMaterial } from '../report-material.js'
import { shownWritten } from '../shown-written.js'
import { languageSung, syllablesIn } from '../syllables.js'
import { html, type Markup } from './markup.js'
import type { ReportTexts } from './report-texts.js'

/** What an article shows of the sound. */
interface SoundMaterial extends Pick<ReportMaterial, 'passages' | 'uncut'> {
  /** Hidden passages of all inputs. */
  readonly hidden: readonly Passage[]
}

/** `languages` are those of the release. */
export function findingArticle(
  finding: Finding,
  material: SoundMaterial,
  texts: ReportTexts,
  languages: readonly string[],
): Markup {
  const { labels } = texts
  const number = shownNumber(finding)
  const sound = material.passages.get(finding.id)
  const isUncut = material.uncut?.has(finding.input) === true && finding.time !== undefined
  const silence = isUncut ? html`<p class="note">${texts.uncut}</p>` : undefined
  const doubt = doubtSentence(finding, texts)
  const hidden = finding.hidden === true ? html` <strong class="hidden">${labels.hidden}</strong>` : undefined
  return html`<article data-outcome="${finding.outcome}" data-number="${number}">
<h3>${number}</h3>
<p class="place">${placeOf(finding)}${hidden}</p>
<p class="written">${manner(finding, texts)}: ${words(finding)}</p>
${sound === undefined ? silence : player(finding, sound, material.hidden, texts)}
${doubt === undefined ? undefined : html`<p class="doubt">${doubt}</p>`}
${finding.readings.slice(0, 1).map((reading) => verdicts(reading, texts))}
${others(finding.readings.slice(1), texts)}
${notesBeside(finding).map((note) => html`<p class="note">${labels.note}: ${note}</p>`)}
${instead(finding, texts, languages)}
<dl class="decision"><div><dt>${labels.decision}</dt><dd></dd></div><div><dt>${labels.name}</dt><dd></dd></div><div><dt>${labels.date}</dt><dd></dd></div></dl>
</article>
`
}

/** How it is written or said; of what only a person wrote down of a sound, that. */
function manner({ kind, time, heard }: Finding, { kinds, labels }: ReportTexts): string {
  const isWritten = time !== undefined && heard === undefined && kind !== 'tones'
  return isWritten ? `${kinds[kind]}, ${labels.beside}` : kinds[kind]
}

/** What was found between the words around it. */
function words({ written, around }: Finding): Markup {
  const itself = shownWritten(written)
  if (around === undefined) return html`<q>${itself}</q>`
  return html`<q>…${around.before}<mark>${itself}</mark>${around.after}…</q>`
}

function shownNumber({ readings, written }: Finding): string {
  const reading = readings[0]
  const number = reading?.numbers[0]
  return number === undefined ? (reading?.digits ?? written) : shown(number, reading!)
}

function shown(number: JudgedNumber, { digits }: JudgedReading): string {
  return number.e164 === undefined ? digits : groupNumber(number.e164, number.territory)
}

/** Marks are seconds of the passage: where the number is spoken, each word of it, and what is hidden. */
function player(
  { input, time, words = [] }: Finding,
  { start, seconds, peaks, audio }: PassageSound,
  hidden: readonly Passage[],
  { labels }: ReportTexts,
): Markup {
  const marksOf = (ranges: readonly TimeRange[]): string =>
    ranges
      .map((each) => [each.start - start, each.end - start].map((second) => second.toFixed(2)).join(' '))
      .join(',')
  const around = { start, end: start + seconds }
  const here = hidden.filter((each) => each.input === input && overlap(each.time, around))
  const legend = [labels.shaded, ...(here.length === 0 ? [] : [labels.underlined])].join('; ')
  return html`<div class="sound" data-peaks="${peaks.map((peak) => peak.toFixed(2)).join(' ')}" data-seconds="${seconds.toFixed(3)}" data-marks="${marksOf([...(time === undefined ? [] : [time]), ...words])}" data-hidden="${marksOf(here.map((each) => each.time))}">
<button type="button">▶ ${labels.play}</button><figure><div class="wave"></div><figcaption>${legend}</figcaption></figure>
<audio preload="none" src="data:${audio.mediaType};base64,${audio.base64}"></audio></div>`
}

function verdicts(reading: JudgedReading, texts: ReportTexts): Markup {
  const rows = reading.numbers.map(
    (number) =>
      html`<li><b>${shown(number, reading)}</b> ${number.territory}: <span class="${number.outcome}">${texts.verdicts[number.verdict]}</span>${number.evidence.map(evidence)}</li>
`,
  )
  return html`<ul class="verdicts">
${rows}</ul>`
}

function evidence({ text, source, date }: Evidence): Markup {
  return html`<br><span class="evidence">${text.includes(date) ? text : `${text} (${source}, ${date})`}</span>`
}

function others(
  readings: readonly JudgedReading[],
  { labels, verdicts: words }: ReportTexts,
): Markup | undefined {
  if (readings.length === 0) return undefined
  const rows = readings.map((reading) => {
    const said = [...new Set(reading.numbers.map(({ verdict }) => words[verdict]))].join('; ')
    return html`<li>${reading.digits}: ${said}</li>`
  })
  return html`<details><summary>${labels.otherReadings} (${readings.length})</summary><ul>${rows}</ul></details>`
}

/** The alternatives with their syllables beside the original's, so that they can be sung. */
function instead(finding: Finding, texts: ReportTexts, languages: readonly string[]): Markup | undefined {
  const { alternatives, readings } = finding
  const sungIn = languageSung(finding, languages)
  if (alternatives.length === 0) return undefined
  const rows = alternatives.map((each) => html`<li><b>${each}</b>${sung(each, texts, sungIn)}</li>`)
  const original = readings[0] === undefined ? undefined : sung(readings[0].digits, texts, sungIn)
  return html`<div class="instead"><p>${texts.labels.instead}${original}:</p><ul>${rows}</ul></div>`
}

function sung(written: string, texts: ReportTexts, language: string | undefined): Markup | undefined {
  const syllables = syllablesIn(written, language)
  return syllables === undefined ? undefined : html` (${texts.syllables(syllables)})`
}
