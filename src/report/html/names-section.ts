// The names of the user's list in a clearance report: apart from the numbers, each with its status, places and room for a decision.
import type { NameOccurrence } from '../../core/names/name-occurrence.js'
import type { ScanResult } from '../../core/scan-result.js'
import { groupNames, listedSentence, type NameGroup } from '../group-names.js'
import { placeOf } from '../name-place.js'
import { html, type Markup } from './markup.js'
import type { ReportTexts } from './report-texts.js'

/** Undefined where no names were asked for. */
export function namesSection(result: ScanResult, texts: ReportTexts): Markup | undefined {
  if (result.names === undefined) return undefined
  const groups = groupNames(result)
  return html`<section aria-labelledby="names"><h2 id="names">${texts.labels.names} (${groups.length})</h2>
<p>${groups.length === 0 ? texts.noNames : texts.namesTodo}</p>
${groups.map((group) => nameArticle(group, texts))}</section>
`
}

function nameArticle(
  { name, status, note, listed, occurrences }: NameGroup,
  { labels }: ReportTexts,
): Markup {
  const known = [status, note].filter((each) => each !== undefined).join('; ')
  const directory =
    listed === undefined
      ? undefined
      : html`<p class="caution">${labels.inDirectory}: ${listedSentence(listed)}</p>`
  return html`<article>
<h3>${name}</h3>
${known === '' ? undefined : html`<p class="note">${known}</p>`}
${directory}
<ul>${occurrences.map(
    (
      each,
    ) => html`<li><span class="place">${placeOf(each)}</span> ${words(each)}${each.match === 'alike' ? html` <strong class="hidden">${labels.saidAlike}</strong>` : undefined}</li>
`,
  )}</ul>
<dl class="decision"><div><dt>${labels.decision}</dt><dd></dd></div><div><dt>${labels.name}</dt><dd></dd></div><div><dt>${labels.date}</dt><dd></dd></div></dl>
</article>
`
}

function words({ written, around }: NameOccurrence): Markup {
  if (around === undefined) return html`<q>${written}</q>`
  return html`<q>…${around.before}<mark>${written}</mark>${around.after}…</q>`
}
