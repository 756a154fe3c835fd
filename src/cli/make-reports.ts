// Makes the reports that a command line asks for: the one that is printed, and those that go into files besides.
import type { ScanResult } from '../core/scan-result.js'
import { formatNamed } from '../report/formats.js'
import { bareMaterial, type ReportMaterial } from '../report/report-material.js'
import type { CommandContext, CommandLine, CommandResult } from './command.js'
import { printedFormat, reportWishes } from './report-wishes.js'

/** What a command returns besides its exit code; the sound of findings is gathered only where a report shows it. */
export async function makeReports(
  result: ScanResult,
  line: CommandLine,
  context: CommandContext,
): Promise<Pick<CommandResult, 'text' | 'files' | 'annotations'>> {
  const { render } = await import('../report/formats.js')
  const printed = printedFormat(line)
  const wishes = reportWishes(line)
  // Nothing was tried: the problem says why, and a summary would say nothing.
  if (result.inputs.length === 0 && printed.name === 'text') return { text: '' }
  const withSound = [printed, ...wishes.map(({ format }) => format)].some((each) => each.withSound === true)
  const material = await materialOf(result, withSound, line, context)
  const language = line.has('report-language') ? line.text('report-language') : undefined
  const frameRate = line.has('frame-rate') ? line.text('frame-rate') : undefined
  const look = {
    paint: context.paint,
    verbose: line.flag('verbose'),
    quiet: line.flag('quiet'),
    ...(language === undefined ? {} : { language }),
    ...(frameRate === undefined ? {} : { frameRate }),
  }
  const files: { path: string; text: string | Iterable<string> }[] = []
  for (const { format, path } of wishes)
    files.push({ path, text: await render(result, format, look, material) })
  const made = { text: await render(result, printed, look, material), files }
  const github = formatNamed('github')!
  if (!isAnnotated(line, context) || printed === github) return made
  return { ...made, annotations: await render(result, github, look, material) }
}

/** The runner of GitHub Actions says by a variable that it reads what is printed. */
function isAnnotated(line: CommandLine, { env }: CommandContext): boolean {
  return env.GITHUB_ACTIONS === 'true' && !line.flag('no-annotations')
}

/** A number that is hidden in the text would be heard in its clip. */
async function materialOf(
  result: ScanResult,
  withSound: boolean,
  line: CommandLine,
  context: CommandContext,
): Promise<ReportMaterial> {
  const made = context.now.toISOString()
  if (!withSound) return bareMaterial(made)
  const { gatherMaterial } = await import('../scan/gather-material.js')
  const unwanted = line.has('no-clips') && line.flag('no-clips')
  return gatherMaterial(result, { made, clips: !context.redact && !unwanted })
}
