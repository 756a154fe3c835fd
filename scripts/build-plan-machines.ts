// Compiles every automaton that a plan, a service or a short code asks for, and writes them where the built tool finds them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { MACHINES_FILE } from '../src/registers/plan-machines.js'
import { planMachines } from './plan-machines.js'

const machines = [...planMachines().values()]
mkdirSync(dirname(MACHINES_FILE), { recursive: true })
writeFileSync(
  MACHINES_FILE,
  machines.map(({ language, packed }) => `${language.key} ${packed}\n`).join(''),
  'latin1',
)
console.log(`${machines.length} automata in ${MACHINES_FILE}`)
