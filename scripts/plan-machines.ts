// The automata of all plans, compiled from their patterns by asking for each as the tool does.
import type { DigitLanguage } from '../src/core/plan/digit-language.js'
import { languageOfCallingCode, machineOf, takeMachinesFrom } from '../src/core/plan/digit-machine.js'
import { packTable } from '../src/core/plan/machine-table.js'
import { allCallingCodes, allTerritories, countryMetadata } from '../src/core/plan/numbering-metadata.js'
import { shapesAtHome, typesOrShape } from '../src/core/plan/plan-languages.js'
import { servicePatterns } from '../src/core/plan/services.js'
import { shapeOfPlan } from '../src/core/plan/verdict-map.js'
import { loadKnowledge } from '../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../src/registers/plan-folders.js'
import { compile } from '../src/registers/plan-machines.js'

/** A language of the plans, and its automaton as it is stored. */
export interface PlanMachine {
  readonly language: DigitLanguage
  readonly packed: string
}

/** All of them by key. Each is compiled, whatever has been built before; takes some seconds. */
export function planMachines(): ReadonlyMap<string, PlanMachine> {
  const machines = new Map<string, PlanMachine>()
  const { plans, shortNumbers } = loadKnowledge([BUNDLED_PLANS])
  takeMachinesFrom({
    packed: (key) => machines.get(key)?.packed,
    compile: (language) => {
      const table = compile(language)
      machines.set(language.key, { language, packed: packTable(table) })
      return table
    },
  })
  for (const code of allCallingCodes()) machineOf(languageOfCallingCode(code))
  for (const territory of allTerritories()) {
    const country = countryMetadata(territory)!
    plans.plan(territory)
    for (const language of [shapesAtHome(country), typesOrShape(country), shapeOfPlan(country)])
      machineOf(language)
    servicePatterns(territory)
    shortNumbers.kinds(territory, '')
  }
  return machines
}
