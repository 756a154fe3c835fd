// Command `explain`: tokens, runs, readings and the score by feature of a text, so that one sees why a number was found or not.
import { isProblem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { LANGUAGE, OUTPUT, REDACT, SHOW_NUMBERS, TERRITORY } from '../standard-options.js'

export const command: Command = {
  options: [TERRITORY, LANGUAGE, OUTPUT, REDACT, SHOW_NUMBERS],
  examples: [
    'wrongnumber explain "call 07700 900123"',
    'wrongnumber explain "Zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre"',
    'wrongnumber explain - < lyrics.txt',
  ],
  async run(line, context) {
    const { explainText } = await import('../../core/clearance/explain-text.js')
    const { emptyContext } = await import('../../core/scan-context.js')
    const { checkCodes } = await import('../../scan/options/check-codes.js')
    const { withoutEnds } = await import('../../core/redaction/hide-numbers.js')
    const { printable } = await import('../../report/printable.js')
    const { loadKnowledge } = await import('../../registers/load-knowledge.js')
    const given = line.arguments[0] ?? ''
    const bytes = given === '-' ? await context.readStdin() : new TextEncoder().encode(given)
    if (isProblem(bytes)) return { text: '', problems: [bytes], exitCode: 2 }
    const text = new TextDecoder().decode(bytes)
    const { refused, ...codes } = checkCodes({
      territories: line.list('territory'),
      languages: line.list('language'),
    })
    if (refused.length > 0) return { text: '', problems: refused, exitCode: 2 }
    const release = { ...emptyContext(context.today), ...codes }
    const knowledge = loadKnowledge()
    const shown = context.redact ? await withoutEnds(text, { context: release, knowledge }) : text
    const lines = await explainText(shown, release, knowledge.plans)
    return { text: `${lines.map(printable).join('\n')}\n`, problems: [], exitCode: 0 }
  },
}
