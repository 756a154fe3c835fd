// A number whose end is bleeped is a masked one, with the words of the digit ear alone.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scan } from '../../src/scan.js'
import { ROOT } from '../architecture/source-files.js'

it('without a transcript', async () => {
  const { findings, problems } = await scan([join(ROOT, 'fixtures/album/02 Bip.flac')], { numbersOnly: true })
  expect(problems).toEqual([])
  const heard = findings.filter(({ time }) => time !== undefined)
  expect(heard).toMatchObject([
    { kind: 'masked', verdict: 'partial', heard: { ears: ['digit ear, bleeps'], agree: 1 } },
  ])
  expect(heard[0]!.readings[0]!.digits).toBe('062548****')
})
