// All dialling plans, each built when it is first asked for.
import { countryOf } from './country.js'
import {
  compilePattern,
  type DigitLanguage,
  type DigitMachine,
  inAny,
  inBoth,
  inFirstOnly,
  languageOf,
  machineOf,
  NANP_SHAPE,
  prefixed,
  worldMachine,
} from './digit-machine.js'
import { type CountryMetadata, countryMetadata } from './numbering-metadata.js'
import { prefixesInPattern } from './parsed-prefix.js'
import { type DialForm, PlanAutomaton, type PlanPart } from './plan-automaton.js'

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
  for (const machine of [machineWithoutTrunk(country), machineOfForms(country)])
    if (machine !== undefined) parts.push(part(machine, 'national', true))
  parts.push({ ...part(WORLD, 'international', true), afterPlus: true })
  for (const prefix of internationalPrefixes(country))
    parts.push(part(prefixed(prefix, WORLD), 'international', true))
  if (country.callingCode === '1') parts.push(part(compilePattern('[2-9]\\d{6}'), 'local', true))
  if (shortNumbers !== undefined) parts.push(part(compilePattern(shortNumbers), 'short', true))
  if (messageCodes !== undefined) parts.push(part(compilePattern(messageCodes), 'short', false))
  return parts
}

/** The plan in which a territory's national numbers lie. */
export function nationalPlan(country: CountryMetadata): CountryMetadata {
  return countryMetadata(countryOf(country.territory)?.planOf ?? country.territory)!
}

/** National significant numbers: the general shape, and the number types that the plan knows. */
function nationalMachines(country: CountryMetadata): { machine: DigitMachine; valid: boolean }[] {
  const plan = nationalPlan(country)
  const american = country.callingCode === '1'
  const shape = american ? compilePattern(NANP_SHAPE, [10]) : compilePattern(plan.shape, plan.lengths)
  const types = typesOfPlan(plan)
  const machines = [{ machine: shape, valid: false }]
  if (types !== undefined) machines.push({ machine: machineOf(types), valid: true })
  // Saint Pierre and Miquelon also dials its own six digits.
  const short = country.lengths.filter((length) => !plan.lengths.includes(length))
  if (short.length > 0) machines.push({ machine: compilePattern(country.shape, short), valid: true })
  return machines
}

/** National significant numbers of the number types that a plan knows; undefined where it names none. */
export function typesOfPlan(country: CountryMetadata): DigitLanguage | undefined {
  return inAny(country.types.map(({ pattern, lengths }) => languageOf(pattern, lengths)))
}

/**
 * Numbers that are written without the trunk prefix that others of the country need (Australian 1800, Irish 1850):
 * those whose format has none, and those that no format fits; undefined where there are none.
 */
export function machineWithoutTrunk(country: CountryMetadata): DigitMachine | undefined {
  const types = trunkPrefixes(country).includes('') ? undefined : typesOfPlan(country)
  if (types === undefined) return undefined
  let left = types
  const bare: DigitLanguage[] = []
  for (const { pattern, leading, trunk } of country.formats) {
    const lead = leading.at(-1)
    const shape = languageOf(pattern)
    const fits = lead === undefined ? shape : inBoth(shape, languageOf(`(?:${lead})\\d*`))
    if (!trunk) bare.push(inBoth(left, fits))
    left = inFirstOnly(left, fits)
  }
  const without = inAny([...bare, left])
  return without === undefined ? undefined : machineOf(without)
}

/** Forms of national numbers that are more than a prefix and the number. */
function machineOfForms({ territory }: CountryMetadata): DigitMachine | undefined {
  const form = countryOf(territory)?.homeForm
  return form === undefined ? undefined : compilePattern(form.pattern, form.lengths)
}

/** What may stand in front of a national number when it is dialled at home; '' where nothing has to. */
export function trunkPrefixes(country: CountryMetadata): readonly string[] {
  const { territory } = country
  let prefixes = trunks.get(territory)
  if (prefixes === undefined) {
    const all = [
      country.trunkPrefix,
      ...prefixesInPattern(country.parsedPrefix),
      ...(countryOf(territory)?.moreTrunks ?? []),
    ]
    const written = [...new Set(all)].filter((trunk) => trunk !== '')
    const optional =
      country.trunkOptional || country.callingCode === '1' || countryOf(territory)?.trunkOptional
    prefixes = written.length === 0 || optional ? ['', ...written] : written
    trunks.set(territory, prefixes)
  }
  return prefixes
}

const trunks = new Map<string, readonly string[]>()

/** What is dialled before a country code: 011 in North America, else 00 beside the country's own prefix. */
export function internationalPrefixes(country: CountryMetadata): readonly string[] {
  if (country.internationalPrefix === '011') return ['011']
  const known = countryOf(country.territory)?.internationalPrefixes
  if (known !== undefined) return known
  return /^\d+$/.test(country.internationalPrefix)
    ? [...new Set([country.internationalPrefix, '00'])]
    : ['00']
}
