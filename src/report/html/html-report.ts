// The clearance report: one page that opens from the disk without a network, for those who decide and those who keep it.

import { readFile } from 'node:fs/promises'
import type { Outcome } from '../../core/finding.js'
import type { ScanResult } from '../../core/scan-result.js'
import { PACKAGE_ROOT } from '../../package-root.js'
import { nothingUnderstood } from '../hearing-notes.js'
import type { Look } from '../report-format.js'
import type { ReportMaterial } from '../report-material.js'
import { findingArticle } from './finding-article.js'
import { html, Markup } from './markup.js'
import { namesSection } from './names-section.js'
import {
  factsOf,
  ignoredList,
  inputsTable,
  passagesList,
  passedSection,
  registersTable,
  unreadSection,
} from './report-head.js'
import { reportTexts } from './report-languages.js'
import type { ReportTexts } from './report-texts.js'

/** In the order in which there is something to do. */
const OUTCOMES: readonly Outcome[] = ['not-clear', 'caution', 'clear']

/** Nothing may come from anywhere: what the page shows is in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; media-src data: blob:; img-src data: blob:; connect-src data: blob:"

/** The whole page. Rejects where the package's own files cannot be read. */
export async function htmlReport(result: ScanResult, look: Look, material: ReportMaterial): Promise<string> {
  const texts = await reportTexts(look.language ?? 'en')
  const withSound = material.passages.size > 0
  const [style, script, player] = await Promise.all([
    ownFile('clearance.css'),
    ownFile('clearance.js'),
    withSound ? waveformPlayer() : '',
  ])
  const page = html`<!doctype html>
<html lang="${texts.code}">
<head>
<meta charset="utf-8">
<meta name="generator" content="wrongnumber">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${texts.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>${texts.title}</h1>
${factsOf(result, material, texts)}
</header>
<main>
${unreadSection(result, texts)}
${passedSection(result, texts)}
<section aria-labelledby="summary"><h2 id="summary">${texts.labels.summary}</h2>
<p>${texts.counts(result.summary.clear, result.summary.caution, result.summary.notClear)}</p></section>
${result.findings.length === 0 ? undefined : filters(texts)}
${OUTCOMES.map((outcome) => outcomeSection(outcome, result, material, texts))}
${namesSection(result, texts)}
${ignoredList(result, texts)}
${passagesList(result, texts)}
${inputsTable(result, material, texts)}
${registersTable(result, texts)}
</main>
<footer><p>${nothingUnderstood(result) ? texts.nothingUnderstood : texts.promise} ${texts.evidenceLanguage}</p></footer>
<script>${new Markup(player)}
${new Markup(`${script}</script>`)}
</body>
</html>
`
  return page.text
}

function outcomeSection(
  outcome: Outcome,
  { findings, context, passages }: ScanResult,
  material: ReportMaterial,
  texts: ReportTexts,
): Markup {
  const those = findings.filter((each) => each.outcome === outcome)
  const hidden = passages.filter((each) => each.hidden)
  const { heading, todo } = texts.outcomes[outcome]
  return html`<section class="outcome" data-outcome="${outcome}" aria-labelledby="${outcome}">
<h2 id="${outcome}">${heading} (<span class="count">${those.length}</span>)</h2>
<p>${todo}</p>
<div class="findings">
${those.map((each) => findingArticle(each, { ...material, hidden }, texts, context.languages))}
</div></section>
`
}

function filters({ labels, outcomes }: ReportTexts): Markup {
  const boxes = OUTCOMES.map(
    (outcome) =>
      html`<label><input type="checkbox" name="outcome" value="${outcome}" checked> ${outcomes[outcome].heading}</label> `,
  )
  return html`<form id="filters" role="search">
<fieldset><legend>${labels.filter}</legend>${boxes}</fieldset>
<label>${labels.search} <input type="search" name="words"></label>
<label>${labels.sort} <select name="order"><option value="place">${labels.byPlace}</option><option value="number">${labels.byNumber}</option></select></label>
</form>
`
}

function ownFile(name: string): Promise<string> {
  return readFile(new URL(`data/report/${name}`, PACKAGE_ROOT), 'utf8')
}

/** The player, as a script that needs nothing else; the build lays it there. */
async function waveformPlayer(): Promise<string> {
  return readFile(new URL('dist/wavesurfer.min.js', PACKAGE_ROOT), 'utf8')
}
