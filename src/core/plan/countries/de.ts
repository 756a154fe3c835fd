// Germany, beside its numbering plan.
import type { Country } from '../country.js'
import { PLAN_SOURCE } from '../plan-source.js'

/** Where the classes of its service numbers come from. */
const SERVICES = { ...PLAN_SOURCE } as const

export const DE: Country = {
  territory: 'DE',
  places:
    'deutschland germany berlin hamburg münchen muenchen munich köln koeln cologne frankfurt stuttgart düsseldorf leipzig dresden hannover bremen nürnberg handy kiez sankt-pauli',
  otherNames: ['GER', 'DEUTSCHLAND'],
  // DIN 5008 writes no groups, habit any.
  freeGroups: true,
  openPlan: true,
  moreCodes: {
    pattern: '11[0-9]|116\\d{3}|118\\d\\d',
    source: 'Bundesnetzagentur, 11x and 118xx; EU decision 2007/116/EC, 116 xxx',
    date: '2026-11-28',
  },
  mobile: /^1[5-7]/,
  messageCodes: '[1-9]\\d{3,4}',
  answers: {
    '110': 'the police',
    '112': 'the fire and ambulance service',
    '115': 'the public authorities line',
    '116117': 'the doctor on duty',
  },
  services: [
    { ...SERVICES, pattern: /^800/, what: 'a freephone number', price: 'free' },
    { ...SERVICES, pattern: /^180/, what: 'a shared-cost service number' },
    { ...SERVICES, pattern: /^137/, what: 'a mass-calling number' },
    { ...SERVICES, pattern: /^900/, what: 'a premium-rate number', price: 'premium' },
  ],
}
