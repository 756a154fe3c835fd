// All dialling plans, each built when it is first asked for.
import { compilePattern, type DigitMachine, NANP_SHAPE, prefixed, worldMachine } from './digit-machine.js'
import { FRENCH_PLAN } from './french-territories.js'
import { type CountryMetadata, countryMetadata } from './numbering-metadata.js'
import { type DialForm, PlanAutomaton, type PlanPart } from './plan-automaton.js'

/** Short codes of a territory as patterns over the digits dialled. Source: Google's ShortNumberMetadata. */
export type ShortNumberPatterns = ReadonlyMap<string, string>

/** Where habit writes or says numbers without the trunk prefix although libphonenumber's formats require it. */
const TRUNK_OPTIONAL: ReadonlySet<string> = new Set(['RU', 'KZ', 'BR', 'CO'])

/** Trunk prefixes beyond the one in the metadata: in Brazil a carrier's two digits follow the 0 (Anatel). */
const MORE_TRUNKS: Readonly<Record<string, readonly string[]>> = {
  BR: ['12', '14', '15', '21', '22', '23', '25', '31', '41', '43', '55', '65', '99'].map(
    (carrier) => `0${carrier}`,
  ),
}

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
  const parts = trunkPrefixes(country).flatMap((trunk) =>
    nationalMachines(country).map(({ machine, valid }) => part(prefixed(trunk, machine), 'national', valid)),
  )
  const bare = machineWithoutTrunk(country)
  if (bare !== undefined) parts.push(part(bare, 'national', true))
  parts.push({ ...part(WORLD, 'international', true), afterPlus: true })
  for (const prefix of internationalPrefixes(country))
    parts.push(part(prefixed(prefix, WORLD), 'international', true))
  if (country.callingCode === '1') parts.push(part(compilePattern('[2-9]\\d{6}'), 'local', true))
  if (shortNumbers !== undefined) parts.push(part(compilePattern(shortNumbers), 'short', true))
  if (messageCodes !== undefined) parts.push(part(compilePattern(messageCodes), 'short', false))
  return parts
}

/** National significant numbers: the general shape, and the number types that the plan knows. */
function nationalMachines(country: CountryMetadata): { machine: DigitMachine; valid: boolean }[] {
  const plan = FRENCH_PLAN.has(country.territory) ? countryMetadata('FR')! : country
  const shape = country.callingCode === '1' ? NANP_SHAPE : plan.shape
  const lengths = country.callingCode === '1' ? [10] : plan.lengths
  const types = plan.types.map((type) => ({
    machine: compilePattern(type.pattern, type.lengths),
    valid: true,
  }))
  return [{ machine: compilePattern(shape, lengths), valid: false }, ...types]
}

/** Numbers that are dialled without the trunk prefix that all others need; undefined where there are none. */
export function machineWithoutTrunk(country: CountryMetadata): DigitMachine | undefined {
  if (trunkPrefixes(country).includes('') || country.withoutTrunk.length === 0) return undefined
  const lengths = new Set(country.withoutTrunk.flatMap((row) => row.lengths))
  const leading = country.withoutTrunk.map((row) => `(?:${row.leading})\\d*`)
  return compilePattern(leading.join('|'), [...lengths])
}

/** What may stand in front of a national number when it is dialled at home; '' where nothing has to. */
export function trunkPrefixes(country: CountryMetadata): readonly string[] {
  const prefixes = [country.trunkPrefix, ...(MORE_TRUNKS[country.territory] ?? [])].filter(
    (trunk) => trunk !== '',
  )
  const optional =
    country.trunkOptional || country.callingCode === '1' || TRUNK_OPTIONAL.has(country.territory)
  return prefixes.length === 0 || optional ? ['', ...prefixes] : prefixes
}

/** What is dialled before a country code: 011 in North America, 0011 in Australia (ACMA), else 00 beside the country's own prefix. */
export function internationalPrefixes(country: CountryMetadata): readonly string[] {
  if (country.internationalPrefix === '011') return ['011']
  if (country.territory === 'AU') return ['0011', '00']
  return /^\d+$/.test(country.internationalPrefix)
    ? [...new Set([country.internationalPrefix, '00'])]
    : ['00']
}
