// Numbers that a service answers and no subscriber: by national prefix, with the price class where the plan says it.
import { PLAN_SOURCE } from './numbering-metadata.js'

/** A range of service numbers. */
export interface ServiceClass {
  /** Territory of the plan; `+1` for all of North America. */
  readonly plan: string
  /** Over the national significant number. */
  readonly pattern: RegExp
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

const ARCEP = { plan: 'FR', source: 'ARCEP, decision 2018-0881', date: '2018-07-24' } as const
const OFCOM = { plan: 'GB', ifAllocated: true, ...PLAN_SOURCE } as const
const BNETZA = { plan: 'DE', ...PLAN_SOURCE } as const
const NANPA = { plan: '+1', source: 'NANPA, npa_report', date: '2026-08-17' } as const

export const SERVICE_CLASSES: readonly ServiceClass[] = [
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

/** The class of a national number, the first that fits. */
export function serviceClass(plan: string, national: string): ServiceClass | undefined {
  return SERVICE_CLASSES.find((row) => row.plan === plan && row.pattern.test(national))
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
