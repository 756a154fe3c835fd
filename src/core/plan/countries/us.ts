// United States, beside its numbering plan.
import type { Country } from '../country.js'

/** Where the classes of its service numbers come from. */
const SERVICES = { source: 'NANPA, npa_report', date: '2026-08-17' } as const

export const US: Country = {
  territory: 'US',
  asked: 'always',
  rank: 2,
  places:
    'usa america états-unis miami york new-york brooklyn manhattan harlem bronx queens chicago los-angeles hollywood california texas houston dallas atlanta detroit boston philadelphia philly memphis nashville new-orleans vegas las-vegas seattle san-francisco oakland compton baltimore cleveland st-louis florida georgia tennessee alabama mississippi ohio jersey american states estados-unidos orlando phoenix denver',
  money: [/US\$/u],
  isrc: ['QM', 'QZ', 'QT'],
  otherCodes: ['USA'],
  otherNames: ['AMERICA'],
  groupings: [
    [3, 3, 4],
    [3, 7],
  ],
  // NANPA, central office code assignment guidelines and 555 NXX assignment guidelines; toll-free 822 is set aside.
  areaCodes: {
    name: 'North America',
    publisher: 'NANPA',
    areaDigits: 3,
    exchangeDigits: 3,
    lineDigits: 4,
    firstDigit: '[2-9]',
    internationalPrefix: '011',
    tollFree: ['800', '833', '844', '855', '866', '877', '888'],
    premium: '900',
    serviceExchange: '555',
    directory: '5551212',
    drama: '55501',
  },
  letteredPrefixes: '1?8(?:00|33|44|55|66|77|88)|900',
  knownAreaCode: '212',
  // FCC: N11 and 988.
  moreCodes: '[2-9]11|988',
  messageCodes: '[1-9]\\d{4,5}',
  answers: {
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
  services: [
    { ...SERVICES, pattern: /^8(?:00|33|44|55|66|77|88)/, what: 'a toll-free number', price: 'free' },
    { ...SERVICES, pattern: /^900/, what: 'a premium-rate number', price: 'premium' },
  ],
}
