// What a clearance report says before and behind its findings: what was not read, the facts of the scan, inputs, registers.
import type { ScanResult } from '../../core/scan-result.js'
import { hearingNotes, isSlowRuntime, nothingUnderstood } from '../hearing-notes.js'
import { BACKWARDS, clock, clockRange, placeOf, trackName } from '../name-place.js'
import { countedKind, passedNames } from '../passed-sentence.js'
import type { ReportMaterial } from '../report-material.js'
import { shownWritten } from '../shown-written.js'
import { html, type Markup } from './markup.js'
import type { ReportTexts } from './report-texts.js'

/** The scan in a few lines: what, when, where it is to be released, with what it was heard. */
export function factsOf(result: ScanResult, { made }: ReportMaterial, texts: ReportTexts): Markup {
  const { tool, context, inputs } = result
  const { labels } = texts
  const rows: readonly (readonly [string, string])[] = [
    [labels.release, releaseName(inputs.map(({ input }) => input))],
    [labels.made, `${made.slice(0, 10)} ${made.slice(11, 16)} UTC`],
    [labels.territories, context.territories.join(', ') || texts.fromContext],
    [labels.languages, context.languages.join(', ') || texts.fromContext],
    ['ISRC', context.isrc?.join(', ') ?? ''],
    [labels.tool, `${tool.name} ${tool.version}`],
    [labels.decoder, tool.decoder],
    [labels.runtime, isSlowRuntime(tool.runtime) ? `${tool.runtime} (${texts.slowRuntime})` : tool.runtime],
    [labels.model, tool.model.sha256 === '' ? '' : `${tool.model.name}, SHA-256 ${tool.model.sha256}`],
  ]
  const shown = rows.filter(([, value]) => value !== '' && value !== 'none')
  return html`<dl class="facts">${shown.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** The folder that all inputs lie in, else their names. */
function releaseName(inputs: readonly string[]): string {
  const folders = new Set(inputs.map((input) => input.slice(0, Math.max(0, input.lastIndexOf('/')))))
  const [only] = folders
  if (folders.size === 1 && only !== undefined && only !== '') return only.slice(only.lastIndexOf('/') + 1)
  const few = inputs.slice(0, 3).join(', ')
  return inputs.length > 3 ? `${few} … (${inputs.length})` : few
}

/** First and loud: what nobody read, heard or understood, or that nothing is missing. */
export function unreadSection(result: ScanResult, texts: ReportTexts): Markup {
  const { problems, inputs } = result
  const unheard = inputs.flatMap(({ input, unheard = [] }) =>
    unheard.map(
      (each) =>
        html`<li><b>${input}</b>, ${clockRange(each)}: ${texts.unheard(each.end - each.start, each.why)}</li>`,
    ),
  )
  const notes = hearingNotes(result).map(({ input, time, kind, why }) => {
    const where = time === undefined ? '' : `, ${clockRange(time)}`
    return html`<li><b>${input}</b>${where}: ${texts.notUnderstood(kind, why)}</li>`
  })
  const count = problems.length + unheard.length + notes.length
  if (count === 0 && result.passedOver !== undefined) return html`<p>${texts.restRead}</p>`
  if (count === 0) return html`<p class="whole">${texts.everythingRead}</p>`
  const named = problems.map(
    (each) => html`<li><b>${each.input}</b>: ${each.message}. ${each.advice} <code>${each.code}</code></li>`,
  )
  return html`<section class="unread" aria-labelledby="unread"><h2 id="unread">${texts.unreadHeading} (${count})</h2>
${nothingUnderstood(result) ? html`<p><strong>${texts.nothingUnderstood}</strong></p>` : undefined}
<ul>${named}${unheard}${notes}</ul></section>`
}

/** What nobody read because of its kind, or because the user's rules say so. */
export function passedSection({ passedOver = [] }: ScanResult, { labels }: ReportTexts): Markup | undefined {
  if (passedOver.length === 0) return undefined
  const rows = passedOver.map(
    (each) => html`<li>${countedKind(each)}: ${passedNames(each, each.names.length)}</li>
`,
  )
  return html`<section aria-labelledby="passed"><h2 id="passed">${labels.passedOver}</h2><ul>
${rows}</ul></section>`
}

/** Everything that was asked for, with its length and the sum of its bytes. */
export function inputsTable(
  { inputs }: ScanResult,
  { sha256 }: ReportMaterial,
  texts: ReportTexts,
): Markup | undefined {
  const { labels } = texts
  const rows = inputs.map(
    (each) =>
      html`<tr><th scope="row">${each.input}</th><td>${each.kind}</td><td>${each.seconds === undefined ? '' : clock(each.seconds)}</td><td class="sum">${sha256.get(each.input) ?? ''}</td></tr>
`,
  )
  return table(labels.inputs, [labels.input, labels.kind, labels.length, labels.sha256], rows)
}

/** The registers that were read, with their dates. */
export function registersTable({ registers }: ScanResult, { labels }: ReportTexts): Markup | undefined {
  const rows = registers.map(
    (each) =>
      html`<tr><th scope="row">${each.territory}</th><td>${each.publisher}</td><td>${each.date}</td><td class="sum">${each.sha256}</td></tr>
`,
  )
  return table(labels.registers, [labels.territory, labels.publisher, labels.date, labels.sha256], rows)
}

function table(caption: string, head: readonly string[], rows: readonly Markup[]): Markup | undefined {
  if (rows.length === 0) return undefined
  return html`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`
}

/** What a word in a text leaves out of the findings, with the reason that stands there. */
export function ignoredList({ ignored = [] }: ScanResult, { labels }: ReportTexts): Markup | undefined {
  if (ignored.length === 0) return undefined
  const rows = ignored.map(
    (
      each,
    ) => html`<li><b>${placeOf(each)}</b> <q>${shownWritten(each.written)}</q> ${each.ignored.reason ?? ''}</li>
`,
  )
  return html`<section aria-labelledby="ignored"><h2 id="ignored">${labels.ignored} (${ignored.length})</h2><ul>
${rows}</ul></section>`
}

/** Hidden passages, and what number words were taken for where they are no number. */
export function passagesList({ passages }: ScanResult, texts: ReportTexts): Markup | undefined {
  const listed = passages.filter((each) => each.hidden || each.rule !== undefined)
  if (listed.length === 0) return undefined
  const { labels } = texts
  const rows = listed.map((each) => {
    const what = [
      ...(each.hidden ? [labels.hidden] : []),
      ...(each.rule === undefined ? [] : [texts.passage(each.rule)]),
      ...(each.reversed === true ? [BACKWARDS] : []),
      ...(each.track === undefined ? [] : [trackName(each.track)]),
    ]
    const words = each.transcript === undefined ? undefined : html` <q>${each.transcript.trim()}</q>`
    return html`<li><b>${each.input}</b>, ${clockRange(each.time)} (${what.join(', ')})${words}</li>
`
  })
  return html`<section aria-labelledby="passages"><h2 id="passages">${labels.passages}</h2><ul>
${rows}</ul></section>`
}
