// The automata that the build made of the plans, in one file beside the code; any other pattern is compiled when it is asked for.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compilerBy, type Refa } from '../core/plan/compile-language.js'
import type { DigitLanguage } from '../core/plan/digit-language.js'
import { takeMachinesFrom } from '../core/plan/digit-machine.js'
import type { MachineTable } from '../core/plan/machine-table.js'
import { PACKAGE_ROOT } from '../package-root.js'

/** A line for each language: its key, a blank, its packed table. `npm run build` writes it. */
export const MACHINES_FILE = fileURLToPath(new URL('dist/plan-machines.txt', PACKAGE_ROOT))

let lines: ReadonlyMap<string, string> | undefined
let compiler: ((language: DigitLanguage) => MachineTable) | undefined

/** Compiles a language here and now, which takes some milliseconds, and for the first one a tenth of a second. */
export function compile(language: DigitLanguage): MachineTable {
  // Loaded only here: a text of a plan that the build knows never needs it.
  compiler ??= compilerBy(createRequire(import.meta.url)('refa') as Refa)
  return compiler(language)
}

/** Lets the plans take their automata from the file, and compile what is not in it. */
export function useBuiltMachines(): void {
  takeMachinesFrom({ packed: packedMachine, compile })
}

/** The packed machine of a language, by its key, as the build made it. */
export function packedMachine(key: string): string | undefined {
  lines ??= readLines()
  return lines.get(key)
}

/** Without the file everything is compiled: slow, and right. */
function readLines(): ReadonlyMap<string, string> {
  const machines = new Map<string, string>()
  try {
    // What stands behind the last line end is a line that was cut short.
    for (const line of readFileSync(MACHINES_FILE, 'latin1').split('\n').slice(0, -1)) {
      const blank = line.indexOf(' ')
      if (blank > 0) machines.set(line.slice(0, blank), line.slice(blank + 1))
    }
  } catch {}
  return machines
}
