// Plans with area codes that several territories have in common: which codes are in service, and where.
import { COUNTRIES } from './countries/all.js'
import type { AreaCodePlan } from './country.js'
import { countryOf } from './known-countries.js'
import { countryMetadata, territoriesOfCallingCode } from './numbering-metadata.js'

/** One area code. */
export interface AreaCode {
  /** ISO 3166-1 alpha-2 of the territory; undefined for codes of no territory (toll-free, 5XX, 700, 900). */
  readonly territory?: string
  /** What it serves, where that is no place: "Toll-Free", "US Government". */
  readonly service?: string
}

/** Area codes in service by their digits. */
export interface AreaCodeTable {
  readonly date: string
  readonly inService: Readonly<Record<string, AreaCode>>
}

/** Whole numbers of a plan with area codes, as a pattern. */
export function wholePattern(plan: AreaCodePlan): string {
  return `${plan.firstDigit}\\d{${plan.areaDigits - 1}}${localPattern(plan)}`
}

/** What is dialled of its numbers inside an area, as a pattern. */
export function localPattern({ firstDigit, exchangeDigits, lineDigits }: AreaCodePlan): string {
  return `${firstDigit}\\d{${exchangeDigits - 1 + lineDigits}}`
}

/** Area code and exchange of a whole number, and both in one as people write them: 212-555. */
export function codesOf(
  whole: string,
  { areaDigits, exchangeDigits }: AreaCodePlan,
): { readonly area: string; readonly exchange: string; readonly written: string } {
  const [area, exchange] = [whole.slice(0, areaDigits), whole.slice(areaDigits, areaDigits + exchangeDigits)]
  return { area, exchange, written: `${area}-${exchange}` }
}

/** The area code of a number of a plan with area codes; undefined where it is not in service, or not of such a plan. */
export function areaCodeOf(
  { callingCode, national }: { readonly callingCode: string; readonly national: string },
  table: AreaCodeTable,
): AreaCode | undefined {
  const plan = areaCodePlan(callingCode)
  return plan === undefined ? undefined : table.inService[national.slice(0, plan.areaDigits)]
}

/** The main territories of plans with area codes. */
export const TERRITORIES_WITH_AREA_CODES: readonly string[] = COUNTRIES.filter(
  ({ areaCodes }) => areaCodes !== undefined,
).map(({ territory }) => territory)

/** The plan with area codes behind a calling code; undefined where the calling code has none. */
export function areaCodePlan(callingCode: string): AreaCodePlan | undefined {
  const [main] = territoriesOfCallingCode(callingCode)
  return main === undefined ? undefined : countryOf(main)?.areaCodes
}

/** The plan with area codes that a territory has in common with others; undefined where it has another plan. */
export function areaCodePlanOf(territory: string): AreaCodePlan | undefined {
  const callingCode = countryMetadata(territory)?.callingCode
  return callingCode === undefined ? undefined : areaCodePlan(callingCode)
}

/** Territory whose file names the services of a number: the main one of a plan in common, else the one that is given. */
export function serviceTerritory(callingCode: string, territory: string): string {
  return areaCodePlan(callingCode) === undefined ? territory : territoriesOfCallingCode(callingCode)[0]!
}
