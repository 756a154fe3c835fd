// The library's calls on single numbers, as another program makes them.
import { expect, it } from 'vitest'
import { judge, suggest } from '../../src/index.js'

it('judges one number', async () => {
  expect(await judge('06 39 98 01 23', { territories: ['FR'] })).toMatchObject({
    verdict: 'fiction',
    outcome: 'clear',
    readings: [{ numbers: [{ e164: '+33639980123' }] }],
  })
  expect(await judge('hello')).toMatchObject({ code: 'bad-number' })
  expect(await judge('0639980123', { territories: ['UK'] })).toMatchObject({ code: 'unknown-territory' })
})

it('offers others', async () => {
  const offered = await suggest('06 25 48 ** **', { territories: ['FR'], languages: ['fr'], count: 2 })
  expect(offered).toHaveLength(2)
  expect(offered).toMatchObject([
    { territory: 'FR', foreign: false },
    { territory: 'FR', foreign: false },
  ])
})
