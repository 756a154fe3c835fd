// Words that point at a country: its names, its larger cities, and what only its speakers say.

import { type KnownWord, wordsIn } from '../../read/vocabulary.js'
import { foldWord } from '../../text/fold.js'

/** ISO 3166-1 alpha-2 code, and words (two-word names written together). */
const PLACES: Readonly<Record<string, string>> = {
  FR: 'france paris marseille lyon toulouse nice nantes strasbourg bordeaux lille rennes montpellier bretagne normandie corse français française',
  BE: 'belgique belgië belgie belgium bruxelles brussel brussels liège namur charleroi anvers antwerpen antwerp gent gand mons belge septante nonante vlaanderen wallonie brugge leuven',
  CH: 'suisse schweiz svizzera switzerland genève geneva genf lausanne zürich zuerich zurich bern berne basel bâle luzern fribourg neuchâtel lugano valais vaud huitante natel sankt-gallen winterthur bellinzona ticino schwiiz',
  CA: 'canada québec quebec montréal montreal toronto vancouver ottawa calgary edmonton winnipeg halifax ontario gatineau sherbrooke laval québécois canadian',
  US: 'usa america états-unis miami york newyork brooklyn manhattan harlem bronx queens chicago losangeles hollywood california texas houston dallas atlanta detroit boston philadelphia philly memphis nashville neworleans vegas lasvegas seattle sanfrancisco oakland compton baltimore cleveland stlouis florida georgia tennessee alabama mississippi ohio jersey american states estadosunidos orlando phoenix denver',
  GB: 'uk britain england scotland wales london manchester liverpool birmingham leeds glasgow edinburgh sheffield bristol brighton cardiff belfast british londres camden soho quid mate bruv innit blimey',
  IE: 'ireland dublin cork galway limerick éire irish',
  AU: 'australia sydney melbourne brisbane perth adelaide darwin canberra hobart aussie mate arvo queensland gold-coast',
  NZ: 'newzealand auckland wellington christchurch kiwi aotearoa',
  DE: 'deutschland germany berlin hamburg münchen muenchen munich köln koeln cologne frankfurt stuttgart düsseldorf leipzig dresden hannover bremen nürnberg handy kiez sankt-pauli',
  AT: 'österreich oesterreich austria wien vienna graz linz salzburg innsbruck klagenfurt wiener oida leiwand',
  ES: 'españa spain madrid barcelona valencia sevilla zaragoza málaga bilbao granada mallorca andalucía cataluña vale tío móvil',
  MX: 'méxico mexico guadalajara monterrey tijuana puebla cdmx güey wey chilango oaxaca cancún',
  AR: 'argentina buenosaires rosario córdoba mendoza che boludo porteño',
  CO: 'colombia bogotá medellín cali barranquilla cartagena parce',
  CL: 'chile santiago valparaíso concepción weón',
  PE: 'perú peru lima arequipa cusco',
  VE: 'venezuela caracas maracaibo',
  CU: 'cuba habana',
  PR: 'puertorico sanjuan boricua borinquen',
  DO: 'dominicana santodomingo',
  IT: 'italia italy roma milano napoli torino palermo genova bologna firenze bari catania venezia verona',
  PT: 'portugal lisboa porto coimbra braga faro algarve telemóvel gaja fixe',
  BR: 'brasil brazil riodejaneiro rio sãopaulo saopaulo salvador brasília fortaleza recife curitiba manaus zap celular cara ddd',
  AO: 'angola luanda',
  NL: 'nederland holland netherlands amsterdam rotterdam utrecht eindhoven groningen haarlem denhaag',
  SE: 'sverige sweden stockholm göteborg malmö uppsala svenska',
  FI: 'suomi finland helsinki helsingfors tampere turku',
  DK: 'danmark denmark københavn kobenhavn aarhus odense aalborg dansk',
  NO: 'norge norway oslo bergen trondheim stavanger norsk',
  PL: 'polska poland warszawa kraków wrocław gdańsk poznań łódź katowice',
  RU: 'россия москва петербург питер казань новосибирск екатеринбург сочи moskva moscow',
  UA: 'україна киев київ одесса харьков',
  JM: 'jamaica kingston',
  ZA: 'southafrica johannesburg joburg jozi capetown durban pretoria soweto mzansi',
  NG: 'nigeria lagos abuja naija',
  KE: 'kenya nairobi mombasa',
  GH: 'ghana accra kumasi',
  IN: 'india mumbai bombay delhi bangalore bengaluru kolkata chennai hyderabad pune desi',
  PK: 'pakistan karachi lahore islamabad',
  SG: 'singapore',
  JP: 'japan tokyo osaka kyoto nagoya sapporo',
  KR: 'korea seoul busan',
  GR: 'ελλάδα greece αθήνα athens thessaloniki',
  TR: 'türkiye turkey istanbul ankara izmir',
  IL: 'israel telaviv jerusalem haifa',
  CZ: 'česko czechia praha prague brno ostrava',
  SK: 'slovensko slovakia bratislava košice',
  HU: 'magyarország hungary budapest debrecen',
  RO: 'românia romania bucurești bucharest cluj iași timișoara',
  MA: 'maroc morocco casablanca rabat marrakech',
  DZ: 'algérie algeria alger oran',
  TN: 'tunisie tunisia tunis',
  SN: 'sénégal senegal dakar',
  CI: 'cotedivoire abidjan',
  LU: 'luxembourg luxemburg',
}

/** Signs of money that only one country, or a few, use. */
const MONEY: readonly (readonly [RegExp, readonly string[]])[] = [
  [/£/u, ['GB']],
  [/R\$/u, ['BR']],
  [/US\$/u, ['US']],
  [/CA\$/u, ['CA']],
  [/A\$|AU\$/u, ['AU']],
  [/\bCHF\b/u, ['CH']],
  [/₽/u, ['RU']],
  [/zł/u, ['PL']],
]

const ANY_MONEY = new RegExp(MONEY.map(([sign]) => sign.source).join('|'), 'u')

/** First words of the two-word names above. */
const FIRST_HALVES = new Set(
  [
    'new',
    'los',
    'las',
    'san',
    'st',
    'saint',
    'sankt',
    'états',
    'estados',
    'buenos',
    'puerto',
    'santo',
    'rio',
    'sao',
    'gold',
    'den',
    'côte',
    'south',
    'cape',
    'tel',
  ].map(foldWord),
)

let index: Map<string, string[]> | undefined

function placeIndex(): Map<string, string[]> {
  if (index !== undefined) return index
  index = new Map()
  for (const [territory, words] of Object.entries(PLACES))
    for (const { folded } of wordsIn(words.replaceAll('-', '')))
      index.set(folded, [...(index.get(folded) ?? []), territory])
  return index
}

const NOWHERE: readonly string[] = []

/** How often the words of a text point at each territory. */
export function placesIn(text: string, words: readonly KnownWord[]): Map<string, number> {
  const counts = new Map<string, number>()
  const known = placeIndex()
  const count = (territories: readonly string[]): void => {
    for (const territory of territories) counts.set(territory, (counts.get(territory) ?? 0) + 1)
  }
  let before = ''
  for (const word of words) {
    word.territories ??= known.get(word.folded) ?? NOWHERE
    count(word.territories)
    if (FIRST_HALVES.has(before)) count(known.get(before + word.folded) ?? NOWHERE)
    before = word.folded
  }
  if (ANY_MONEY.test(text)) for (const [sign, territories] of MONEY) if (sign.test(text)) count(territories)
  return counts
}
