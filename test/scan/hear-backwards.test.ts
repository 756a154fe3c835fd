// A sound that is listened to backwards too: what was not listened to when the user stopped is named, at its place in the file.
import { expect, it } from 'vitest'
import { isProblem } from '../../src/core/problem.js'
import { emptyContext } from '../../src/core/scan-context.js'
import { FileListener } from '../../src/scan/pool/hear-file.js'

const SONG = 'fixtures/album/02 Bip.flac'

it('is a problem where it ends while it is listened to backwards, and keeps what was heard forwards', async () => {
  const stop = new AbortController()
  const context = emptyContext('2026-01-01')
  const wish = { input: SONG, path: SONG, context, statedSeconds: undefined, tracks: [], written: undefined }
  const heard = await new FileListener(1).hear(
    { wish, listening: { numbersOnly: true, reversed: true } },
    {
      signal: stop.signal,
      onProgress: ({ stage }) => {
        if (stage === 'listening backwards') stop.abort()
      },
    },
  )
  if (isProblem(heard)) throw new Error(heard.message)
  const { numbers, transcript, unheard, problems } = heard.heard
  expect(numbers.length + transcript.lines.length).toBeGreaterThan(0)
  expect(unheard).toMatchObject([{ start: 0, why: 'interrupted' }])
  expect(unheard[0]!.end).toBeGreaterThan(1)
  expect(problems.map(({ input, code }) => [input, code])).toEqual([[SONG, 'interrupted']])
})
