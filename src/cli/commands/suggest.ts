// Command `suggest`: numbers that cannot ring and sing like the one that is given.
import { isProblem, problem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { LANGUAGE, LIST_FORMAT, TERRITORY } from '../standard-options.js'

/** How many are offered where nobody says how many. */
const COUNT = 3

export const command: Command = {
  options: [
    TERRITORY,
    LANGUAGE,
    LIST_FORMAT,
    { flags: '--count <number>', description: `how many to offer (${COUNT} unless told)`, range: [1, 100] },
  ],
  examples: [
    'wrongnumber suggest "06 25 48 ** **" --territory FR --language fr',
    'wrongnumber suggest 867-5309 --territory US --count 5',
  ],
  async run(line, context) {
    const { suggestNumbers } = await import('../../scan/typed/suggest-numbers.js')
    const { loadKnowledge } = await import('../../registers/load-knowledge.js')
    const language = line.list('language')[0]
    const result = suggestNumbers(
      line.arguments[0]!,
      {
        territories: line.list('territory'),
        count: line.number('count') ?? COUNT,
        ...(language === undefined ? {} : { language }),
      },
      loadKnowledge(),
    )
    if (isProblem(result)) return { text: '', problems: [result], exitCode: 2 }
    if (result.suggestions.length === 0) {
      const none = problem(
        line.arguments[0]!,
        'bad-number',
        'no territory that is loaded has a reserved range',
        'install the package again',
      )
      return { text: '', problems: [none], exitCode: 2 }
    }
    if (line.text('format') === 'json')
      return { text: `${JSON.stringify(result, undefined, 2)}\n`, problems: [], exitCode: 0 }
    const { paint } = context
    const { printableWhole } = await import('../../report/printable.js')
    const shown = printableWhole(result)
    const lines = shown.suggestions.map((each) => {
      const foreign = each.foreign ? paint.caution(` (foreign: ${each.territory})`) : ''
      const original = each.originalSyllables
      const beside = original === undefined ? '' : `, the original has ${original}`
      const sings = `${each.syllables} syllables${beside}${each.rhymes ? ', rhymes' : ''}`
      return `${paint.strong(each.written)}${foreign}  ${sings}\n  ${paint.faint(`kept for fiction by ${each.regulator}: ${each.document}`)}`
    })
    const text = shown.note === undefined ? lines : [shown.note, ...lines]
    return { text: `${text.join('\n')}\n`, problems: [], exitCode: 0 }
  },
}
