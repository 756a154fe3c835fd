// What a person types for a number, with labels, masks and slips, and what is said of it: never clear where part of it rings.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JudgedReading, type Outcome, worstOutcome } from '../../src/core/finding.js'
import { checkNumbers } from '../../src/scan/typed/check-numbers.js'
import { draw, knowledge, TODAY } from '../core/plan/judge-in.js'

function check(text: string, territories: readonly string[]) {
  const options = { territories, languages: [], today: TODAY }
  const { findings } = checkNumbers([{ text, name: 'number 1' }], options, knowledge)
  return findings
}

/** "caution +33199001234": each finding's outcome and what its readings dial; last digits only where that rings nobody. */
function said(text: string, territories: readonly string[]): string[] {
  const shown = ({ digits, numbers }: JudgedReading): string => {
    const dialled = numbers[0]?.e164 ?? digits
    const safe = numbers[0]?.verdict === 'fiction' || dialled.includes('*') || dialled.length < 8
    return safe ? dialled : `${dialled.slice(0, -4)}…`
  }
  return check(text, territories).map(
    ({ outcome, readings }) => `${outcome} ${readings.map(shown).join(' ')}`,
  )
}

describe('check', () => {
  it.each<[string, string, string[]]>([
    // Labels, names, extensions, more numbers on a line.
    ['Tel 01 40 47 70 00', 'FR', ['not-clear +3314047…']],
    ['TEL. 01 40 47 70 00', 'FR', ['not-clear +3314047…']],
    ['01 40 47 70 00 poste 12', 'FR', ['not-clear +3314047…']],
    ['01 40 47 70 00 (Booking)', 'FR', ['not-clear +3314047…']],
    ['Jenny 212-555-0147', 'US', ['clear +12125550147']],
    ['212-555-0147 ext. 12', 'US', ['clear +12125550147']],
    ['212-555-0147 EXT 12', 'US', ['clear +12125550147']],
    ['020 7946 0018x12', 'GB', ['clear +442079460018']],
    ['212-555-0147, 212-555-0148', 'US', ['clear +12125550147', 'clear +12125550148']],
    ['07700 900123 07700 900456', 'GB', ['clear +447700900123 +447700900456']],
    ['Police 17, 01 99 00 12 34', 'FR', ['not-clear 17', 'clear +33199001234']],
    // Country codes as people write them.
    [`+33 ${'01 99 00 12 34'}`, 'FR', ['clear +33199001234']],
    [`+44 ${'07700 900123'}`, 'GB', ['clear +447700900123']],
    [`+44 ${'07700 900123'}`, 'US', ['clear +447700900123']],
    ['44 7700 900123', 'GB', ['clear +447700900123']],
    ['44 07700 900123', 'FR', ['clear +447700900123']],
    ['0044 (0)7700 900123', 'GB', ['clear +447700900123']],
    ['+52 1 55 5*** ****', 'MX', ['not-clear 555*******']],
    ['044 55 5*** ****', 'MX', ['not-clear 044555*******']],
    ['011 15-2345-67**', 'AR', ['not-clear 01115234567**']],
    ['639980123', 'FR', ['clear +33639980123']],
    // A country code, and digits that are left over.
    ['+33 1 40 47 70 00 12', 'FR', ['not-clear +3314047…']],
    ['+44 7700 900123 / 24', 'GB', ['caution +447700900123']],
    ['WhatsApp +44 7700 900123 (24h)', 'GB', ['caution +447700900123']],
    ['0694 20 ….', 'GF', ['not-clear 069420****']],
    // Other scripts.
    ['٠٧٧٠٠٩٠٠١٢٣', 'GB', ['clear +447700900123']],
    ['０７７００ ９００１２３', 'GB', ['clear +447700900123']],
    ['०७७०० ९००१२३', 'GB', ['clear +447700900123']],
    // Masks.
    ['0625…', 'FR', ['not-clear 0625******']],
    ['0625...', 'FR', ['not-clear 0625******']],
    ...['.. ..', '__ __', '-- --', '** **', 'xx xx', 'XX XX', '•• ••', '████', '?? ??', '.. …', '* *'].map(
      (mask): [string, string, string[]] => [`06 25 48 ${mask}`, 'FR', ['not-clear 062548****']],
    ),
    ['01 99 00 12 34 *', 'FR', ['clear +33199001234']],
    ['*01 99 00 12 34*', 'FR', ['clear +33199001234']],
    // Letters.
    ['1-800-FLOWERS', 'US', ['not-clear +1800356…']],
    ['1-800-CONTACTS', 'US', ['not-clear +1800266…']],
    ['1800flowers', 'US', ['not-clear +1800356…']],
    ['KL5-0147', 'US', ['clear 5550147']],
    ['PEnnsylvania 6-5000', 'US', ['not-clear 7365000']],
    // Digits left over.
    ['020 7946 0018', 'FR', ['caution +3320794…']],
    ['020 7946 0018', 'FR GB', ['caution +442079460018 +3320794…']],
    ['0118 999 *** 999 119 725 3', 'GB', ['not-clear 0118999***']],
    ['01 99 00 12 34 56 78', 'FR', ['caution +33199001234']],
    ['9 212-555-0147', 'US', ['caution +12125550147']],
    ['*67 212-555-0147', 'US', ['caution +12125550147']],
    ['322-555-0147', 'US', ['caution 322555…']],
    // Codes.
    [`212-555-${1212}`, 'US', ['not-clear +1212555…']],
    ['113', 'NL', ['not-clear 113']],
    ['13 11 14', 'AU', ['not-clear +6113…']],
    ['188', 'BR', ['not-clear 188']],
    ['12345', 'CN', ['not-clear 12345']],
    ['99', 'FR', ['not-clear 99']],
    // Nothing that rings.
    ['7', 'FR', ['clear 7']],
    ['06 25 481', 'FR', ['clear 0625481']],
    ['11125550123', 'US', ['clear 1112555…']],
  ])('%s in %s', (text, territories, expected) => {
    expect(said(text, territories.split(' '))).toEqual(expected)
  })

  it('names what it takes for no number', () => {
    expect(check('01 40 47 70 00 poste 12', ['FR'])[0]!.notes).toEqual([
      '1 shorter group of digits beside it is taken for an extension or a count',
    ])
  })

  it('says of no list that it is complete', () => {
    const [finding] = check('163', ['NL'])
    expect(finding!.readings[0]!.numbers[0]!.evidence[0]!.text).toBe(
      '163 is in no list of the short codes of the Netherlands; such lists are incomplete',
    )
  })

  it('knows the services of plans without a register', () => {
    const [finding] = check('0800 0***', ['NL'])
    expect(finding!.outcome).toBe('not-clear')
    expect(check(draw('0800 1###'), ['NL'])[0]!.readings[0]!.numbers[0]).toMatchObject({
      verdict: 'service',
      evidence: [{ text: '80… is a freephone number in the Netherlands; price class by plan: free' }],
    })
  })
})

const SEVERITY: Readonly<Record<Outcome, number>> = { clear: 0, caution: 1, 'not-clear': 2 }
const TERRITORIES = ['FR', 'US', 'GB', 'DE', 'ES', 'NO', 'AU', 'MX', 'NL', 'AR', 'RE', 'CA', 'JP', 'BR']

it('is never better for one more territory', () => {
  const digits = fc.stringMatching(/^\+?[0-9]{2,16}[*]{0,4}$/)
  const grouped = fc
    .array(fc.stringMatching(/^[0-9]{1,5}$/), { minLength: 1, maxLength: 6 })
    .map((groups) => groups.join(' '))
  fc.assert(
    fc.property(
      fc.oneof(digits, grouped),
      fc.subarray(TERRITORIES, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...TERRITORIES),
      (text, some, one) => {
        const worst = (territories: readonly string[]): Outcome =>
          worstOutcome(check(text, territories).map(({ outcome }) => outcome))
        const more = [...new Set([...some, one])]
        expect(SEVERITY[worst(more)]).toBeGreaterThanOrEqual(SEVERITY[worst(some)])
      },
    ),
    { numRuns: 150 },
  )
})
