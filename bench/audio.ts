// How well numbers are heard: scans a labelled folder with the built command, told neither language nor country.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ScanResult } from '../src/index.js'
import { readLabels, scoreHearing } from './audio-corpus.js'

const [folder, ...more] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run bench:audio -- FOLDER_WITH_LABELS [options of scan]')
  process.exit(2)
}
const command = fileURLToPath(new URL('../bin/wrongnumber.js', import.meta.url))
const tracks = readLabels(folder)
const place = mkdtempSync(join(tmpdir(), 'bench-audio-'))
const output = join(place, 'scan.json')
const files = tracks.map(({ file }) => join(folder, file))
const began = performance.now()
const args = [command, 'scan', '--format', 'json', '--output', output, ...more, ...files]
spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
const seconds = (performance.now() - began) / 1000
const score = scoreHearing(tracks, JSON.parse(readFileSync(output, 'utf8')) as ScanResult)
rmSync(place, { recursive: true })

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1).padStart(5)} %`
for (const [key, { numbers, alerts, exact, certain, wrong }] of [...score.figures].sort(([a], [b]) =>
  a < b ? -1 : 1,
))
  console.log(
    `${key.padEnd(16)} ${String(numbers).padStart(3)} numbers, alert ${percent(alerts, numbers)}, exact ${percent(exact, numbers)}, certain ${certain}, of these wrong ${wrong}`,
  )
console.log(`negatives with a number ${score.negativesWithNumber.length} of ${score.negatives}`)
console.log(`negatives unclear ${score.negativesUnclear.length} of ${score.negatives}`)
console.log(`stray findings ${score.stray.length}`)
const length = tracks.reduce((sum, { duration_s }) => sum + duration_s, 0)
console.log(
  `${length.toFixed(0)} s of sound in ${seconds.toFixed(0)} s: ${(length / seconds).toFixed(1)} times real time`,
)
for (const line of [...score.missed, ...score.negativesWithNumber, ...score.negativesUnclear, ...score.stray])
  console.log(`  ${line}`)
