// What several listeners say of a passage is weighed to readings in order, and to certain or unclear.
import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/core/hear/decide.js'
import { type Hearing, isSurelyHeard, weighReadings } from '../../../src/core/hear/weigh-readings.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'

const book = new PlanBook()
const plan = book.plan('FR')!
const NONE: ReadonlySet<number> = new Set()
const SUPPOSED = { support: 10, whole: true, drawn: NONE, digitsHeard: 0 }

function hearing(listener: Hearing['listener'], ear: string, scores: Record<string, number>): Hearing {
  return { listener, ear, scores: new Map(Object.entries(scores)) }
}

function inFrench(hearings: readonly Hearing[]) {
  return [{ language: 'fr', probability: -0.1, plan, hearings }]
}

const decided = (hearings: readonly Hearing[], supposed = SUPPOSED) =>
  decide(supposed, inFrench(hearings), () => ['FR'], book)

const AGREED = [
  hearing('digit ear', 'mono', { '0199001234': -0.5, '0199001284': -6 }),
  hearing('digit ear', 'mono, wider', { '0199001234': -0.2, '0199001284': -7 }),
]
const AT_ODDS = [
  hearing('digit ear', 'mono', { '0199001234': -4, '0199001284': -4.5 }),
  hearing('whisper', 'mono', { '0199001284': -6, '0199001234': -6.2 }),
]

describe('weighing', () => {
  it('adds up the listeners and puts the heaviest first', () => {
    expect(weighReadings(inFrench(AT_ODDS)).map(({ digits }) => digits)).toEqual(['0199001234', '0199001284'])
  })

  it('is sure where every ear is sure', () => {
    expect(isSurelyHeard(inFrench(AGREED), NONE)).toBe(true)
    expect(isSurelyHeard(inFrench(AT_ODDS), NONE)).toBe(false)
  })

  it('is not sure where every ear is and Whisper has other digits as likely', () => {
    const whisper = (said: number, other: number) =>
      hearing('whisper', 'mono', { '0199001234': said, '0199001284': other })
    const heard = (decoded: Hearing) => isSurelyHeard(inFrench([...AGREED, decoded]), NONE)
    expect(heard(whisper(-4, -4))).toBe(true)
    expect(heard(whisper(-14, -4))).toBe(false)
  })
})

describe('digits that come twice', () => {
  it.each([
    [[], true],
    [[7], true],
    [[1], false],
  ])('are a rival only where the number waits: behind %s', (drawn, sure) => {
    const twice = ['mono', 'mono, wider'].map((ear) =>
      hearing('digit ear', ear, { '03023125000': -0.5, '030231125000': -1.5 }),
    )
    const german = [{ language: 'de', probability: -0.1, plan: book.plan('DE')!, hearings: twice }]
    expect(isSurelyHeard(german, new Set(drawn))).toBe(sure)
  })
})

const [SAID, OTHER] = ['0199001234', '0199001284']
const heardAs = (said: number, other: number): Hearing[] =>
  ['mono', 'mono, wider'].map((ear) => hearing('digit ear', ear, { [SAID]: said, [OTHER]: other }))

describe('how sure is sure', () => {
  it.each([
    [-0.5, -2.6, true],
    [-0.5, -2.4, false],
    [-2.9, -9, true],
    [-3.1, -9, false],
  ])('an ear that has %f before %f', (said, other, sure) => {
    expect(isSurelyHeard(inFrench(heardAs(said, other)), NONE)).toBe(sure)
  })

  it.each([
    [-3.4, true],
    [-3.6, false],
  ])('all have it first, as well as %f', (said, certain) => {
    const both = [...heardAs(said, -9), hearing('whisper', 'mono', { [SAID]: -0.5, [OTHER]: -9 })]
    expect(isSurelyHeard(inFrench(both), NONE)).toBe(false)
    expect(decided(both)!.certain).toBe(certain)
  })
})

describe('deciding', () => {
  it('reports a number that all heard, with where it rings', () => {
    const decision = decided(AGREED)!
    expect(decision).toMatchObject({ certain: true, language: 'fr', agree: 2 })
    expect(decision.readings[0]).toMatchObject({ digits: '0199001234', numbers: [{ e164: '+33199001234' }] })
  })

  it.each([
    [10, true],
    [9, false],
    [0, true],
  ])('is certain of no more digits than were said one by one: %i', (digitsHeard, certain) => {
    const supposed = { ...SUPPOSED, digitsHeard }
    expect(decide(supposed, inFrench(AGREED), () => ['FR'], book)!.certain).toBe(certain)
  })

  it('leaves to a person what the listeners hear differently, with both readings', () => {
    const decision = decided(AT_ODDS)!
    expect(decision.certain).toBe(false)
    expect(decision.readings.map(({ digits }) => digits)).toEqual(['0199001234', '0199001284'])
    expect(decision.notes).toHaveLength(1)
  })

  it.each([
    [-4, false],
    [-0.1, true],
  ])('asks in other countries too where no language is likelier than not: heard as %f', (heard, certain) => {
    const decided = (probability: number) => {
      const hearings = ['mono', 'mono, wider'].map((ear) =>
        hearing('digit ear', ear, { '0491570156': heard }),
      )
      const language = { language: 'it', probability, plan: book.plan('AU')!, hearings }
      return decide(SUPPOSED, [language], (code) => (code === undefined ? ['AU'] : ['IT']), book)!
    }
    const asked = (probability: number) => decided(probability).readings[0]!.numbers.map(({ asked }) => asked)
    expect(decided(Math.log(0.4)).certain).toBe(certain)
    expect(asked(Math.log(0.6))).toEqual(['IT'])
    expect(asked(Math.log(0.4))).toEqual(['IT', 'AU'])
  })

  it.each([
    [0.5, true, false],
    [2.5, true, false],
    [3.5, true, true],
    [10, false, false],
  ])(
    'a number that the run is explained by with %f, no word left beside it %s: %s',
    (support, whole, certain) => {
      expect(decided(AGREED, { ...SUPPOSED, support, whole })).toMatchObject({ certain })
    },
  )

  it.each([
    ['2125550123', true],
    ['5550123', false],
  ])('is certain of whole numbers only: %s', (digits, certain) => {
    const heard = ['mono', 'mono, wider', 'mono, slower'].map((ear) =>
      hearing('digit ear', ear, { [digits]: -0.1 }),
    )
    const language = { language: 'en', probability: -0.1, plan: book.plan('US')!, hearings: heard }
    expect(decide(SUPPOSED, [language], () => ['US'], book)).toMatchObject({ certain })
  })

  it.each([
    ['US', '2125550123', [5, 0], true],
    ['FR', '0199001234', [9, 0], true],
    ['DE', '03023125000', [], true],
    ['DE', '03023125000', [3], false],
    ['DE', '03023125000', [7], true],
  ])(
    'is not certain of a number of %s that waits where a digit may have come twice: %s, %s',
    (territory, digits, drawn, certain) => {
      const heard = ['mono', 'mono, wider', 'mono, slower'].map((ear) =>
        hearing('digit ear', ear, { [digits]: -0.1 }),
      )
      const language = { language: 'en', probability: -0.1, plan: book.plan(territory)!, hearings: heard }
      const supposed = { ...SUPPOSED, drawn: new Set(drawn) }
      expect(decide(supposed, [language], () => [territory], book)).toMatchObject({ certain })
    },
  )

  it('is certain where the ears are less sure only with Whisper', () => {
    const ears = ['mono', 'mono, wider', 'mono, slower'].map((ear) =>
      hearing('digit ear', ear, { '0199001234': -1, '0199001284': -2 }),
    )
    const whisper = (first: string, second: string) =>
      hearing('whisper', 'mono', { [first]: -4, [second]: -9 })
    const certainWith = (decoded: Hearing): boolean => decided([...ears, decoded])!.certain
    expect(certainWith(whisper('0199001234', '0199001284'))).toBe(true)
    expect(certainWith(whisper('0199001284', '0199001234'))).toBe(false)
  })

  it.each([
    ['0536494580', '0536494581', false],
    ['0536494580', '0536494582', false],
    ['0536494560', '0536494574', false],
    ['0536494583', '0536494593', true],
    ['0536494581', '0536494582', true],
    ['0536494581', '0536494580', true],
  ])(
    'whatever Whisper says, %s is not certain where an ear may have missed the word for %s',
    (said, other, certain) => {
      const ears = ['mono', 'mono, wider', 'mono, slower'].map((ear) =>
        hearing('digit ear', ear, { [said]: -0.5, [other]: -2 }),
      )
      const whisper = hearing('whisper', 'mono', { [said]: -4, [other]: -15 })
      expect(decided([...ears, whisper])!.certain).toBe(certain)
    },
  )

  it.each([
    [-7, [SAID, OTHER]],
    [-10, [SAID]],
  ])('lists other digits beside those heard as -0.5 where they are heard as %f: %j', (other, listed) => {
    expect(decided(heardAs(-0.5, other))!.readings.map(({ digits }) => digits)).toEqual(listed)
  })

  it.each([
    [-3, ['IT', 'AU']],
    [-5, ['IT']],
  ])('asks where another language is spoken that is as likely as %f: %j', (probability, territories) => {
    const plan = book.plan('AU')!
    const heard = [hearing('digit ear', 'mono', { '0491570156': -0.1 })]
    const languages = [
      { language: 'it', probability: -0.1, plan, hearings: heard },
      { language: 'en', probability, plan, hearings: [] },
    ]
    const decision = decide(SUPPOSED, languages, (code) => (code === 'en' ? ['AU'] : ['IT']), book)!
    expect(decision.readings[0]!.numbers.map(({ asked }) => asked)).toEqual(territories)
  })

  it('says nothing where the second listening fits worse than the first spoke for a number', () => {
    const unfit = [hearing('digit ear', 'mono', { '0199001234': -14 })]
    expect(decided(unfit, { ...SUPPOSED, support: 4 })).toBeUndefined()
    expect(decided(unfit)).toMatchObject({ certain: false })
  })

  it.each([
    [-1.4, -0.1, true],
    [-1.6, -0.1, false],
    [-1.4, -2.7, false],
  ])(
    'explained as something else by little (%f), a whole number heard as %f is left to a person',
    (support, heard, said) => {
      const decision = decided(heardAs(heard, -9), { ...SUPPOSED, support })
      expect(decision?.certain).toBe(said ? false : undefined)
    },
  )

  it('says nothing where every ear hears other digits, as in singing, but for what is well sensed', () => {
    const digits = ['0199001234', '0199004112', '0199008841']
    const apart = digits.map((own, ear) =>
      hearing(
        'digit ear',
        String(ear),
        Object.fromEntries(digits.map((each) => [each, each === own ? -5 : -10])),
      ),
    )
    expect(decided(apart, { ...SUPPOSED, support: 4 })).toBeUndefined()
    expect(decided(apart, { ...SUPPOSED, support: 9 })).toMatchObject({ certain: false })
  })
})
