// Annotations of GitHub Actions: workflow commands that the runner reads from what is printed.
import type { ScanResult } from '../../core/scan-result.js'
import { hearingNotes, hearingSentence } from '../hearing-notes.js'
import { printableLines } from '../printable.js'
import { summaryLine } from '../summary-line.js'
import { findingSentence, whereIn } from './finding-sentence.js'

/** What is clear needs no annotation; the summary is a notice. */
export function githubReport(result: ScanResult): string {
  const lines = result.findings
    .filter(({ outcome }) => outcome !== 'clear')
    .map((finding) => {
      const { line, column, seconds } = whereIn(finding)
      const at = seconds === undefined ? '' : ` at ${seconds.toFixed(1)} s`
      const title = `${finding.outcome === 'caution' ? 'Needs a look' : 'Not clear'}${at}`
      const place = { file: finding.input, line, col: column, title }
      return command(finding.outcome === 'caution' ? 'warning' : 'error', place, findingSentence(finding))
    })
  const problems = result.problems.map(({ input, code, message, advice }) =>
    command('error', { file: input, title: code }, `${message}; ${advice}`),
  )
  const notes = hearingNotes(result).map((note) => {
    const at = note.time === undefined ? '' : ` at ${note.time.start.toFixed(1)} s`
    return command('notice', { file: note.input, title: `${note.kind}${at}` }, hearingSentence(note))
  })
  return `${[...lines, ...problems, ...notes, command('notice', { title: 'wrongnumber' }, summaryLine(result))].join('\n')}\n`
}

/** Escapes as the runner's own toolkit does (actions/toolkit, command.ts). */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${given.join(',')}::${data(message)}`
}

function data(text: string): string {
  return printableLines(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
