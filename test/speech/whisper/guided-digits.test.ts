// The decoder reads a spoken number under a plan, and knows the right digits from wrong ones.
import { beforeAll, describe, expect, it } from 'vitest'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import type { HeardSound } from '../../../src/speech/whisper/decoder.js'
import { onlyThese } from '../../../src/speech/whisper/guided-digits.js'
import { hearLanguage, likeliestLanguages } from '../../../src/speech/whisper/language.js'
import type { Whisper } from '../../../src/speech/whisper/whisper.js'
import { selfTestClip } from '../self-test-clip.js'
import { englishClip } from './english-clip.js'
import { loadBundled } from './load-bundled.js'

const plans = new PlanBook()
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
  it('get a score beside the beam, as if they were scored alone', async () => {
    const asked = ['0199001234', '0536497788']
    const plan = plans.plan('FR')!
    const [alone] = await whisper.digits.guidedDigits(french, [{ language: 'fr', plan }])
    const [beside] = await whisper.digits.guidedDigits(french, [{ language: 'fr', plan, asked }])
    expect(alone!.map((one) => one.digits)).not.toContain(asked[0])
    const score = (digits: string) => beside!.find((one) => one.digits === digits)?.logProbability
    const scores = await whisper.digits.scoreDigits(french, 'fr', asked)
    expect(Math.abs(score(asked[0]!)! - scores.get(asked[0]!)!)).toBeLessThan(1.5)
    expect(score(asked[1]!) ?? -Infinity).toBeLessThan(-15)
  })
})

describe('scoring given digits', () => {
  it('puts what was said far above what was not', async () => {
    const strings = ['3125550189', '3125550188', '3125550', '+13125550189', '2125550189', '0199001234']
    const scores = await whisper.digits.scoreDigits(english, 'en', strings)
    expect([...scores.keys()]).toEqual(strings)
    const [right, ...wrong] = [...scores.values()]
    for (const score of wrong) expect(score).toBeLessThan(right! - 3)
  })

  it('gives a fair score to a number that the beam did not come upon', async () => {
    const scores = await whisper.digits.scoreDigits(french, 'fr', ['0199001234', '0536497788', '01'])
    expect(scores.get('0199001234')).toBeGreaterThan(-9)
    expect(scores.get('0536497788')).toBeLessThan(-20)
  })
})

describe('hearing the language', () => {
  it.each([
    ['en', () => english],
    ['fr', () => french],
  ])('hears %s', async (language, sound) => {
    const scores = await hearLanguage(whisper.decoder, sound())
    expect(likeliestLanguages(scores, new Map(), 0, 1)[0]!.language).toBe(language)
    const sum = [...scores.values()].reduce((total, score) => total + Math.exp(score), 0)
    expect(sum).toBeCloseTo(1, 1)
  })

  it('lets what is known beforehand decide where it is strong', async () => {
    const scores = await hearLanguage(whisper.decoder, english)
    const known = new Map([['de', 0]])
    expect(likeliestLanguages(scores, known, -50, 2).map((one) => one.language)).toEqual(['de', 'en'])
  })
})
