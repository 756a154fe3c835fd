// Command `explain`: tokens, runs, readings and the score by feature of a text, so that one sees why a number was found or not.
import type { Command } from '../command.js'
import { LANGUAGE, OUTPUT, TERRITORY } from '../standard-options.js'

export const command: Command = {
  options: [TERRITORY, LANGUAGE, OUTPUT],
  examples: [
    'wrongnumber explain "call 07700 900123"',
    'wrongnumber explain "Zéro un quatre-vingt-dix-neuf zéro zéro douze trente-quatre"',
    'wrongnumber explain - < lyrics.txt',
  ],
  async run(line, context) {
    const { explainText } = await import('../../core/explain-text.js')
    const { emptyContext } = await import('../../core/scan-context.js')
    const { checkCodes } = await import('../../scan/check-codes.js')
    const { loadKnowledge } = await import('../../registers/load-knowledge.js')
    const given = line.arguments[0] ?? ''
    const bytes = given === '-' ? await context.readStdin() : new TextEncoder().encode(given)
    if ('code' in bytes) return { text: '', problems: [bytes], exitCode: 2 }
    const text = new TextDecoder().decode(bytes)
    const { refused, ...codes } = checkCodes({
      territories: line.list('territory'),
      languages: line.list('language'),
    })
    if (refused.length > 0) return { text: '', problems: refused, exitCode: 2 }
    const release = { ...emptyContext(context.today), ...codes }
    const lines = explainText(text, release, loadKnowledge().plans)
    return { text: `${lines.join('\n')}\n`, problems: [], exitCode: 0 }
  },
}
