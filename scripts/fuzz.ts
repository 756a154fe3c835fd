// Tries ten thousand mutants from a seed that it prints: npm run fuzz [-- SEED [COUNT]].
import { readFileSync } from 'node:fs'
import { shortSound, trySounds, tryTexts } from '../test/fuzz/try-mutants.js'

const [seed = Date.now() % 1_000_000_000, count = 10_000] = process.argv.slice(2).map(Number)
/** Files of one scan. */
const AT_ONCE = 500
console.log(`seed ${seed}, ${count} texts and ${Math.ceil(count / 50)} sounds`)
let failed = 0
for (let at = 0; at < count; at += AT_ONCE) {
  const failures = await tryTexts(seed + at, Math.min(AT_ONCE, count - at))
  for (const each of failures) console.log(`seed ${each.seed}: ${each.name}: ${each.message}`)
  failed += failures.length
}
const wav = shortSound(readFileSync('data/self-test/number.wav'))
for (const each of await trySounds(wav, 'wav', seed, Math.ceil(count / 50))) {
  console.log(`seed ${each.seed}: ${each.name}: ${each.message}`)
  failed += 1
}
console.log(failed === 0 ? 'nothing failed' : `${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
