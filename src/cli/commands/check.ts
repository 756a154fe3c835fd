// Command `check`: judges numbers typed at the terminal, or one a line on standard input.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import type { TypedInput } from '../../scan/typed/check-numbers.js'
import type { Command, CommandContext, CommandLine } from '../command.js'
import { exitCodeOf, type FailOn } from '../exit-code.js'
import { makeReports } from '../make-reports.js'
import {
  ACCEPTED,
  FAIL_ON,
  FORMAT,
  LANGUAGE,
  MAX_REGISTER_AGE,
  NO_ANNOTATIONS,
  OUTPUT,
  REDACT,
  REPORT,
  REPORT_LANGUAGE,
  SHOW_NUMBERS,
  TERRITORY,
  VERBOSE,
} from '../standard-options.js'

export const command: Command = {
  options: [
    TERRITORY,
    LANGUAGE,
    FORMAT,
    OUTPUT,
    REPORT,
    NO_ANNOTATIONS,
    REPORT_LANGUAGE,
    FAIL_ON,
    ACCEPTED,
    MAX_REGISTER_AGE,
    REDACT,
    SHOW_NUMBERS,
    VERBOSE,
  ],
  examples: [
    'wrongnumber check "06 39 98 01 23"',
    'wrongnumber check --territory US 867-5309',
    'wrongnumber check "06 25 48 ** **" 1-800-555-0199 112 --territory FR --territory US',
    'wrongnumber check --format json - < numbers.txt',
  ],
  async run(line, context) {
    const { checkNumbers } = await import('../../scan/typed/check-numbers.js')
    const { loadKnowledge } = await import('../../registers/load-knowledge.js')
    const { openAccepted } = await import('../../registers/open-accepted.js')
    const { oldRegisters } = await import('../../registers/old-registers.js')
    const { redactResult } = await import('../../core/redaction/redact.js')
    const knowledge = loadKnowledge()
    const { accepted, problems: listProblems } = await openAccepted(line.text('accepted'), knowledge.plans)
    const typed = await typedNumbers(line, context)
    if (isProblem(typed)) return { text: '', problems: [typed], exitCode: 2 }
    const checked = checkNumbers(
      typed,
      {
        territories: line.list('territory'),
        languages: line.list('language'),
        today: context.today,
        discreet: context.redact,
        ...(accepted === undefined ? {} : { accepted }),
      },
      knowledge,
    )
    const most = line.number('max-register-age')
    const old = most === undefined ? [] : oldRegisters(knowledge.loaded(), most, context.today)
    const problems = [...checked.problems, ...listProblems, ...old]
    const whole = { ...checked, problems, summary: { ...checked.summary, problems: problems.length } }
    const result = context.redact ? redactResult(whole) : whole
    const outcomes = result.findings.map((finding) => finding.outcome)
    return {
      ...(await makeReports(result, line, context)),
      problems: result.problems,
      exitCode: exitCodeOf(outcomes, problems, line.text('fail-on') as FailOn),
    }
  },
}

/** The arguments in their order; `-` stands for the lines of standard input that are not blank. */
async function typedNumbers(line: CommandLine, context: CommandContext): Promise<TypedInput[] | Problem> {
  const typed: TypedInput[] = []
  for (const argument of line.arguments)
    if (argument === '-') {
      const given = await context.readStdin()
      if (isProblem(given)) return given
      const before = typed.length
      const rows = new TextDecoder().decode(given).split(/\r?\n/)
      rows.forEach((text, at) => {
        if (text.trim() !== '') typed.push({ text: text.trim(), name: '-', line: at + 1 })
      })
      if (typed.length === before)
        return problem('-', 'empty', 'there is no number on standard input', 'give one a line')
    } else typed.push({ text: argument, name: `number ${typed.length + 1}` })
  return typed
}
