// Which French national prefixes lie overseas, and under which country code they are dialled from abroad.

/** Prefixes of the national number (without the trunk 0). Source: ARCEP MAJNUM of 2026-04-20, all blocks of each prefix. */
const OVERSEAS: readonly { callingCode: string; territory: string; pattern: RegExp }[] = [
  { callingCode: '590', territory: 'GP', pattern: /^(?:590|5987|69[01]|7090|9395|9475|976[01])/ },
  { callingCode: '594', territory: 'GF', pattern: /^(?:594|5988|694|7093[0-3]|9396|9476|976[45])/ },
  { callingCode: '596', territory: 'MQ', pattern: /^(?:596|5989|69[67]|7091|9397|9477|976[67])/ },
  { callingCode: '262', territory: 'YT', pattern: /^(?:269|639(?!98)|93982|93992|94782|97690|97692)/ },
  {
    callingCode: '262',
    territory: 'RE',
    pattern: /^(?:26[238]|69[23]|7092|7093[5-7]|939[89]|947[89]|976[239])/,
  },
  { callingCode: '508', territory: 'PM', pattern: /^(?:508|708)/ },
]

/** Calling code and territory of a French national number, open digits as `*`; null for metropolitan France. */
export function overseasTerritory(national: string): { callingCode: string; territory: string } | null {
  return OVERSEAS.find(({ pattern }) => pattern.test(national)) ?? null
}

/** Territories whose telephones dial the French national plan. */
export const FRENCH_PLAN: ReadonlySet<string> = new Set([
  'FR',
  'GP',
  'BL',
  'MF',
  'GF',
  'MQ',
  'RE',
  'YT',
  'PM',
])

/** Country code and territory of a place as ARCEP's register names it; undefined for "National", which is no place. */
export function overseasOfPlace(place: string): { callingCode: string; territory: string } | undefined {
  return PLACES.find(({ pattern }) => pattern.test(place))?.home
}

const PLACES: readonly { pattern: RegExp; home: { callingCode: string; territory: string } }[] = [
  { pattern: /^Métropole/, home: { callingCode: '33', territory: 'FR' } },
  { pattern: /^Guadeloupe/, home: { callingCode: '590', territory: 'GP' } },
  { pattern: /^Guyane/, home: { callingCode: '594', territory: 'GF' } },
  { pattern: /^Martinique/, home: { callingCode: '596', territory: 'MQ' } },
  { pattern: /^La Réunion/, home: { callingCode: '262', territory: 'RE' } },
  { pattern: /^Mayotte/, home: { callingCode: '262', territory: 'YT' } },
  { pattern: /^Saint[ -]Pierre/, home: { callingCode: '508', territory: 'PM' } },
]
