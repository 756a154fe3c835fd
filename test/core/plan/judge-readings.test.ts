// How a finding is put together: territories, one entry per number, strangers as notes, edges of the reserved ranges.
import { describe, expect, it } from 'vitest'
import { judgeReadings } from '../../../src/core/plan/judge-readings.js'
import { allTerritories } from '../../../src/core/plan/numbering-metadata.js'
import { draw, judgeIn, knowledge, shortly, TODAY } from './judge-in.js'

describe('territories', () => {
  it.each<[string, string[], boolean, string[]]>([
    ['416-555-0123', ['US', 'CA'], true, ['CA fiction clear']],
    ['06 39 98 01 23', ['FR', 'US'], true, ['FR fiction clear', 'US impossible clear']],
    ['06 39 98 01 23', ['FR', 'US'], false, ['FR fiction clear']],
    ['02 61 91 12 34', ['FR'], true, ['FR fiction clear']],
    ['02 61 91 12 34', ['FR', 'CH'], true, ['FR fiction clear', 'CH possible not-clear']],
    ['02 61 91 12 34', ['FR', 'CH'], false, ['FR fiction clear']],
    [
      '112',
      ['FR', 'GB', 'DE'],
      true,
      ['FR service not-clear', 'GB service not-clear', 'DE service not-clear'],
    ],
    ['+33 6 39 98 01 23', ['US', 'GB'], true, ['FR fiction clear']],
    ['867-5309', ['US', 'CA'], true, ['US partial not-clear', 'CA partial not-clear']],
    ['99', ['FR', 'US'], false, ['FR possible not-clear']],
    ['7', ['FR', 'US'], false, ['FR impossible clear']],
    ['020 7946 0018', ['FR'], true, ['FR unallocated caution']],
    ['020 7946 0018', ['GB'], true, ['GB fiction clear']],
  ])('%s in %j, named %s', (written, territories, named, expected) => {
    expect(shortly(judgeIn(written, territories, named).readings)).toEqual(expected)
  })

  it('notes what a number that is fiction at home is elsewhere', () => {
    const { outcome, verdict, notes } = judgeIn('02 61 91 12 34', ['FR', 'CH'], false)
    expect([outcome, verdict]).toEqual(['clear', 'fiction'])
    expect(notes).toEqual(['in Switzerland the same digits are +41261911234: possible'])
  })

  it.each<[string, string[], string, string]>([
    ['02 61 91 12 34', ['FR', 'CH'], 'not-clear', 'possible'],
    ['02 61 91 12 34', ['CH', 'FR'], 'not-clear', 'possible'],
    ['06 39 98 01 23', ['US', 'FR'], 'clear', 'fiction'],
    ['020 7946 0018', ['GB', 'FR'], 'caution', 'unallocated'],
  ])(
    '%s in %j takes the verdict of what is worst, and not of what stands first',
    (written, asked, ...told) => {
      const { outcome, verdict } = judgeIn(written, asked)
      expect([outcome, verdict]).toEqual(told)
    },
  )

  it.each([
    [['FR', 'CH'], 'allocated'],
    [['CH', 'FR'], 'possible'],
  ])('06 25 ## ## ## in %j, as bad in both, takes the verdict of the first: %s', (asked, verdict) => {
    const judged = judgeIn(draw('06 25 ## ## ##'), asked)
    expect([judged.outcome, judged.verdict]).toEqual(['not-clear', verdict])
  })

  it('takes the worst outcome', () => {
    expect(judgeIn('02 61 91 12 34', ['FR', 'CH']).outcome).toBe('not-clear')
    expect(judgeIn('212-555-0123', ['US', 'FR']).outcome).toBe('clear')
  })
})

describe('notes', () => {
  it('says the age of a register past a year, once', () => {
    expect(judgeIn(draw('07764 7#####'), ['GB']).notes).toEqual([
      'the register of Ofcom (S7.csv) is of 2025-09-13, 437 days old',
    ])
    expect(judgeIn(draw('06 25 ## ## ##'), ['FR']).notes).toEqual([])
  })

  it.each(['028 9018 0###', '0491 571 ###', '+262 639 98 ## ##'])(
    'names a range that is not confirmed: %s',
    (pattern) => {
      const asked = pattern.startsWith('04') ? 'AU' : 'GB'
      expect(judgeIn(draw(pattern), [asked]).notes.join()).toMatch(/not confirmed/)
    },
  )

  it('judges the number at the front of more digits, at best as a caution', () => {
    expect(judgeIn('1-800-CONTACTS', ['US'])).toMatchObject({
      readings: [{ digits: '18002668228' }],
    })
    expect(judgeIn('06 39 98 01 23 4', ['FR']).readings[0]!.digits).toBe('0639980123')
    const { verdict, outcome, notes } = judgeIn('06 39 98 01 23 45 67', ['FR'])
    expect([verdict, outcome]).toEqual(['fiction', 'caution'])
    expect(notes).toEqual(['4 digits beside it are left over in France, where only part can be dialled'])
  })
})

describe('ranges kept for fiction', () => {
  const ranges = knowledge.fiction.list.ranges
  const clearing = ranges.filter((range) => range.clears)
  const judgeE164 = (e164: string): string => judgeIn(`+${e164}`, ['FR']).verdict

  it('clears from the first number to the last', () => {
    expect(clearing).toHaveLength(90)
    for (const { from, to } of clearing)
      for (const number of new Set([from, to, between(from, to)]))
        expect(`${number} ${judgeE164(number)}`).toBe(`${number} fiction`)
  })

  it('stops one beyond each edge', () => {
    const reserved = (number: string): boolean =>
      clearing.some(
        (range) => range.from.length === number.length && range.from <= number && number <= range.to,
      )
    let beyond = 0
    for (const { from, to } of clearing)
      for (const number of [step(from, -1), step(to, 1)]) {
        if (reserved(number)) continue
        beyond++
        expect(judgeE164(number)).not.toBe('fiction')
      }
    expect(beyond).toBeGreaterThan(100)
  })

  it('lets the other four only speak in notes', () => {
    const others = ranges.filter((range) => !range.clears)
    expect(others).toHaveLength(4)
    for (const { from, to } of others)
      for (const number of [from, to]) {
        if (clearing.some((range) => range.from <= number && number <= range.to)) continue
        expect(judgeE164(number)).not.toBe('fiction')
      }
  })

  it('can all be dialled at home', () => {
    for (const { country, from } of clearing)
      expect(`${from} ${judgeIn(`+${from}`, [country]).readings[0]!.numbers[0]!.territory}`).toBe(
        `${from} ${country}`,
      )
  })

  it('keeps a hundred numbers in every area code but the toll-free ones', () => {
    for (const [code, { service }] of Object.entries(knowledge.areaCodes.inService)) {
      const tollFree = /^toll-?free$/i.test(service?.trim() ?? '')
      for (const [number, expected] of [
        [`${code}5550100`, 'fiction'],
        [`${code}5550199`, 'fiction'],
        [`${code}5550200`, code === '900' ? 'service' : 'unallocated'],
        [`${code}5550099`, code === '900' ? 'service' : 'unallocated'],
      ])
        expect(`${number} ${judgeIn(number!, ['US']).verdict}`).toBe(
          `${number} ${tollFree ? 'service' : expected}`,
        )
    }
  })
})

it.each([true, false])('clears nothing that it has no reading of, named %s', (named) => {
  for (const readings of [[], [{ digits: '0123', numbers: [] }]]) {
    const { outcome, verdict } = judgeReadings(readings, knowledge, { today: TODAY, named })
    expect([outcome, verdict]).toEqual(['caution', 'unclear'])
  }
})

it('judges an emergency number as a service in every territory that has one', () => {
  let services = 0
  for (const territory of allTerritories()) {
    if (!knowledge.shortNumbers.kinds(territory, '112').has('emergency')) continue
    services++
    const { verdict, readings } = judgeIn('112', [territory])
    expect(`${territory} ${verdict}`).toBe(`${territory} service`)
    expect(readings[0]!.numbers[0]!.evidence[0]!.date <= TODAY).toBe(true)
  }
  expect(services).toBeGreaterThan(80)
})

function step(digits: string, by: number): string {
  return String(Number(digits) + by).padStart(digits.length, '0')
}

function between(from: string, to: string): string {
  return step(from, Math.floor((Number(to) - Number(from)) * Math.random()))
}

describe('what rings before all digits are dialled', () => {
  it.each([
    ['a code in groups', '36 39 ## ##', 'FR', '3639'],
    ['a code unbroken', '3639####', 'FR', '3639'],
    ['a code of two groups', '118 712 ##', 'FR', '118712'],
    ['the operator', '0', 'US', '0'],
    ['a number at home before one abroad without a plus', '4477 0090 0###', 'DK', '44770090'],
  ])('%s', (_, pattern, territory, front) => {
    const { outcome, readings } = judgeIn(draw(pattern), [territory])
    expect(outcome).toBe('not-clear')
    expect(readings.map(({ digits }) => digits)).toContain(front)
  })

  it.each([
    ['a number abroad that no number of this country begins', '447700900###', 'GB'],
    ['the same from a country where it begins none', '120255501##', 'FR'],
    ['a zero in front, behind which the operator waits for more', '07700 900###', 'GB US'],
  ])('%s stays clear', (_, pattern, territory) => {
    expect(judgeIn(draw(pattern), territory.split(' ')).outcome).toBe('clear')
  })
})

it('names who says that a code is one: the metadata, or the country', () => {
  const sourceOf = (code: string, territory: string): string =>
    judgeIn(code, [territory]).readings[0]!.numbers[0]!.evidence[0]!.source
  expect(sourceOf('3639', 'FR')).toBe('ShortNumberMetadata (Google)')
  expect(sourceOf('0', 'US')).toContain('NANPA')
})
