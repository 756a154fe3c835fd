// Numbers that a service answers and no subscriber: by national prefix, with the price class where the plan says it.
import { acceptsSome, compilePattern, type DigitMachine } from './digit-machine.js'
import { countryMetadata, type NumberKind, PLAN_SOURCE } from './numbering-metadata.js'

/** What a service number is. */
export interface ServiceClass {
  /** Territory of the plan; `+1` for all of North America. */
  readonly plan: string
  /** What it is, as a sentence says it: "a freephone number". */
  readonly what: string
  /** Price class of the plan; absent where no source here says it. */
  readonly price?: string
  /** Only where the register has the block allocated; else the register decides. */
  readonly ifAllocated?: boolean
  readonly source: string
  /** ISO date of the source. */
  readonly date: string
}

/** A range of service numbers. */
interface ServiceRange extends ServiceClass {
  /** Over the national significant number. */
  readonly pattern: RegExp
}

const ARCEP = { plan: 'FR', source: 'ARCEP, decision 2018-0881', date: '2018-07-24' } as const
const OFCOM = { plan: 'GB', ifAllocated: true, ...PLAN_SOURCE } as const
const BNETZA = { plan: 'DE', ...PLAN_SOURCE } as const
const NANPA = { plan: '+1', source: 'NANPA, npa_report', date: '2026-08-17' } as const

const SERVICE_RANGES: readonly ServiceRange[] = [
  { ...ARCEP, pattern: /^80[0-5]/, what: 'a freephone number', price: 'free' },
  { ...ARCEP, pattern: /^80[6-9]/, what: 'a special number', price: 'price of a local call' },
  { ...ARCEP, pattern: /^8(?:1|2|9)/, what: 'a special number', price: 'surcharged' },
  { ...ARCEP, pattern: /^8/, what: 'a special number' },
  { ...OFCOM, pattern: /^80/, what: 'a freephone number' },
  { ...OFCOM, pattern: /^8/, what: 'a business-rate number' },
  { ...OFCOM, pattern: /^9/, what: 'a premium-rate number' },
  { ...BNETZA, pattern: /^800/, what: 'a freephone number', price: 'free' },
  { ...BNETZA, pattern: /^180/, what: 'a shared-cost service number' },
  { ...BNETZA, pattern: /^137/, what: 'a mass-calling number' },
  { ...BNETZA, pattern: /^900/, what: 'a premium-rate number', price: 'premium' },
  { ...NANPA, pattern: /^8(?:00|33|44|55|66|77|88)/, what: 'a toll-free number', price: 'free' },
  { ...NANPA, pattern: /^900/, what: 'a premium-rate number', price: 'premium' },
]

/** The class of a national number, the first that fits. Open digits (`*`) hold where some completion fits. */
export function serviceClass(plan: string, national: string): ServiceClass | undefined {
  if (isWrittenHere(plan))
    return SERVICE_RANGES.find((row) => row.plan === plan && row.pattern.test(national))
  const kind = servicePatterns(plan).find(({ machine }) => acceptsSome(machine, national))
  return kind === undefined ? undefined : { plan, ...SERVICE_KINDS[kind.kind]!, ...PLAN_SOURCE }
}

/** The plan's service classes stand in this file; those of all others are the number types of its metadata. */
export function isWrittenHere(plan: string): boolean {
  return SERVICE_RANGES.some((row) => row.plan === plan)
}

/** Number types that a service answers. A UAN is one number for all lines of a company. */
const SERVICE_KINDS: Readonly<Partial<Record<NumberKind, Pick<ServiceClass, 'what' | 'price'>>>> = {
  'toll-free': { what: 'a freephone number', price: 'free' },
  'premium-rate': { what: 'a premium-rate number', price: 'premium' },
  'shared-cost': { what: 'a shared-cost number' },
  uan: { what: 'a company-wide number' },
}

interface ServicePattern {
  readonly kind: NumberKind
  readonly machine: DigitMachine
}

const patterns = new Map<string, readonly ServicePattern[]>()

/** Number types of a plan that a service answers. */
export function servicePatterns(plan: string): readonly ServicePattern[] {
  const known = patterns.get(plan)
  if (known !== undefined) return known
  const types = countryMetadata(plan)?.types.filter(({ kind }) => SERVICE_KINDS[kind] !== undefined) ?? []
  const made = types.map(({ kind, pattern, lengths }) => ({
    kind,
    machine: compilePattern(pattern, lengths),
  }))
  patterns.set(plan, made)
  return made
}

/** Who answers a short code, where that is the same for every caller of the territory. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FR: {
    '15': 'the ambulance service (SAMU)',
    '17': 'the police',
    '18': 'the fire service',
    '112': 'the emergency services',
    '114': 'the emergency services for deaf people',
    '115': 'the homeless emergency line',
    '116000': 'the missing children line',
    '116117': 'the doctor on duty',
    '119': 'the child protection line',
    '191': 'the air rescue service',
    '196': 'the sea rescue service',
    '197': 'the terror and kidnapping alert line',
    '3114': 'the suicide prevention line',
    '3919': 'the line for women who suffer violence',
    '3949': 'France Travail',
  },
  GB: {
    '999': 'the emergency services',
    '112': 'the emergency services',
    '101': 'the police',
    '105': 'the power cut line',
    '111': 'the health service (NHS)',
    '119': 'the health service (NHS)',
    '123': 'the speaking clock',
    '116123': 'Samaritans',
  },
  DE: {
    '110': 'the police',
    '112': 'the fire and ambulance service',
    '115': 'the public authorities line',
    '116117': 'the doctor on duty',
  },
  '+1': {
    '211': 'community services',
    '311': 'the municipal services',
    '411': 'directory assistance',
    '511': 'traffic information',
    '611': "the carrier's repair service",
    '711': 'the relay service for deaf people',
    '811': 'the line to call before digging',
    '911': 'the emergency services',
    '988': 'the suicide and crisis line',
  },
}

/** Who answers, or undefined where nobody is named. */
export function whoAnswers(plan: string, code: string): string | undefined {
  return ANSWERS[plan]?.[code]
}
