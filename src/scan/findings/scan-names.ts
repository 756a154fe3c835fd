// Looks for numbers in the names of files and folders, each once: what was passed over has a name too.
import { dirname, relative } from 'node:path'
import { scanSourceText } from '../../core/clearance/scan-text.js'
import type { Finding } from '../../core/finding.js'
import { emptyContext, type ScanContext } from '../../core/scan-context.js'
import { readFileName } from '../../core/text/read-file-name.js'
import type { FoundSources } from '../../sources/found-sources.js'
import type { ScanOptions } from '../options/scan-options.js'
import { fingerprintOf } from './fingerprint.js'
import type { ScannedSource } from './scan-source.js'
import type { ScanTools } from './scan-tools.js'

/** A file or a folder that has a name. */
interface Named {
  readonly path: string
  readonly isFolder: boolean
  readonly context: ScanContext
}

/** Findings in the names of all that was scanned or passed over, of the files first, with the context of what lies there. */
export function scanNames(
  found: FoundSources,
  scanned: readonly ScannedSource[],
  options: ScanOptions,
  tools: ScanTools,
  today: string,
): readonly Omit<Finding, 'id'>[] {
  return everyName(found, scanned, options, today).flatMap(({ path, isFolder, context }) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const text = readFileName(name, isFolder, isFolder ? 'name of the folder' : 'name of the file')
    return scanSourceText(text, tools.judging(context, path), path)
      .filter(({ confidence = 1 }) => confidence >= (options.minConfidence ?? 0))
      .map((each) => {
        const fingerprint = fingerprintOf(each, text)
        // It stands in no line of the file.
        const { span: _span, line: _line, column: _column, ...rest } = each
        return { ...rest, fingerprint }
      })
  })
}

function everyName(
  found: FoundSources,
  scanned: readonly ScannedSource[],
  options: ScanOptions,
  today: string,
): readonly Named[] {
  const { territories = [], languages = [] } = options
  const contexts = new Map(scanned.map(({ input, context }) => [input.input, context]))
  const plain = { ...emptyContext(today), territories, languages }
  const names = new Map<string, Named>()
  const add = (path: string, top: string, context: ScanContext): void => {
    const isFolder = path.endsWith('/')
    const whole = path.replace(/\/$/, '')
    if (!names.has(whole)) names.set(whole, { path: whole, isFolder, context })
    const above = dirname(whole)
    if (above !== '.' && above !== whole && isBelow(above, top)) add(`${above}/`, top, context)
  }
  for (const { input, argument, place } of found.sources)
    if (input !== '-' && !('bytes' in place && /^https?:/i.test(input)))
      add(input, argument, contexts.get(input) ?? plain)
  for (const { name } of found.passedOver) if (!/^https?:/i.test(name)) add(name, dirname(name), plain)
  for (const { input } of found.problems) if (!/^https?:|^--/i.test(input)) add(input, dirname(input), plain)
  return [...names.values()].filter(({ path }) => /[\p{L}\p{N}]/u.test(path.slice(path.lastIndexOf('/') + 1)))
}

/** The folder that was named, or one below it. */
function isBelow(folder: string, top: string): boolean {
  const way = relative(top, folder)
  return way !== '..' && !way.startsWith('../')
}
