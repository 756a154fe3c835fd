// The decoder reads a spoken number under a plan, and knows the right digits from wrong ones.
import { beforeAll, describe, expect, it } from 'vitest'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import type { HeardSound } from '../../../src/speech/whisper/decoder.js'
import type { DigitGrammar } from '../../../src/speech/whisper/digit-search.js'
import { hearLanguage } from '../../../src/speech/whisper/language.js'
import type { Whisper } from '../../../src/speech/whisper/whisper.js'
import { selfTestClip } from '../self-test-clip.js'
import { englishClip } from './english-clip.js'
import { loadBundled } from './load-bundled.js'

const plans = new PlanBook()

/** A grammar of one string: a state is the number of its digits that are behind. */
const onlyThese = (digits: string): DigitGrammar => ({
  start: 0,
  afterPlus: -1,
  next: (state, digit) => (digits[state] === String(digit) ? state + 1 : -1),
  accepts: (state) => state === digits.length,
})
let whisper: Whisper
let english: HeardSound
let french: HeardSound

beforeAll(async () => {
  const loaded = await loadBundled()
  whisper = loaded.whisper
  english = await loaded.encoder.encode(englishClip(), { seconds: 1 }, ['cross_k', 'cross_v'])
  french = await loaded.encoder.encode(selfTestClip(), { seconds: 1 }, ['cross_k', 'cross_v'])
})

describe('reading digits under a plan', () => {
  it('hears the number first, and nothing that the plan refuses', async () => {
    const plan = plans.plan('US')!
    const [heard] = await whisper.digits.guidedDigits(english, [{ language: 'en', plan }])
    expect(heard![0]!.digits).toBe('3125550189')
    expect(heard![0]!.logProbability).toBeGreaterThan(-4)
    expect(heard!.length).toBeGreaterThan(1)
    for (const { digits } of heard!) expect(plan.accepts(plan.walk(digits))).toBe(true)
    const falling = heard!.map((one) => one.logProbability)
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
  })

  it('answers several questions at once, each under its own plan', async () => {
    const questions = [
      { language: 'en', plan: onlyThese('3125550189') },
      { language: 'fr', plan: plans.plan('FR')! },
      { language: 'en', plan: onlyThese('') },
    ]
    const [exact, wrongPlan, nothing] = await whisper.digits.guidedDigits(english, questions)
    expect(exact!.map((one) => one.digits)).toEqual(['3125550189'])
    for (const { digits, logProbability } of wrongPlan!) {
      expect(digits).not.toBe('3125550189')
      expect(logProbability).toBeLessThan(exact![0]!.logProbability - 3)
    }
    expect(nothing!.map((one) => one.digits)).toEqual([''])
  })
})

describe('digits that are asked for', () => {
  it('get a fair score where the beam did not come upon them, and a bad one where they were not said', async () => {
    const asked = ['0199001234', '0536497788']
    const plan = plans.plan('FR')!
    const [alone] = await whisper.digits.guidedDigits(french, [{ language: 'fr', plan }])
    const [beside] = await whisper.digits.guidedDigits(french, [{ language: 'fr', plan, asked }])
    expect(alone!.map((one) => one.digits)).not.toContain(asked[0])
    const score = (digits: string) =>
      beside!.find((one) => one.digits === digits)?.logProbability ?? -Infinity
    expect(score(asked[0]!)).toBeGreaterThan(-9)
    expect(score(asked[1]!)).toBeLessThan(-15)
  })

  it('leave what the beam hears by itself as it is', async () => {
    const asked = ['3125550188', '2125550189']
    const plan = plans.plan('US')!
    const [heard] = await whisper.digits.guidedDigits(english, [{ language: 'en', plan, asked }])
    expect(heard![0]!.digits).toBe('3125550189')
    for (const { digits, logProbability } of heard!)
      if (asked.includes(digits)) expect(logProbability).toBeLessThan(heard![0]!.logProbability - 3)
  })
})

describe('hearing the language', () => {
  it.each([
    ['en', () => english],
    ['fr', () => french],
  ])('hears %s', async (language, sound) => {
    const scores = await hearLanguage(whisper.decoder, sound())
    expect([...scores].sort((a, b) => b[1] - a[1])[0]![0]).toBe(language)
    const sum = [...scores.values()].reduce((total, score) => total + Math.exp(score), 0)
    expect(sum).toBeCloseTo(1, 1)
  })
})
