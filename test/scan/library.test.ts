// The library's calls on single numbers, as another program makes them.
import { expect, it } from 'vitest'
import { judge, scan, scanText, suggest } from '../../src/index.js'

it('judges one number', async () => {
  expect(await judge('06 39 98 01 23', { territories: ['FR'] })).toMatchObject({
    verdict: 'fiction',
    outcome: 'clear',
    readings: [{ numbers: [{ e164: '+33639980123' }] }],
  })
  expect(await judge('hello')).toMatchObject({ code: 'bad-number' })
  expect(await judge('0639980123', { territories: ['QQ'] })).toMatchObject({ code: 'unknown-territory' })
})

it('takes territories and languages in any case, and says which there are not', async () => {
  const found = await scanText('Call 020 7946 0018', { territories: ['uk'], languages: ['EN'] })
  expect(found.map((each) => each.readings[0]!.numbers[0]!.e164)).toEqual(['+442079460018'])
  await expect(scanText('x', { territories: ['QQ'] })).rejects.toThrow(/no territory "QQ"; did you mean/)
  await expect(scanText('x', { languages: ['english'] })).rejects.toThrow(TypeError)
})

it('takes what fails in one input for that input alone', async () => {
  const failing = async (): Promise<never> => {
    throw new Error('out of tape')
  }
  const result = await scan(['-', 'fixtures/album/booklet.txt'], { readStdin: failing, territories: ['FR'] })
  expect(result.problems).toEqual([
    { input: '-', code: 'internal', message: 'out of tape', advice: expect.stringContaining('--debug') },
  ])
  expect(result.inputs.map((each) => each.status)).toEqual(['scanned', 'problem'])
  expect(result.summary.findings).toBeGreaterThan(0)
})

it('leaves out what is less sure than was asked for, and says so', async () => {
  const readStdin = async (): Promise<Uint8Array> =>
    new TextEncoder().encode('Call me at 212-555-0147\n\nI saw 202 555 0111 once')
  const all = await scan(['-'], { readStdin, territories: ['US'] })
  const [sure, unsure] = all.findings.map(({ confidence = 0 }) => confidence).sort((a, b) => b - a)
  expect(sure).toBeGreaterThan(unsure!)
  const some = await scan(['-'], { readStdin, territories: ['US'], minConfidence: sure! })
  expect(some.findings.map(({ written }) => written)).toEqual(['212-555-0147'])
  expect(some.problems.map(({ code }) => code)).toEqual(['left-out'])
  expect(some.inputs.map(({ status }) => status)).toEqual(['scanned'])
})

it('offers others', async () => {
  const offered = await suggest('06 25 48 ** **', { territories: ['FR'], languages: ['fr'], count: 2 })
  expect(offered).toHaveLength(2)
  expect(offered).toMatchObject([
    { territory: 'FR', foreign: false },
    { territory: 'FR', foreign: false },
  ])
})

it('gives what is done of an input before the next one is looked at', async () => {
  const events: string[] = []
  const result = await scan(['fixtures/album/booklet.txt', 'fixtures/album/02 Bip.flac'], {
    numbersOnly: true,
    onScanned: ({ inputs, findings }) => events.push(`${inputs[0]!.input}: ${findings.length}`),
    onProgress: ({ input, stage }) => {
      if (events.at(-1) !== `${input}, ${stage}`) events.push(`${input}, ${stage}`)
    },
  })
  const [text, sound] = result.inputs.map(({ input }) => input)
  expect(events.indexOf(`${text}: 2`)).toBeLessThan(events.indexOf(`${sound}, decoding`))
  expect(events.indexOf(`${text}: 2`)).toBeGreaterThan(-1)
  expect(events.at(-1)).toBe(`${sound}: 2`)
})
