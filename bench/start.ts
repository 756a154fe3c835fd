// Measures what a start of the built command costs: processor time, user and system, beside that of `node -e 0` in the same run.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../src/core/hear/median.js'

const RUNS = 10
const COMMAND = fileURLToPath(new URL('../bin/wrongnumber.js', import.meta.url))
const LINE = 'Some words about a song that nobody sings any more.\n'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-start-'))
try {
  const text = join(folder, 'lyrics.txt')
  const silent = join(folder, 'silent.txt')
  writeFileSync(text, `${LINE.repeat(18)}Call me on +44 7700 900123 tonight.\n`)
  writeFileSync(silent, LINE.repeat(19))
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['node -e 0', ['-e', '0']],
    ['--version', [COMMAND, '--version']],
    ['scan, 1 KB, no number', [COMMAND, 'scan', silent]],
    ['scan, 1 KB, one number', [COMMAND, 'scan', text]],
    ['check, one number', [COMMAND, 'check', '+44 7700 900123']],
  ]
  const spent = cases.map(() => [] as number[])
  // One after the other in turn, so that whatever else the machine does falls on all of them.
  for (let run = 0; run < RUNS; run++)
    for (const [at, [, args]] of cases.entries()) spent[at]!.push(await processorSeconds(args))
  const [node = 0] = spent.map(median)
  console.log(`processor seconds, median of ${RUNS} runs in turn; above node; times node`)
  for (const [at, [name]] of cases.entries()) {
    const cost = median(spent[at]!)
    console.log(
      `${name.padEnd(24)}${cost.toFixed(3)}  ${(cost - node).toFixed(3)}  ${(cost / node).toFixed(1)}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** User and system time of a process of Node.js and of what it started; it writes them down itself when it ends. */
async function processorSeconds(args: readonly string[]): Promise<number> {
  const file = join(folder, 'spent')
  const noting = `process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s}=process.resourceUsage();require('fs').writeFileSync(${JSON.stringify(file)},String(u+s))})`
  const preload = join(folder, 'noting.cjs')
  writeFileSync(preload, noting)
  await new Promise((resolve) => {
    spawn(process.execPath, ['--require', preload, ...args], { stdio: 'ignore' }).on('exit', resolve)
  })
  return Number(readFileSync(file, 'utf8')) / 1e6
}
