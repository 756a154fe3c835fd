// United Kingdom, beside its numbering plan.
import type { Country } from '../country.js'
import { PLAN_SOURCE } from '../plan-source.js'

/** Where the classes of its service numbers come from. */
const SERVICES = { ifAllocated: true, ...PLAN_SOURCE } as const

/** Area codes that were given up, what stands for them now, and whose they were. */
const BIG_NUMBER_CHANGE = [
  ['171', '207', 'Inner London'],
  ['181', '208', 'Outer London'],
  ['1203', '2476', 'Coventry'],
  ['1222', '2920', 'Cardiff'],
  ['1232', '2890', 'Belfast'],
  ['1703', '2380', 'Southampton'],
  ['1705', '2392', 'Portsmouth'],
] as const

export const GB: Country = {
  territory: 'GB',
  places:
    'uk britain england scotland wales london manchester liverpool birmingham leeds glasgow edinburgh sheffield bristol brighton cardiff belfast british londres camden soho quid mate bruv innit blimey',
  money: [/£/u],
  isrc: ['UK'],
  domain: 'UK',
  otherCodes: ['UK'],
  otherNames: ['EN', 'ENGLAND', 'BRITAIN'],
  groupings: [
    [2, 4, 4],
    [2, 8],
    [3, 3, 4],
    [4, 6],
    [4, 3, 3],
    [3, 7],
    [4, 5],
    [5, 5],
  ],
  openPlan: true,
  oneLength: true,
  moreCodes: {
    pattern: '999|112|1\\d\\d|116\\d{3}|118\\d{3}',
    source: 'Ofcom, National Telephone Numbering Plan, 1xx and 118 xxx; EU decision 2007/116/EC, 116 xxx',
    date: '2026-11-28',
  },
  letteredPrefixes: '0[89]00|080\\d|084[345]|087[01]',
  mobile: /^7[1-57-9]/,
  oldForms: BIG_NUMBER_CHANGE.map(([code, now, place]) => ({
    old: new RegExp(`^(0|\\+44|0044)${code}(\\d{${10 - code.length}})$`),
    today: `$1${now}$2`,
    what: `0${code} was the area code of ${place}`,
    until: '2000-04-22',
    source: 'Oftel, the Big Number Change',
  })),
  messageCodes: '[1-9]\\d{3,5}',
  answers: {
    '101': 'the police',
    '105': 'the power cut line',
    '111': 'the health service (NHS)',
    '112': 'the emergency services',
    '119': 'the health service (NHS)',
    '123': 'the speaking clock',
    '999': 'the emergency services',
    '116123': 'Samaritans',
  },
  services: [
    { ...SERVICES, pattern: /^80/, what: 'a freephone number' },
    { ...SERVICES, pattern: /^8/, what: 'a business-rate number' },
    { ...SERVICES, pattern: /^9/, what: 'a premium-rate number' },
  ],
}
