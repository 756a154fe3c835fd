// Every rule of the score holds for the text that it names as its yes, and not for its near miss.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStretches } from '../../../src/core/find/find-numbers.js'
import { FEATURES_AGAINST } from '../../../src/core/find/score/features-against.js'
import { FEATURES_FOR } from '../../../src/core/find/score/features.js'
import { SHORT_CODE_RULES } from '../../../src/core/find/score/short-code-rules.js'
import { LEVELS } from '../../../src/core/find/score/weights.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { ShortNumbers } from '../../../src/core/plan/short-numbers.js'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { readText } from '../../../src/core/text/read-text.js'
import { ROOT } from '../../architecture/source-files.js'
import { knowledge } from '../plan/judge-in.js'

// Without short codes, which would hide what a rule of longer numbers is shown by.
const book = new PlanBook({ atHand: knowledge.plans.asked.always })
const FEATURES = [...FEATURES_FOR, ...FEATURES_AGAINST]

/** Names of the rules that hold for the longest stretch of a text that a plan accepts. */
async function held(text: string): Promise<string[]> {
  const scored = (await readText(text))
    .flatMap((source) => [...readStretches(source, emptyContext('2026-11-24'), book)])
    .flatMap((stretch) => stretch.scored)
    .sort(
      (a, b) => b.situation.written.length - a.situation.written.length || b.weighed.score - a.weighed.score,
    )
  return scored[0]?.weighed.features.map(({ name }) => name) ?? []
}

describe('rules of the score', () => {
  it.each([...FEATURES, ...SHORT_CODE_RULES])('$name weighs one of the levels', ({ weight }) => {
    expect(Object.values(LEVELS)).toContain(Math.abs(weight))
  })

  it('have names of their own', () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length)
  })

  it.each(FEATURES.map((feature) => [feature.name, feature.yes, feature.no] as const))(
    '%s',
    async (name, yes, no) => {
      expect(await held(yes)).toContain(name)
      expect(await held(no)).not.toContain(name)
    },
  )
})

describe('rules of short codes', () => {
  const codes = new ShortNumbers(
    { GB: { shortCode: '999', smsServices: '7\\d{4}' }, FR: { shortCode: '118218' } },
    '2026-11-24',
  )
  const withCodes = new PlanBook({ shortCodes: codes.patterns(), messageCodes: codes.messagePatterns() })
  const named = async (text: string): Promise<string[]> =>
    (await readText(text))
      .flatMap((source) => [...readStretches(source, emptyContext('2026-11-24'), withCodes)])
      .flatMap(({ chosen }) => chosen.flatMap(({ weighed }) => weighed.features.map(({ name }) => name)))

  it.each(SHORT_CODE_RULES.map((rule) => [rule.name, rule.yes, rule.no] as const))(
    '%s',
    async (name, yes, no) => {
      expect(await named(yes)).toContain(name)
      expect(await named(no)).toEqual([])
    },
  )

  it.each([
    'Envoyez STOP au 36 111',
    'SMS mit START an 83111',
    'Manda un SMS con scritto VOTO al 48228',
    'Envie SIM para 68632',
    'Sms JA naar 4004',
    'Sms:a GE till 72980',
    'Отправь СМС со словом ДА на номер 7715',
    'Send SMS med teksten JA til 1919',
    'Send JA til 2160 på SMS',
    'Wyślij SMS o treści TAK na numer 71480',
    'TEXT HELP TO 741741',
    'Appelle le cent dix-huit deux cent dix-huit',
    'Send JOIN to short code 70070',
    'Ring to the 999, love',
    'Appelez SOS Médecins au 118 218',
    'call the duty officer at 999',
  ])('%s', async (text) => {
    expect(await named(text)).toHaveLength(1)
  })

  it.each([
    'send my LOVE to 5000 people',
    'SEND MY LOVE TO 1999',
    'I sent a text to 1999 friends',
    'Schick mir JA, an 83111 Tagen',
    'Envoie AMOUR à 20000 exemplaires',
    'Le 118 218e jour',
    'et toujours ce disque 999, et toujours ce disque',
    'your mouth on the phone 9/99',
    'call me at 999',
    'We rang the bells on 999 Sundays',
    'the fax 999 and the cell 999',
  ])('not %s', async (text) => {
    expect(await named(text)).toEqual([])
  })
})

describe('docs/reading.md', () => {
  it('has a row for every rule, with its weight', () => {
    const page = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8')
    for (const { name, weight } of [...FEATURES, ...SHORT_CODE_RULES])
      expect(page).toContain(`| ${name} | ${weight} |`)
  })

  it('names every language', () => {
    const page = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8')
    const rows = [...page.matchAll(/\| covered/g)]
    expect(rows.length).toBe(LANGUAGES.length)
  })
})
