// Which reports a command line asks for: the one that is printed, and those that are written into files besides.
import { FORMATS, formatNamed, formatOfFile } from '../report/formats.js'
import type { FormatRow } from '../report/report-format.js'
import type { CommandLine } from './command.js'

/** A report and the file that it goes to. */
export interface ReportWish {
  readonly format: FormatRow
  readonly path: string
}

/** What a value of `--report` looks like. */
export const REPORT_FORM = `FORMAT=FILE, the format one of ${FORMATS.map(({ name }) => name).join(', ')}; or github alone: annotations on stderr`

/** `html=clearance.html`, taken apart; undefined where it has not that form. */
export function reportWish(value: string): ReportWish | undefined {
  const [, name = '', path = ''] = /^([a-z-]+)=(.+)$/s.exec(value) ?? []
  const format = formatNamed(name)
  return format === undefined ? undefined : { format, path }
}

/** The value of `--report` that asks for annotations on stderr, as a run of GitHub Actions has them by itself. */
export const ANNOTATIONS = 'github'

/** Whether annotations are asked for. */
export function wantsAnnotations(line: CommandLine): boolean {
  return line.has('report') && line.list('report').includes(ANNOTATIONS)
}

/** The reports of `--report`; parsing has refused all others. `plans diff` reads one by an option of that name, and writes none. */
export function reportWishes(line: CommandLine): ReportWish[] {
  return (line.has('report') ? line.list('report') : []).flatMap((value) => reportWish(value) ?? [])
}

/** The file of `--output`, where the command has that option and it was given. */
export function outputFile(line: CommandLine): string | undefined {
  return line.has('output') ? line.text('output') : undefined
}

/** Every file that is written. */
export function filesWanted(line: CommandLine): string[] {
  const output = outputFile(line)
  return [...(output === undefined ? [] : [output]), ...reportWishes(line).map(({ path }) => path)]
}

/** What is printed, or goes into the file of `--output`: as told, else as that file's extension says, else text. */
export function printedFormat(line: CommandLine): FormatRow {
  const told = line.text('format')
  const output = outputFile(line)
  const format = told === undefined ? output && formatOfFile(output) : formatNamed(told)
  return format || formatNamed('text')!
}
