// How long judging takes: loading each territory, a look-up, a judgement, a mask: `npm run bench:plan`.

import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { dial } from '../src/core/plan/dial.js'
import { judge } from '../src/core/plan/judge.js'
import { registerKey } from '../src/core/plan/plan-territory.js'
import { loadKnowledge } from '../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../src/registers/plan-folders.js'
import { suggestNumbers } from '../src/scan/typed/suggest-numbers.js'

const TODAY = new Date().toISOString().slice(0, 10)
const TERRITORIES = ['FR', 'US', 'CA', 'GB', 'ES', 'RU', 'PL', 'JP', 'AR', 'DE', 'IT']

/** A number of each plan with its last digits drawn. */
const draw = (pattern: string): string => pattern.replace(/#/g, () => String(Math.floor(Math.random() * 10)))
const PATTERNS: Readonly<Record<string, string>> = {
  FR: '0#########',
  US: '1202#######',
  CA: '1416#######',
  GB: '07#########',
  ES: '6########',
  RU: '89#########',
  PL: '#########',
  JP: '0#########',
  AR: '011########',
  DE: '015#########',
  IT: '3#########',
}
const MASKS = [
  'FR 0*********',
  'FR 06******1*',
  'US 1202*******',
  'US 1*********1',
  'GB 07*********',
  'IT 3*********',
  'US *******',
]

/** Milliseconds of loading in a fresh process, least of five: a cache or a warm compiler would flatter. */
function loadTime(territory: string): number {
  const script = `
    const { loadKnowledge } = await import('./src/registers/load-knowledge.ts')
    const knowledge = loadKnowledge([${JSON.stringify(BUNDLED_PLANS)}])
    const start = performance.now()
    knowledge.registers('${territory}')
    console.log(performance.now() - start)`
  const run = (): number =>
    Number(
      execFileSync(
        process.execPath,
        ['--import', './scripts/load-typescript.mjs', '--input-type=module', '-e', script],
        {
          encoding: 'utf8',
        },
      ),
    )
  return Math.min(...Array.from({ length: 5 }, run))
}

/** Microseconds of one call, least of seven rounds. */
function each<T>(values: readonly T[], call: (value: T) => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 7; round++) {
    const start = performance.now()
    for (const value of values) call(value)
    least = Math.min(least, ((performance.now() - start) * 1000) / values.length)
  }
  return least
}

const knowledge = loadKnowledge([BUNDLED_PLANS])
console.log('territory  load ms   look-up µs   dial µs   judge µs')
for (const territory of TERRITORIES) {
  const numbers = Array.from({ length: 20_000 }, () => draw(PATTERNS[territory]!))
  const dialled = numbers
    .flatMap((digits) => dial(digits, territory, knowledge.plans))
    .filter(({ form }) => form !== 'impossible')
  const keys = dialled.map(registerKey)
  const registers = knowledge.registers(territory)
  const lookUp = each(keys, (key) => registers.some((register) => register.blocks.indexOf(key) >= 0))
  const dialling = each(numbers, (digits) => dial(digits, territory, knowledge.plans))
  const judging = each(dialled, (number) => judge(number, knowledge, TODAY))
  const cells = [
    loadTime(territory).toFixed(1).padStart(7),
    lookUp.toFixed(2).padStart(10),
    dialling.toFixed(1).padStart(10),
  ]
  console.log(`${territory.padEnd(9)} ${cells.join('  ')} ${judging.toFixed(1).padStart(9)}`)
}

console.log('\nmask                 first ms   then ms')
for (const row of MASKS) {
  const [territory, digits] = row.split(' ') as [string, string]
  const fresh = loadKnowledge([BUNDLED_PLANS])
  for (const one of ['US', 'CA', territory]) fresh.registers(one)
  const numbers = dial(digits, territory, fresh.plans)
  const start = performance.now()
  for (const number of numbers) judge(number, fresh, TODAY)
  const first = performance.now() - start
  const then = each(numbers, (number) => judge(number, fresh, TODAY)) / 1000
  console.log(`${row.padEnd(20)} ${first.toFixed(1).padStart(8)} ${then.toFixed(2).padStart(9)}`)
}

const offer = each([draw('06########'), draw('06########')], (number) =>
  suggestNumbers(number, { territories: ['FR'], count: 3 }, knowledge),
)
console.log(`\nsuggest in FR: ${(offer / 1000).toFixed(1)} ms`)
const sizes = readdirSync(BUNDLED_PLANS, { recursive: true, encoding: 'utf8' })
  .map((name) => statSync(join(BUNDLED_PLANS, name)))
  .filter((stat) => stat.isFile())
  .map(({ size }) => size)
console.log(
  `data/plans: ${sizes.length} files, ${sizes.reduce((sum, size) => sum + size, 0).toLocaleString('en')} bytes`,
)
