// United Kingdom, beside its numbering plan.
import type { Country } from '../country.js'
import { PLAN_SOURCE } from '../numbering-metadata.js'

/** Where the classes of its service numbers come from. */
const SERVICES = { ifAllocated: true, ...PLAN_SOURCE } as const

export const GB: Country = {
  territory: 'GB',
  asked: 'always',
  rank: 3,
  places:
    'uk britain england scotland wales london manchester liverpool birmingham leeds glasgow edinburgh sheffield bristol brighton cardiff belfast british londres camden soho quid mate bruv innit blimey',
  money: [/£/u],
  isrc: ['UK'],
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
  // Ofcom, National Telephone Numbering Plan: 1xx, 118 xxx; EU decision 2007/116/EC: 116 xxx.
  moreCodes: '999|112|1\\d\\d|116\\d{3}|118\\d{3}',
  // Ofcom, Telephone numbers for use in TV and radio drama.
  untypedDrama: /^(?:7700900|1632960|1154960)[\d*]{3}$/,
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
