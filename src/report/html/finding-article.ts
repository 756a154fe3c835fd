// One finding of a clearance report: what was found where, its sound, the verdict with its evidence, and room for a decision.
import type { Evidence, Finding, JudgedNumber, JudgedReading } from '../../core/finding.js'
import { groupNumber } from '../../core/plan/group-number.js'
import { doubtSentence, notesBeside } from '../doubts.js'
import { placeOf } from '../name-place.js'
import type { PassageSound } from '../report-material.js'
import { languageSung, syllablesIn } from '../syllables.js'
import { html, type Markup } from './markup.js'
import type { ReportTexts } from './report-texts.js'

/**
 * `sound` is the passage around a finding that was heard; `languages` are those of the release, `uncut` says that its sound
 * was to be shown and could not be.
 */
export function findingArticle(
  finding: Finding,
  sound: PassageSound | undefined,
  texts: ReportTexts,
  languages: readonly string[],
  uncut: boolean,
): Markup {
  const { labels } = texts
  const number = shownNumber(finding)
  const silence = uncut && finding.time !== undefined ? html`<p class="note">${texts.uncut}</p>` : undefined
  const doubt = doubtSentence(finding, texts)
  const hidden = finding.hidden === true ? html` <strong class="hidden">${labels.hidden}</strong>` : undefined
  return html`<article data-outcome="${finding.outcome}" data-number="${number}">
<h3>${number}</h3>
<p class="place">${placeOf(finding)}${hidden}</p>
<p class="written">${texts.kinds[finding.kind]}: ${words(finding)}</p>
${sound === undefined ? silence : player(finding, sound, texts)}
${doubt === undefined ? undefined : html`<p class="doubt">${doubt}</p>`}
${finding.readings.slice(0, 1).map((reading) => verdicts(reading, texts))}
${others(finding.readings.slice(1), texts)}
${notesBeside(finding).map((note) => html`<p class="note">${labels.note}: ${note}</p>`)}
${instead(finding, texts, languages)}
<dl class="decision"><div><dt>${labels.decision}</dt><dd></dd></div><div><dt>${labels.name}</dt><dd></dd></div><div><dt>${labels.date}</dt><dd></dd></div></dl>
</article>
`
}

/** What was found between the words around it. */
function words({ written, around }: Finding): Markup {
  const itself = written.replace(/<[^<>]*>/g, '').trim()
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

/** Marks are seconds of the passage: where the number is spoken, and each word of it. */
function player(
  { time, words = [] }: Finding,
  { start, seconds, peaks, audio }: PassageSound,
  { labels }: ReportTexts,
): Markup {
  const marks = [...(time === undefined ? [] : [time]), ...words].map((each) =>
    [each.start - start, each.end - start].map((second) => second.toFixed(2)).join(' '),
  )
  return html`<div class="sound" data-peaks="${peaks.map((peak) => peak.toFixed(2)).join(' ')}" data-seconds="${seconds.toFixed(3)}" data-marks="${marks.join(',')}">
<button type="button">▶ ${labels.play}</button><div class="wave"></div>
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
