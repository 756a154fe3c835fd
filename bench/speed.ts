// How fast each stage of hearing is, in times real time and in processor time of this process, over the sound files of a folder.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openSound } from '../src/audio/open-sound.js'
import { surveySound } from '../src/audio/survey/survey-sound.js'
import { explainPassage } from '../src/core/hear/explain/explain-passage.js'
import { tonguesOf } from '../src/core/hear/explain/tongues.js'
import { isSurelyHeard } from '../src/core/hear/weigh-readings.js'
import { PlanBook } from '../src/core/plan/plan-book.js'
import { isProblem } from '../src/core/problem.js'
import { emptyContext } from '../src/core/scan-context.js'
import { useBuiltMachines } from '../src/registers/plan-machines.js'
import { DigitEar } from '../src/speech/digit-ear.js'
import { Encoder } from '../src/speech/encoder.js'
import { findModels } from '../src/speech/models.js'
import { openRuntime } from '../src/speech/open-runtime.js'
import { hearAgain, readByEar, readWithWhisper } from '../src/speech/read-passage.js'
import type { RuntimeName } from '../src/speech/runtime.js'
import { sensePassages } from '../src/speech/sense-passages.js'
import { whisperEngine } from '../src/speech/transcribe.js'
import { loadWhisper } from '../src/speech/whisper/whisper.js'

const [folder, name] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run bench:speed -- FOLDER [native|wasm]')
  process.exit(2)
}
const models = await findModels()
const runtime = await openRuntime(name === undefined ? {} : { name: name as RuntimeName })
if (isProblem(models) || isProblem(runtime)) throw new Error('no models or no runtime')
const whisper = await loadWhisper(runtime, models)
if (isProblem(whisper)) throw new Error(whisper.message)
const encoder = await Encoder.load(runtime, models)
const ear = await DigitEar.load(runtime, models)
const engine = whisperEngine(encoder, whisper, [])
const context = emptyContext(new Date().toISOString().slice(0, 10))
useBuiltMachines()
const book = new PlanBook()
const tongues = tonguesOf(context, book)
const listeners = { encoder, ear, whisper }

const spent = new Map<string, { seconds: number; processor: number }>()
async function timed<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  const { seconds, processor } = spent.get(stage) ?? { seconds: 0, processor: 0 }
  spent.set(stage, {
    seconds: seconds + (performance.now() - began) / 1000,
    processor: processor + (user + system) / 1e6,
  })
  return result
}

let seconds = 0
for (const file of readdirSync(folder).sort()) {
  const opened = await timed('decode', () => openSound(join(folder, file)))
  if (isProblem(opened)) continue
  const { sound, info } = opened
  seconds += info.seconds
  const { sounding } = await timed('survey', () => surveySound(sound))
  const { passages } = await timed('sense', () => sensePassages(sound, sounding, encoder, ear))
  for (const passage of passages) {
    const { numbers } = await timed('explain', async () => explainPassage(passage, tongues, []))
    for (const { occurrences, ears, drawn } of numbers)
      await timed('read', async () => {
        const again = await hearAgain(listeners, sound, occurrences, ears, book, context)
        if (!isSurelyHeard(readByEar(again), drawn)) await readWithWhisper(listeners, again, [])
      })
  }
  await timed('transcribe', () => engine.transcribe(sound, sounding))
  await sound.close()
}
console.log(`${seconds.toFixed(0)} s of sound, ${runtime.version}`)
for (const [stage, { seconds: time, processor }] of spent)
  console.log(
    `${stage.padEnd(12)} ${time.toFixed(1).padStart(7)} s  ${(seconds / time).toFixed(1).padStart(7)} times real time  ${processor.toFixed(1).padStart(7)} s of processor time`,
  )
