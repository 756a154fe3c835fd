// Numbers that a service answers and no subscriber: by national prefix, with the price class where the plan says it.
import type { ServiceRange } from './country.js'
import { acceptsSome, type DigitMachine, machineOfPattern } from './digit-machine.js'
import { countryOf } from './known-countries.js'
import { countryMetadata, type NumberKind } from './numbering-metadata.js'
import { PLAN_SOURCE } from './plan-source.js'

/** What a service number is. */
export interface ServiceClass extends Omit<ServiceRange, 'pattern'> {
  /** Territory of the plan; of a plan in common, its main one. */
  readonly plan: string
}

/** The class of a national number, the first that fits. Open digits (`*`) hold where some completion fits. */
export function serviceClass(plan: string, national: string): ServiceClass | undefined {
  const written = countryOf(plan)?.services
  if (written !== undefined) {
    const row = written.find(({ pattern }) => pattern.test(national))
    return row === undefined ? undefined : { ...row, plan }
  }
  const kind = servicePatterns(plan).find(({ machine }) => acceptsSome(machine, national))
  return kind === undefined ? undefined : { plan, ...SERVICE_KINDS[kind.kind]!, ...PLAN_SOURCE }
}

/** The service classes of a plan are known by themselves; those of all others are the number types of its metadata. */
export function hasOwnServices(plan: string): boolean {
  return countryOf(plan)?.services !== undefined
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
    machine: machineOfPattern(pattern, lengths),
  }))
  patterns.set(plan, made)
  return made
}

/** Who answers, or undefined where nobody is named. */
export function whoAnswers(plan: string, code: string): string | undefined {
  return countryOf(plan)?.answers?.[code]
}
