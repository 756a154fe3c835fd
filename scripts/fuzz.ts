// Tries ten thousand mutants of texts, a fifth as many of documents and some of sounds from a seed that it prints: npm run fuzz [-- SEED [COUNT]].
import { readFileSync } from 'node:fs'
import { BOUNDS, originals, tryDocuments } from '../test/fuzz/try-documents.js'
import { shortSound, trySounds, tryTexts } from '../test/fuzz/try-mutants.js'

const [seed = Date.now() % 1_000_000_000, count = 10_000] = process.argv.slice(2).map(Number)
/** Files of one scan. */
const AT_ONCE = 500
const documents = Math.ceil(count / 5)
const sounds = Math.ceil(count / 50)
console.log(`seed ${seed}, ${count} texts, ${documents} documents and ${sounds} sounds`)
console.log(`a document may take ${BOUNDS.seconds} s and ${BOUNDS.megabytes} MB`)
let failed = 0
for (let at = 0; at < count; at += AT_ONCE) {
  const failures = await tryTexts(seed + at, Math.min(AT_ONCE, count - at))
  for (const each of failures) console.log(`seed ${each.seed}: ${each.name}: ${each.message}`)
  failed += failures.length
}
for (const each of await tryDocuments(originals(), seed, documents, BOUNDS)) {
  console.log(`seed ${each.seed}: ${each.name}: ${each.message}`)
  failed += 1
}
const wav = shortSound(readFileSync('data/self-test/number.wav'))
for (const each of await trySounds(wav, 'wav', seed, sounds)) {
  console.log(`seed ${each.seed}: ${each.name}: ${each.message}`)
  failed += 1
}
console.log(failed === 0 ? 'nothing failed' : `${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
