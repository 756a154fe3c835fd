// Command `init`: writes a file of settings, from what is asked at a terminal or said by options.
import { existsSync } from 'node:fs'
import { type Problem, problem } from '../../core/problem.js'
import type { Command, CommandContext, CommandLine, CommandResult } from '../command.js'
import { FAIL_ON, LANGUAGE, TERRITORY } from '../standard-options.js'

const FILE = 'wrongnumber.config.yaml'
const OUTCOMES = FAIL_ON.choices!

export const command: Command = {
  options: [
    TERRITORY,
    LANGUAGE,
    FAIL_ON,
    { flags: '-y, --yes', description: 'ask nothing', unsettable: true },
    { flags: '--force', description: `write ${FILE} anew where it is there`, unsettable: true },
  ],
  examples: ['wrongnumber init', 'wrongnumber init --yes --territory FR,US --fail-on not-clear'],
  async run(line, context) {
    const { CONFIG_FILES } = await import('../config/config-file.js')
    const there = CONFIG_FILES.find((name) => existsSync(name))
    if (there !== undefined && (there !== FILE || !line.flag('force')))
      return refused(
        problem(there, 'output-unwritable', 'it is there already', 'change it, or take it away first'),
      )
    const wish = line.flag('yes') ? wishOf(line) : await ask(line, context)
    if (wish === undefined)
      return refused(problem('init', 'interrupted', 'no settings were written', 'run it again'))
    const { checkCodes } = await import('../../scan/options/check-codes.js')
    const { refused: unknown, territories, languages } = checkCodes(wish)
    if (unknown.length > 0) return { text: '', problems: unknown, exitCode: 2 }
    const { stringify } = await import('../../parsers/parse-yaml.js')
    const settings = {
      ...(territories?.length ? { territory: territories } : {}),
      ...(languages?.length ? { language: languages } : {}),
      failOn: wish.failOn,
    }
    const text = `${HEAD}${stringify(settings, { collectionStyle: 'any', flowCollectionPadding: false })}`
    return write(text)
  },
}

const HEAD = `# yaml-language-server: $schema=node_modules/wrongnumber/schema/config.json
# Every option of wrongnumber scan under its name: docs/config.md. What holds: wrongnumber scan --print-config
`

interface Wish {
  readonly territories: readonly string[]
  readonly languages: readonly string[]
  readonly failOn: string
}

function wishOf(line: CommandLine): Wish {
  return {
    territories: line.list('territory'),
    languages: line.list('language'),
    failOn: line.text('fail-on')!,
  }
}

/** What options say already is not asked; where nobody answers, they say it all. Undefined where somebody left. */
async function ask(line: CommandLine, context: CommandContext): Promise<Wish | undefined> {
  const told = wishOf(line)
  if (!context.isAtTerminal) return told
  const codes = async (
    known: readonly string[],
    question: string,
  ): Promise<readonly string[] | undefined> => {
    if (known.length > 0) return known
    return (await context.ask(question))?.split(/[\s,]+/).filter((code) => code !== '')
  }
  const territories = await codes(told.territories, 'Territories of the release (FR,US; none: by context): ')
  if (territories === undefined) return undefined
  const languages = await codes(told.languages, 'Languages of the release (fr,en; none: by context): ')
  if (languages === undefined) return undefined
  for (;;) {
    const answer = await context.ask(`What fails a run (${OUTCOMES.join(', ')}) [${told.failOn}]: `)
    if (answer === undefined) return undefined
    const failOn = answer === '' ? told.failOn : answer
    if (OUTCOMES.includes(failOn)) return { territories, languages, failOn }
  }
}

async function write(text: string): Promise<CommandResult> {
  const { writeWhole } = await import('../../disk/write-whole.js')
  try {
    await writeWhole(FILE, text)
    return { text: `${FILE} is written\n`, problems: [], exitCode: 0 }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(
      problem(
        FILE,
        'output-unwritable',
        `it cannot be written: ${reason}`,
        'choose a folder that can be written to',
      ),
    )
  }
}

function refused(why: Problem): CommandResult {
  return { text: '', problems: [why], exitCode: 2 }
}
