// How well a voice in one ear is heard and its channel named: mixtures made of a labelled folder, told nothing.

import { PlanBook } from '../src/core/plan/plan-book.js'
import { isProblem } from '../src/core/problem.js'
import { emptyContext } from '../src/core/scan-context.js'
import { useBuiltMachines } from '../src/registers/plan-machines.js'
import { DigitEar } from '../src/speech/digit-ear.js'
import { Encoder } from '../src/speech/encoder.js'
import { listen } from '../src/speech/listen.js'
import { findModels } from '../src/speech/models.js'
import { openRuntime } from '../src/speech/open-runtime.js'
import { loadWhisper } from '../src/speech/whisper/whisper.js'
import { type Mixture, makeMixtures } from './channel-mixtures.js'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run bench:channels -- FOLDER_WITH_LABELS')
  process.exit(2)
}
const models = await findModels()
const runtime = await openRuntime()
if (isProblem(models) || isProblem(runtime)) throw new Error('no models or no runtime')
const whisper = await loadWhisper(runtime, models)
if (isProblem(whisper)) throw new Error(whisper.message)
const listeners = {
  encoder: await Encoder.load(runtime, models),
  ear: await DigitEar.load(runtime, models),
  whisper,
}
const context = emptyContext(new Date().toISOString().slice(0, 10))
useBuiltMachines()
const book = new PlanBook()

const COUNTED = ['mixtures', 'alert', 'exact', 'channel right', 'channel wrong', 'stray'] as const
const figures = new Map<string, Map<string, number>>()
for (const mixture of await makeMixtures(folder)) {
  const row = figures.get(mixture.kind) ?? new Map<string, number>()
  figures.set(mixture.kind, row)
  for (const key of await hear(mixture)) row.set(key, (row.get(key) ?? 0) + 1)
}
const total = new Map<string, number>()
console.log(`${''.padEnd(50)} ${COUNTED.join(', ')}`)
for (const [kind, row] of figures) {
  console.log(`${kind.padEnd(50)} ${COUNTED.map((key) => row.get(key) ?? 0).join(', ')}`)
  for (const [key, count] of row) total.set(key, (total.get(key) ?? 0) + count)
}
console.log(`${'all'.padEnd(50)} ${COUNTED.map((key) => total.get(key) ?? 0).join(', ')}`)

/** What of `COUNTED` a mixture adds to. */
async function hear(mixture: Mixture): Promise<string[]> {
  const { channels, e164 } = mixture
  const length = channels[0].length
  const sound = {
    channels: 2,
    length,
    read: async (from: number, to: number) => channels.map((each) => each.slice(Math.max(0, from), to)),
    close: async () => {},
  }
  const parts = { sounding: [{ start: 0, end: length / 16_000 }], hidden: [] }
  const { numbers } = await listen(sound, parts, context, book, listeners)
  const near = numbers.filter(({ time }) => time.start < mixture.end + 3 && time.end > mixture.start - 3)
  const counted = ['mixtures']
  for (const each of numbers) if (e164 === undefined || !near.includes(each)) counted.push('stray')
  const first = e164 === undefined ? undefined : near[0]
  if (first === undefined) return counted
  const read = near.flatMap(({ readings }) => readings.slice(0, 2).flatMap((reading) => reading.numbers))
  counted.push('alert', ...(read.some((number) => number.e164 === e164) ? ['exact'] : []))
  if (first.channel === mixture.channel) counted.push('channel right')
  else if (first.channel !== undefined) counted.push('channel wrong')
  return counted
}
