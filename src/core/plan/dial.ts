// What a string of digits dials in a territory: the E.164 number, a local number, a short code, or nothing.

import { beginLike } from './compiled-pattern.js'
import { acceptsSome, DEAD, type DigitMachine, machineOf } from './digit-machine.js'
import { countryOf } from './known-countries.js'
import {
  type CountryMetadata,
  callingCodeOf,
  countryMetadata,
  territoriesOfCallingCode,
} from './numbering-metadata.js'
import { nationalByRule } from './parsed-prefix.js'
import type { DialForm } from './plan-automaton.js'
import type { PlanBook } from './plan-book.js'
import { homeElsewhere, isCommonPlan } from './plan-homes.js'
import {
  internationalPrefixes,
  languageWithoutTrunk,
  nationalPlan,
  shapesAtHome,
  trunkPrefixes,
  typesOrShape,
} from './plan-languages.js'

/** Digits dialled in one territory. `*` stands for an open digit in every field. */
export interface DialledNumber {
  /** As dialled, with `+`, 00 or the trunk prefix where it was written. */
  readonly digits: string
  /** Release territory in which it is dialled (ISO 3166-1 alpha-2). */
  readonly asked: string
  /** Territory of the E.164 number; for local numbers, short codes and impossible ones, the one that was asked. */
  readonly territory: string
  readonly form: DialForm | 'impossible'
  /** Country calling code without `+`, where the form has one. */
  readonly callingCode: string
  /** National (significant) number; for local numbers and short codes the digits themselves. */
  readonly national: string
  /** `+`, calling code and national number, where no digit is open and an area code is known. */
  readonly e164?: string
  /** A number type of the plan (libphonenumber's patterns) matches, or a range kept for drama, not only the general shape. */
  readonly valid: boolean
}

/**
 * What `digits` (0-9, `*` for an open digit, `+` in front) dial in a territory.
 * Always at least one entry: form `impossible` where the plan allows nothing.
 */
export function dial(digits: string, asked: string, book: PlanBook): readonly DialledNumber[] {
  const plan = book.plan(asked)
  const state = plan === undefined ? DEAD : plan.walk(digits)
  const acceptance = plan === undefined ? [] : plan.acceptance(state)
  const dialled = new Map<string, DialledNumber>()
  for (const form of new Set(acceptance.map((entry) => entry.form))) {
    const valid = acceptance.some((entry) => entry.form === form && entry.valid)
    for (const number of numbersOf(digits, asked, { form, valid }, book))
      dialled.set(number.e164 ?? `${number.form} ${number.national}`, number)
  }
  if (dialled.size > 0) return [...dialled.values()]
  return [
    { digits, asked, territory: asked, form: 'impossible', callingCode: '', national: digits, valid: false },
  ]
}

function numbersOf(
  digits: string,
  asked: string,
  { form, valid }: { readonly form: DialForm; readonly valid: boolean },
  book: PlanBook,
): DialledNumber[] {
  if (form === 'local' || form === 'short')
    return [
      {
        digits,
        asked,
        territory: asked,
        form,
        callingCode: countryMetadata(asked)!.callingCode,
        national: digits,
        valid,
      },
    ]
  if (form === 'international') return internationalNumbers(digits, asked, book)
  return nationalNumbers(digits, asked, valid)
}

function nationalNumbers(digits: string, asked: string, valid: boolean): DialledNumber[] {
  const country = countryMetadata(asked)!
  const fits = shapeOf(asked)
  const trunks = isWithoutTrunk(digits, country) ? ['', ...trunkPrefixes(country)] : trunkPrefixes(country)
  const stripped = trunks.flatMap((trunk) => (startsLike(digits, trunk) ? digits.slice(trunk.length) : []))
  return [...new Set([...stripped, nationalByRule(digits, country) ?? ''])]
    .filter((national) => acceptsSome(fits, national))
    .map((national) => complete({ digits, asked, form: 'national', valid, ...homeOf(national, country) }))
}

/** Territory, calling code and significant number of a national number that is dialled in a country. */
function homeOf(
  national: string,
  country: CountryMetadata,
): Pick<DialledNumber, 'territory' | 'callingCode' | 'national'> {
  const { territory: asked, callingCode } = country
  const { territory: plan, callingCode: planCode, lengths } = nationalPlan(country)
  if (!isCommonPlan(plan) || !lengths.includes(national.length))
    return { callingCode, national, territory: territoryOf(callingCode, national, asked) }
  const home = homeElsewhere(plan, national) ?? { callingCode: planCode, territory: plan }
  const inner = countryOf(home.territory)?.innerPrefix ?? ''
  return { ...home, national: national.startsWith(inner) ? national.slice(inner.length) : national }
}

function internationalNumbers(digits: string, asked: string, book: PlanBook): DialledNumber[] {
  const prefixes = digits.startsWith('+') ? ['+'] : internationalPrefixes(countryMetadata(asked)!)
  return prefixes.flatMap((prefix) => {
    if (!digits.startsWith(prefix)) return []
    const rest = digits.slice(prefix.length)
    const callingCode = callingCodeOf(rest)
    if (callingCode === undefined) return []
    const national = rest.slice(callingCode.length)
    const main = territoriesOfCallingCode(callingCode)[0] ?? ''
    const overseas = homeElsewhere(main, national)
    const territory = overseas?.territory ?? territoryOf(callingCode, national)
    const code = overseas?.callingCode ?? callingCode
    const valid = territoriesOfCallingCode(callingCode).some(
      (candidate) => acceptsSome(typesOf(candidate), national) || book.isDrama(candidate, national),
    )
    return [complete({ digits, asked, territory, form: 'international', callingCode: code, national, valid })]
  })
}

function complete(number: DialledNumber): DialledNumber {
  return number.national.includes('*')
    ? number
    : { ...number, e164: `+${number.callingCode}${number.national}` }
}

/**
 * Territory that a national number of a calling code belongs to: by leading digits, then by the number
 * types of each territory that shares the code, else `preferred` or the main territory of the code.
 */
function territoryOf(callingCode: string, national: string, preferred?: string): string {
  const sharing = territoriesOfCallingCode(callingCode)
  const main = sharing[0] ?? preferred ?? '001'
  if (sharing.length < 2) return main
  const led = sharing.find((territory) => {
    const leading = countryMetadata(territory)!.leadingDigits
    return leading === undefined
      ? countryOf(territory)?.leadingDigits?.test(national) === true
      : beginLike(leading).test(national)
  })
  if (led !== undefined) return led
  const typed = sharing.find((territory) => acceptsSome(typesOf(territory), national))
  return typed ?? (preferred !== undefined && sharing.includes(preferred) ? preferred : main)
}

const bare = new Map<string, DigitMachine | undefined>()
function isWithoutTrunk(digits: string, country: CountryMetadata): boolean {
  if (!bare.has(country.territory)) {
    const language = languageWithoutTrunk(country)
    bare.set(country.territory, language === undefined ? undefined : machineOf(language))
  }
  const machine = bare.get(country.territory)
  return machine !== undefined && acceptsSome(machine, digits)
}

const shapes = new Map<string, DigitMachine>()
function shapeOf(territory: string): DigitMachine {
  let machine = shapes.get(territory)
  if (machine === undefined) {
    machine = machineOf(shapesAtHome(countryMetadata(territory)!))
    shapes.set(territory, machine)
  }
  return machine
}

const types = new Map<string, DigitMachine>()
function typesOf(territory: string): DigitMachine {
  let machine = types.get(territory)
  if (machine === undefined) {
    machine = machineOf(typesOrShape(countryMetadata(territory)!))
    types.set(territory, machine)
  }
  return machine
}

function startsLike(digits: string, trunk: string): boolean {
  return [...trunk].every((digit, index) => digits[index] === digit || digits[index] === '*')
}
