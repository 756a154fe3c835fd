// Whisper's habits: loops are cut, inventions thrown away, and words that are really said stay.
import { describe, expect, it } from 'vitest'
import { inventedBy } from '../../../src/speech/whisper/invented-text.js'
import { LanguageTally } from '../../../src/speech/whisper/language-tally.js'
import { isMonotonous, loopStart } from '../../../src/speech/whisper/loops.js'

const repeat = (pattern: readonly number[], times: number) =>
  Array.from({ length: times }, () => pattern).flat()

describe('loops', () => {
  it.each([
    ['one token without end', [1, 2, ...repeat([9], 40)], 4],
    ['a phrase of four', [5, ...repeat([1, 2, 3, 4], 9)], 9],
    ['a long sentence', repeat([...Array(20).keys()], 6), 40],
  ])('cuts %s to two turns', (_, tokens, keep) => {
    expect(loopStart(tokens)).toBe(keep)
  })

  it.each([
    ['a chorus of three', repeat([1, 2, 3, 4, 5, 6, 7, 8], 3)],
    ['"no" six times', repeat([7], 6)],
    ['a count-in six times over two bars', repeat([1, 2, 3, 4], 5)],
    ['plain words', [...Array(100).keys()]],
    ['a loop that was left again', [...repeat([1], 40), 2]],
    ['nothing', []],
  ])('leaves %s', (_, tokens) => {
    expect(loopStart(tokens)).toBeUndefined()
  })

  it('knows a text that turns in a circle without a strict pattern', () => {
    const circle = Array.from(
      { length: 220 },
      (_, index) => [1, 2, 3, 1, 2, 4, 1, 3][(index * 5 + (index % 3)) % 8]!,
    )
    expect(isMonotonous(circle)).toBe(true)
    expect(isMonotonous(circle.slice(0, 60))).toBe(false)
    expect(isMonotonous([...Array(220).keys()])).toBe(false)
  })
})

describe('inventions', () => {
  it.each([
    ["Sous-titres réalisés par la communauté d'Amara.org", -0.1, 'subtitle credits'],
    ['Untertitel der Amara.org-Community', -0.2, 'subtitle credits'],
    ['Редактор субтитров А.Синецкая Корректор А.Егорова', -0.3, 'subtitle credits'],
    ['TV GELDERLAND 2020.', -0.25, 'stations and copyright'],
    ['SWR 2020', -0.8, 'stations and copyright'],
    ['Thanks for watching!', -0.2, 'asking to subscribe'],
    ['구독과 좋아요 부탁드립니다.', -0.9, 'asking to subscribe'],
    ['Продолжение следует...', -0.1, 'asking to subscribe'],
    ['МУЗЫКАЛЬНАЯ ЗАСТАВКА', -0.1, 'stage directions without brackets'],
    ['ВЕСЕЛАЯ МУЗЫКА', -0.8, 'stage directions without brackets'],
    ['Music', -0.5, 'stage directions without brackets'],
    ['you', -1, 'thanks and short words into silence'],
    ['Thank you.', -0.9, 'thanks and short words into silence'],
    ['... - ...', -0.1, 'nothing but signs'],
    ['I am going to the bathroom', -2, 'noise'],
  ])('throws away %s', (text, mean, name) => {
    expect(inventedBy(text, mean)).toBe(name)
  })

  it.each([
    ['Thank you.', -0.2],
    ['you', -0.3],
    ['Play that funky music', -0.3],
    ['Thank you for your patience.', -0.9],
    ['0 6 39 98', -0.8],
    ['Merci de votre patience. Au revoir !', -0.3],
    ['La musique que nous aimons', -0.4],
    ['Oh, oh, oh', -0.4],
  ])('keeps %s where the decoder was sure enough', (text, mean) => {
    expect(inventedBy(text, mean)).toBeUndefined()
  })
})

describe('the languages of a release', () => {
  const scores = (entries: Record<string, number>) =>
    new Map(Object.entries(entries).map(([language, probability]) => [language, Math.log(probability)]))
  const underMusic = scores({ en: 0.5, fr: 0.3, la: 0.2 })

  it('goes by the ear where nothing is known, and mistrusts unusual languages', () => {
    const likeliest = new LanguageTally().likeliest(underMusic, 3)
    expect(likeliest.map((one) => one.language)).toEqual(['en', 'fr', 'la'])
    expect(likeliest[2]!.probability).toBeLessThan(0.1)
    expect(likeliest.reduce((sum, one) => sum + one.probability, 0)).toBeCloseTo(1)
  })

  it('believes the user and the tags, and what the rest of the release is in', () => {
    expect(new LanguageTally(['fr']).likeliest(underMusic, 1)[0]!.language).toBe('fr')
    expect(new LanguageTally(['la']).likeliest(underMusic, 1)[0]!.language).toBe('la')
    const tally = new LanguageTally()
    for (let window = 0; window < 3; window++) tally.add(scores({ fr: 0.98, en: 0.02 }))
    expect(tally.likeliest(underMusic, 1)[0]!.language).toBe('fr')
    expect(tally.likeliest(scores({ en: 0.99, fr: 0.01 }), 1)[0]!.language).toBe('en')
  })
})
