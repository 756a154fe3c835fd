// All dialling plans, each built when it is first asked for.
import { areaCodePlan, localPattern, wholePattern } from './area-codes.js'
import { type DigitMachine, machineOf, machineOfPattern, prefixed, worldMachine } from './digit-machine.js'
import { type CountryMetadata, countryMetadata } from './numbering-metadata.js'
import { type DialForm, PlanAutomaton, type PlanPart } from './plan-automaton.js'
import {
  internationalPrefixes,
  languageOfForms,
  languageWithoutTrunk,
  nationalPlan,
  trunkPrefixes,
  typesOfPlan,
} from './plan-languages.js'

/** Short codes of a territory as patterns over the digits dialled. Source: Google's ShortNumberMetadata. */
export type ShortNumberPatterns = ReadonlyMap<string, string>

/** Builds and keeps the automaton of each territory. */
export class PlanBook {
  private readonly plans = new Map<string, PlanAutomaton>()
  private readonly unions = new Map<string, PlanAutomaton>()

  /** `messageCodes` are reached by text message only: accepted as short codes, but as no number type of the plan. */
  constructor(
    private readonly shortNumbers: ShortNumberPatterns = new Map(),
    private readonly messageCodes: ShortNumberPatterns = new Map(),
  ) {}

  /** The plan of a territory, or undefined where nobody publishes one. */
  plan(territory: string): PlanAutomaton | undefined {
    const known = this.plans.get(territory)
    if (known !== undefined) return known
    const country = countryMetadata(territory)
    if (country === undefined) return undefined
    const plan = new PlanAutomaton(
      partsOf(country, this.shortNumbers.get(territory), this.messageCodes.get(territory)),
    )
    this.plans.set(territory, plan)
    return plan
  }

  /** One automaton for several territories; unknown ones are left out. */
  union(territories: readonly string[]): PlanAutomaton {
    const key = territories.join()
    let union = this.unions.get(key)
    if (union === undefined) {
      union = PlanAutomaton.union(territories.flatMap((territory) => this.plan(territory) ?? []))
      this.unions.set(key, union)
    }
    return union
  }
}

const WORLD = worldMachine()

function partsOf(
  country: CountryMetadata,
  shortNumbers: string | undefined,
  messageCodes: string | undefined,
): PlanPart[] {
  const asked = country.territory
  const part = (machine: PlanPart['machine'], form: DialForm, valid: boolean): PlanPart => ({
    machine,
    acceptance: { asked, form, valid },
  })
  const national = nationalMachines(country)
  const parts = trunkPrefixes(country).flatMap((trunk) =>
    national.map(({ machine, valid }) => part(prefixed(trunk, machine), 'national', valid)),
  )
  for (const language of [languageWithoutTrunk(country), languageOfForms(country)])
    if (language !== undefined) parts.push(part(machineOf(language), 'national', true))
  parts.push({ ...part(WORLD, 'international', true), afterPlus: true })
  for (const prefix of internationalPrefixes(country))
    parts.push(part(prefixed(prefix, WORLD), 'international', true))
  const areaCodes = areaCodePlan(country.callingCode)
  if (areaCodes !== undefined) parts.push(part(machineOfPattern(localPattern(areaCodes)), 'local', true))
  if (shortNumbers !== undefined) parts.push(part(machineOfPattern(shortNumbers), 'short', true))
  if (messageCodes !== undefined) parts.push(part(machineOfPattern(messageCodes), 'short', false))
  return parts
}

/** National significant numbers: the general shape, and the number types that the plan knows. */
function nationalMachines(country: CountryMetadata): { machine: DigitMachine; valid: boolean }[] {
  const plan = nationalPlan(country)
  const areaCodes = areaCodePlan(country.callingCode)
  const shape =
    areaCodes === undefined
      ? machineOfPattern(plan.shape, plan.lengths)
      : machineOfPattern(wholePattern(areaCodes))
  const types = typesOfPlan(plan)
  const machines = [{ machine: shape, valid: false }]
  if (types !== undefined) machines.push({ machine: machineOf(types), valid: true })
  // Saint Pierre and Miquelon also dials its own six digits.
  const short = country.lengths.filter((length) => !plan.lengths.includes(length))
  if (short.length > 0) machines.push({ machine: machineOfPattern(country.shape, short), valid: true })
  return machines
}
