// All dialling plans, each built when it is first asked for.
import { areaCodePlan, localPattern } from './area-codes.js'
import { type AskedTerritories, askedTerritories } from './asked-territories.js'
import {
  acceptsSome,
  type DigitMachine,
  machineOf,
  machineOfPattern,
  prefixed,
  worldMachine,
} from './digit-machine.js'
import { type CountryMetadata, countryMetadata } from './numbering-metadata.js'
import { type DialForm, PlanAutomaton, type PlanPart } from './plan-automaton.js'
import {
  internationalPrefixes,
  languageOfForms,
  languageWithoutTrunk,
  nationalPlan,
  shapeOfNational,
  trunkPrefixes,
  typesOfPlan,
} from './plan-languages.js'

/** A pattern over digits for each territory. */
export type PatternsByTerritory = ReadonlyMap<string, string>

/** What is dialled beside the numbers of the metadata. */
export interface MoreNumbers {
  /** Short codes, over the digits dialled. Source: Google's ShortNumberMetadata. */
  readonly shortCodes?: PatternsByTerritory
  /** Codes that are reached by text message only: accepted as short codes, but as no number type of the plan. */
  readonly messageCodes?: PatternsByTerritory
  /** Those of them that answer emergencies. */
  readonly emergencies?: PatternsByTerritory
  /** National numbers that a regulator keeps for drama: the metadata knows no number type for some of them. */
  readonly drama?: PatternsByTerritory
  /** Territories of which a register or a range for drama is at hand. */
  readonly atHand?: readonly string[]
}

/** Builds and keeps the automaton of each territory. */
export class PlanBook {
  private readonly plans = new Map<string, PlanAutomaton>()
  private readonly unions = new Map<string, PlanAutomaton>()

  private readonly dramas = new Map<string, DigitMachine | undefined>()

  /** Territories that are asked where nothing points at one. */
  readonly asked: AskedTerritories

  constructor(private readonly more: MoreNumbers = {}) {
    this.asked = askedTerritories(more.atHand ?? [])
  }

  /** The plan of a territory, or undefined where nobody publishes one. */
  plan(territory: string): PlanAutomaton | undefined {
    const known = this.plans.get(territory)
    if (known !== undefined) return known
    const country = countryMetadata(territory)
    if (country === undefined) return undefined
    const plan = new PlanAutomaton(partsOf(country, this.more, this.drama(territory)))
    this.plans.set(territory, plan)
    return plan
  }

  /** Whether a national number (`*` for an open digit) of a territory may be one that a regulator keeps for drama. */
  isDrama(territory: string, national: string): boolean {
    const machine = this.drama(territory)
    return machine !== undefined && acceptsSome(machine, national)
  }

  /** Whether digits that are dialled in a territory are one of its emergency numbers. */
  isEmergency(territory: string, digits: string): boolean {
    const pattern = this.more.emergencies?.get(territory)
    return pattern !== undefined && acceptsSome(machineOfPattern(pattern), digits)
  }

  private drama(territory: string): DigitMachine | undefined {
    if (!this.dramas.has(territory)) {
      const pattern = this.more.drama?.get(territory)
      this.dramas.set(territory, pattern === undefined ? undefined : machineOfPattern(pattern))
    }
    return this.dramas.get(territory)
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
const worldBehind = new Map<string, DigitMachine>()

/** Numbers of the world behind a prefix: one machine for all territories that dial it. */
function worldBehindPrefix(prefix: string): DigitMachine {
  const known = worldBehind.get(prefix) ?? prefixed(prefix, WORLD)
  worldBehind.set(prefix, known)
  return known
}

function partsOf(country: CountryMetadata, more: MoreNumbers, drama: DigitMachine | undefined): PlanPart[] {
  const asked = country.territory
  const shortCodes = more.shortCodes?.get(asked)
  const messageCodes = more.messageCodes?.get(asked)
  const part = (machine: PlanPart['machine'], form: DialForm, valid: boolean): PlanPart => ({
    machine,
    acceptance: { asked, form, valid },
  })
  const national = nationalMachines(country)
  if (drama !== undefined) national.push({ machine: drama, valid: true })
  const parts = trunkPrefixes(country).flatMap((trunk) =>
    national.map(({ machine, valid }) => part(prefixed(trunk, machine), 'national', valid)),
  )
  for (const language of [languageWithoutTrunk(country), languageOfForms(country)])
    if (language !== undefined) parts.push(part(machineOf(language), 'national', true))
  parts.push({ ...part(WORLD, 'international', true), afterPlus: true })
  for (const prefix of internationalPrefixes(country))
    parts.push(part(worldBehindPrefix(prefix), 'international', true))
  const areaCodes = areaCodePlan(country.callingCode)
  if (areaCodes !== undefined) parts.push(part(machineOfPattern(localPattern(areaCodes)), 'local', true))
  if (shortCodes !== undefined) parts.push(part(machineOfPattern(shortCodes), 'short', true))
  if (messageCodes !== undefined) parts.push(part(machineOfPattern(messageCodes), 'short', false))
  return parts
}

/** National significant numbers: the general shape, and the number types that the plan knows. */
function nationalMachines(country: CountryMetadata): { machine: DigitMachine; valid: boolean }[] {
  const plan = nationalPlan(country)
  const shape = machineOf(shapeOfNational(country))
  const types = typesOfPlan(plan)
  const machines = [{ machine: shape, valid: false }]
  if (types !== undefined) machines.push({ machine: machineOf(types), valid: true })
  // Saint Pierre and Miquelon also dials its own six digits.
  const short = country.lengths.filter((length) => !plan.lengths.includes(length))
  if (short.length > 0) machines.push({ machine: machineOfPattern(country.shape, short), valid: true })
  return machines
}
