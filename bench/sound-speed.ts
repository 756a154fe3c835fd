// Prints how fast sound files are decoded, surveyed and searched for touch-tones by each decoder, and how much memory that takes: `FILE…`.

import { execFileSync } from 'node:child_process'
import { basename } from 'node:path'
import { DECODERS } from '../src/audio/decode/decoder-table.js'
import { openSound } from '../src/audio/open-sound.js'
import { surveySound } from '../src/audio/survey/survey-sound.js'
import { findToneRuns } from '../src/audio/tones/find-tone-runs.js'
import { isProblem } from '../src/core/problem.js'

const wanted = process.env.DECODER
const MB = 1024

/** Resident memory of this process and of the largest of its children, in MB. */
let peaks = { own: 0, child: 0 }
const watch = setInterval(() => {
  const own = process.memoryUsage.rss() / MB / MB
  const children = execFileSync('ps', ['-o', 'rss=', '-o', 'comm=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  })
  const sizes = children
    .split('\n')
    .map((line) => (line.includes(' ps') ? 0 : Number.parseInt(line, 10) / MB || 0))
  peaks = { own: Math.max(peaks.own, own), child: Math.max(peaks.child, ...sizes) }
}, 200)

for (const file of process.argv.slice(2)) {
  for (const { name } of DECODERS) {
    if (wanted && wanted !== name) continue
    peaks = { own: 0, child: 0 }
    const began = performance.now()
    const opened = await openSound(file, { decoder: name })
    if (isProblem(opened)) {
      console.log(`${basename(file)}  ${name}: ${opened.code}`)
      continue
    }
    const decoded = performance.now()
    const { sounding, hidden } = await surveySound(opened.sound)
    const surveyed = performance.now()
    const runs = await findToneRuns(opened.sound, { sounding })
    const ended = performance.now()
    await opened.sound.close()
    const speed = (ms: number): string => `${Math.round((opened.info.seconds * 1000) / ms)}x`
    console.log(
      `${basename(file)}  ${name}: ${Math.round(opened.info.seconds)} s`,
      `decode ${speed(decoded - began)}, survey ${speed(surveyed - decoded)}, tones ${speed(ended - surveyed)}`,
      `| peak ${Math.round(peaks.own)} MB + ${Math.round(peaks.child)} MB in the decoder process`,
      `| hidden ${hidden.length}, runs of tones ${runs.length}`,
    )
  }
}
clearInterval(watch)
