// Command `bleep`: covers the numbers that are spoken in a sound file, and says what is still heard.
import type { Cover } from '../../audio/cover/cover-samples.js'
import type { DigitsToCover } from '../../core/cover/stretches-to-cover.js'
import { clockRange } from '../../report/name-place.js'
import type { Bleeped } from '../../scan/cover/bleep-file.js'
import type { Command, CommandLine } from '../command.js'
import { describeProgress } from '../describe-progress.js'
import { exitCodeOf } from '../exit-code.js'
import { ACCEPTED, LANGUAGE, TERRITORY } from '../standard-options.js'

const TONE_HZ = 1000
const DIGITS = /^(?:all|last:([1-9]\d?))$/

export const command: Command = {
  options: [
    {
      flags: '-o, --output <file>',
      description: 'the file to write (.wav or .flac), with the rate, channels and depth of the source',
      mandatory: true,
    },
    {
      flags: '--tone <hertz>',
      description: `cover with a tone (${TONE_HZ} Hz unless told)`,
      range: [100, 8000],
    },
    { flags: '--mute', description: 'cover with silence' },
    { flags: '--reverse', description: 'cover with the sound itself, backwards' },
    {
      flags: '--digits <which>',
      description: 'all, or at least the last ones (last:4)',
      default: 'all',
      refusal: (value) => (DIGITS.test(value) ? undefined : 'It is all, or last:4.'),
    },
    {
      flags: '--finding <id>',
      description: 'cover this finding of a report (every one that is not clear unless told)',
      repeatable: true,
    },
    TERRITORY,
    LANGUAGE,
    ACCEPTED,
  ],
  examples: [
    'wrongnumber bleep master.wav --output covered.wav',
    'wrongnumber bleep master.flac --output covered.flac --mute --digits last:4',
  ],
  writesOutput: true,
  async run(line, context) {
    const { bleepFile } = await import('../../scan/cover/bleep-file.js')
    const accepted = line.text('accepted')
    const bleeped = await bleepFile(
      {
        input: line.arguments[0]!,
        output: line.text('output')!,
        cover: coverOf(line),
        digits: digitsOf(line),
        findings: line.list('finding'),
      },
      {
        territories: line.list('territory'),
        languages: line.list('language'),
        ...(accepted === undefined ? {} : { accepted }),
        today: context.today,
        redact: context.redact,
        signal: context.interrupted,
        onProgress: describeProgress(
          (text) => context.progress(text),
          () => performance.now() / 1000,
        ),
      },
    )
    const { printableLines } = await import('../../report/printable.js')
    const outcomes = [...bleeped.stillHeard, ...bleeped.inTags].map(({ outcome }) => outcome)
    return {
      text: printableLines(describe(bleeped, line.text('output')!)),
      problems: bleeped.problems,
      exitCode: exitCodeOf(outcomes, bleeped.problems),
    }
  },
}

function coverOf(line: CommandLine): Cover {
  if (line.flag('mute')) return 'mute'
  return line.flag('reverse') ? 'reverse' : { tone: line.number('tone') ?? TONE_HZ }
}

function digitsOf(line: CommandLine): DigitsToCover {
  const last = DIGITS.exec(line.text('digits')!)?.[1]
  return last === undefined ? 'all' : { last: Number(last) }
}

function describe({ stretches, stillHeard, inTags, problems }: Bleeped, output: string): string {
  if (stretches.length === 0 && problems.length > 0) return ''
  if (stretches.length === 0) return 'No number that is not clear is heard in it; nothing was written.\n'
  const lines = [
    ...stretches.map((stretch) => `covered ${clockRange(stretch)}`),
    ...stillHeard.map(({ time, written }) => `still heard ${clockRange(time!)}: "${written}"`),
    stillHeard.length === 0
      ? `${output}: no number that is not clear is heard there any more.`
      : `${output}: written, and not clear yet.`,
    ...inTags.map(
      ({ place, written }) =>
        `in its tags all the same${place === undefined ? '' : ` (${place})`}: "${written}"`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
