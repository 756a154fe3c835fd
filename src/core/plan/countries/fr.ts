// France, beside its numbering plan.
import type { Country } from '../country.js'

/** Where the classes of its service numbers come from. */
const SERVICES = { source: 'ARCEP, decision 2018-0881', date: '2018-07-24' } as const

export const FR: Country = {
  territory: 'FR',
  places:
    'france paris marseille lyon toulouse nice nantes strasbourg bordeaux lille rennes montpellier bretagne normandie corse français française',
  // NIR (INSEE), with and without its key; SIRET (INSEE).
  papers: ['1-2-2-2-3-3', '1-2-2-2-3-3-2', '3-3-3-5'],
  isrc: ['FX'],
  // ARCEP: pairs.
  groupings: [
    [1, 2, 2, 2, 2],
    [3, 3, 3],
    [3, 2, 2, 2],
  ],
  registerPlace: /^Métropole/,
  moreCodes: {
    pattern: '119|116\\d{3}|10\\d\\d|3\\d{3}|118\\d{3}',
    source: 'ARCEP, decision 2018-0881, 10xx, 3xxx, 118 xyz, 119; EU decision 2007/116/EC, 116 xxx',
    date: '2026-11-28',
  },
  mobile: /^[67]/,
  messageCodes: '[3-8]\\d{4}',
  answers: {
    '15': 'the ambulance service (SAMU)',
    '17': 'the police',
    '18': 'the fire service',
    '112': 'the emergency services',
    '114': 'the emergency services for deaf people',
    '115': 'the homeless emergency line',
    '119': 'the child protection line',
    '191': 'the air rescue service',
    '196': 'the sea rescue service',
    '197': 'the terror and kidnapping alert line',
    '3114': 'the suicide prevention line',
    '3919': 'the line for women who suffer violence',
    '3949': 'France Travail',
    '116000': 'the missing children line',
    '116117': 'the doctor on duty',
  },
  services: [
    { ...SERVICES, pattern: /^80[0-5]/, what: 'a freephone number', price: 'free' },
    { ...SERVICES, pattern: /^80[6-9]/, what: 'a special number', price: 'price of a local call' },
    { ...SERVICES, pattern: /^8(?:1|2|9)/, what: 'a special number', price: 'surcharged' },
    { ...SERVICES, pattern: /^8/, what: 'a special number' },
  ],
}
