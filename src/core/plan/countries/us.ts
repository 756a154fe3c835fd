// United States, beside its numbering plan.
import type { Country } from '../country.js'

/** Where the classes of its service numbers come from. */
const SERVICES = { source: 'NANPA, npa_report', date: '2026-08-17' } as const

/** Source: AT&T, "Recommended exchange names", Notes on Nationwide Dialing 1955, and well-known ones beside it. */
const EXCHANGE_NAMES = new Set(
  `academy adams alpine amherst atlantic atwater avenue avon axminster baldwin baltic beechwood belmont berkeley
  blackburn bowling bradford bridge broadway browning butterfield canal capital capitol cedar central chapel cherry
  chestnut chickering circle clearbrook clifford clinton colfax colony congress crestwood cypress davenport davis
  deerfield delaware dewey diamond dickens drake dudley dunkirk dupont edgewater edgewood edison elgin elliott
  elmwood emerson empire endicott enterprise essex evergreen exeter export express fairfax fairview federal
  fieldbrook fillmore filmore fireside fleetwood florida forest franklin frontier garden gibson gladstone glencourt
  glendale glenview granite greenleaf greenwood gridley grover gypsy hamilton harrison hazel hemlock hickman
  hickory hilltop homestead hopkins howard hubbard hudson humboldt hunter huntley huxley idlewood independence
  ivanhoe jackson java jefferson jordan juniper justice kenmore keystone kimball kingsdale kingswood klondike
  lafayette lakeside lakeview lakewood laurel lawrence lehigh lenox liberty lincoln linden livingston locust logan
  lowell ludlow lyceum lyndhurst madison main market mayfair medford melrose meridian michigan midway milton
  mission mohawk monroe monument moutray murray museum mutual national neptune newton nightingale niagara norfolk
  normandy normal oakland oldfield olive oliver olympia orange orchard oriole orleans osborne oxbow oxford palisade
  park parkview parkway pennsylvania pershing pioneer plateau plaza pleasant poplar prescott president princeton
  prospect pulaski raleigh randolph raymond redwood regent republic rhinelander riverside rockwell roosevelt
  sacramento schuyler seneca shadyside sheldon sherwood skyline spring spruce state sterling stillwell story
  stuyvesant sullivan summit sunset superior susquehanna swarthmore swift sycamore sylvan taylor teatown temple
  tennyson terminal terrace thornwall tilden trafalgar triangle trinity trojan tucker tulip turner tuxedo twinbrook
  twining twinoaks ulrick ulster underhill union university upton valley vernon victor victoria viking vinewood
  volunteer wabash walker walnut warwick watkins waverly webster wells wellington wheeler whitehall whitney willow
  windsor winter wyandotte wyman yellowstone yorktown yukon`.split(/\s+/),
)

export const US: Country = {
  territory: 'US',
  places:
    'usa america états-unis miami york new-york brooklyn manhattan harlem bronx queens chicago los-angeles hollywood california texas houston dallas atlanta detroit boston philadelphia philly memphis nashville new-orleans vegas las-vegas seattle san-francisco oakland compton baltimore cleveland st-louis florida georgia tennessee alabama mississippi ohio jersey american states estados-unidos orlando phoenix denver',
  // Social security number (SSA), ZIP+4 (USPS).
  papers: ['3-2-4', '5-4'],
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
  // USPS Publication 28; the four more digits of a ZIP+4, or a range of codes; not the begin of a longer number.
  postalCodes: {
    states: new Set(
      `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
      SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP`.split(/\s+/),
    ),
    code: /^\d{5}(?:\s?[-–]\s?\d{4,5})?(?![\d-]| \d{3})|^\d{5}(?= \(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d))/,
  },
  exchangeNames: EXCHANGE_NAMES,
  letteredPrefixes: '1?8(?:00|33|44|55|66|77|88)|900',
  knownAreaCode: '212',
  moreCodes: {
    pattern: '[2-9]11|988|0',
    source: 'FCC, N11 codes and 988; NANPA, 0 for the operator',
    date: '2026-11-28',
  },
  messageCodes: '[1-9]\\d{4,5}',
  answers: {
    '0': 'the operator',
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
