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
    const { loadKnowledge } = await import('../../registers/load-knowledge.js')
    const given = line.arguments[0] ?? ''
    const text = given === '-' ? new TextDecoder().decode(await context.readStdin()) : given
    const release = {
      ...emptyContext(context.today),
      territories: line.list('territory').map((code) => code.toUpperCase()),
      languages: line.list('language').map((code) => code.toLowerCase()),
    }
    const lines = explainText(text, release, loadKnowledge().plans)
    return { text: `${lines.join('\n')}\n`, problems: [], exitCode: 0 }
  },
}
