// Ranges kept for drama that libphonenumber knows no number type for: they are typed like any other number when reading.
import type { DialledNumber } from '../../plan/dial.js'

/** By calling code. Sources: ARCEP decision 2018-0881 as amended (06 39 98), Ofcom "Telephone numbers for use in TV and radio drama", ComReg 08/04 (020 91). */
const UNTYPED: Readonly<Record<string, RegExp>> = {
  '33': /^63998\d{4}$/,
  '44': /^(?:7700900|1632960|1154960)\d{3}$/,
  '353': /^20910\d{4}$/,
}

/** Whether a number is of a type of the plan, or of a range that exists for drama only. */
export function isTyped({ valid, callingCode, national }: DialledNumber): boolean {
  return valid || UNTYPED[callingCode]?.test(national) === true
}

/** The same ranges as they are dialled at home, by territory. */
const UNTYPED_AT_HOME: Readonly<Record<string, RegExp>> = {
  FR: /^0?63998/,
  GB: /^0(?:7700900|1632960|1154960)/,
  IE: /^020910/,
}

/** Whether digits dialled in a territory lie in a range that exists for drama only. */
export function isDrama(digits: string, asked: string): boolean {
  return UNTYPED_AT_HOME[asked]?.test(digits) === true
}
