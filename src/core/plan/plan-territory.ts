// Whose plan and register a dialled number belongs to, and the digits under which it is looked up there.
import type { AreaCodeTable } from './area-codes.js'
import type { DialledNumber } from './dial.js'
import { territoriesOfCallingCode } from './numbering-metadata.js'

/** Country codes behind which the French national plan lies. Source: ARCEP, plan national de numérotation. */
const FRENCH_CODES: ReadonlySet<string> = new Set(['33', '590', '594', '596', '262', '508'])

/** Territories whose central-office codes NANPA assigns in the same list as those of the states. */
const IN_US_LIST: ReadonlySet<string> = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP'])

/** Territory under which the register of a territory of +1 is kept. */
export function listTerritory(territory: string): string {
  return IN_US_LIST.has(territory) ? 'US' : territory
}

/** Territory whose registers decide the number. */
export function registerTerritory(number: DialledNumber, areaCodes: AreaCodeTable): string {
  if (FRENCH_CODES.has(number.callingCode)) return 'FR'
  if (number.callingCode === '1') {
    const territory = areaCodes.inService[number.national.slice(0, 3)]?.territory ?? number.territory
    return listTerritory(territory)
  }
  if (number.territory === 'KZ') return 'KZ'
  return territoriesOfCallingCode(number.callingCode)[0] ?? number.territory
}

/**
 * Digits under which the register lists the number: the national significant number; short codes as dialled;
 * Saint-Pierre-et-Miquelon's six digits with the 508 that the French plan puts before them.
 */
export function registerKey(number: DialledNumber): string {
  const { callingCode, national } = number
  return callingCode === '508' && national.length === 6 && number.form !== 'short'
    ? `508${national}`
    : national
}

const names = new Intl.DisplayNames(['en'], { type: 'region' })

/** English name of a territory; the code itself where it has none. */
export function territoryName(territory: string): string {
  return /^[A-Z]{2}$/.test(territory) ? (names.of(territory) ?? territory) : territory
}

/** The name as it stands in a sentence: "the United States". */
export function inSentence(territory: string): string {
  const name = territoryName(territory)
  return /^(?:United|Netherlands|Philippines|Bahamas|Cayman Islands|British Virgin|U\.S\.|Dominican)/.test(
    name,
  )
    ? `the ${name}`
    : name
}
