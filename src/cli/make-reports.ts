// Makes the reports that a command line asks for: the one that is printed, and those that go into files besides.
import type { ScanResult } from '../core/scan-result.js'
import { formatNamed } from '../report/formats.js'
import { bareMaterial, type PassageSound, type ReportMaterial } from '../report/report-material.js'
import type { ScanOptions } from '../scan/options/scan-options.js'
import type { SoundsByInput } from '../scan/result/gather-material.js'
import type { CommandContext, CommandLine, CommandResult } from './command.js'
import { printedFormat, reportWishes, wantsAnnotations } from './report-wishes.js'

/** What a command returns besides its exit code; `sounds` are those of findings, where a report is to show them. */
export async function makeReports(
  result: ScanResult,
  line: CommandLine,
  context: CommandContext,
  sounds?: SoundsByInput,
): Promise<Pick<CommandResult, 'text' | 'files' | 'annotations'>> {
  const { render } = await import('../report/formats.js')
  const printed = printedFormat(line)
  const wishes = reportWishes(line)
  const material = await materialOf(result, line, context, sounds)
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
  // Nothing was tried: the problem says why, and a summary would say nothing.
  const isSaid = result.inputs.length === 0 && result.problems.length > 0 && printed.name === 'text'
  const made = { text: isSaid ? '' : await render(result, printed, look, material), files }
  const github = formatNamed('github')!
  if (!isAnnotated(line, context) || printed === github) return made
  return { ...made, annotations: await render(result, github, look, material) }
}

/** The runner of GitHub Actions says by a variable that it reads what is printed. */
function isAnnotated(line: CommandLine, { env }: CommandContext): boolean {
  if (wantsAnnotations(line)) return true
  return env.GITHUB_ACTIONS === 'true' && !line.flag('no-annotations')
}

async function materialOf(
  result: ScanResult,
  line: CommandLine,
  { now }: CommandContext,
  sounds: SoundsByInput | undefined,
): Promise<ReportMaterial> {
  const made = now.toISOString()
  if (!showsSound(line)) return bareMaterial(made)
  const { gatherMaterial } = await import('../scan/result/gather-material.js')
  return gatherMaterial(result, made, sounds)
}

/** A report among those that are asked for has a place for the sound itself. */
function showsSound(line: CommandLine): boolean {
  return [printedFormat(line), ...reportWishes(line).map(({ format }) => format)].some(
    (each) => each.withSound === true,
  )
}

/** What a scan is given so that it hands over the sound of its findings, and what came of it. */
export interface SoundCollection {
  readonly onPassages: NonNullable<ScanOptions['onPassages']>
  readonly sounds: SoundsByInput
}

/** Undefined where no report shows sound, or digits are hidden: they would be heard in it. */
export function collectSounds(line: CommandLine, { redact }: CommandContext): SoundCollection | undefined {
  if (redact || line.flag('no-clips') || !showsSound(line)) return undefined
  const sounds = new Map<string, readonly PassageSound[]>()
  return { sounds, onPassages: (input, passages) => void sounds.set(input, passages) }
}
