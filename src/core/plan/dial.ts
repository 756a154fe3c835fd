// What a string of digits dials in a territory: the E.164 number, a local number, a short code, or nothing.

/** Digits dialled in one territory. `*` stands for an open digit in every field. */
export interface DialledNumber {
  /** As dialled, with `+`, 00 or the trunk prefix where it was written. */
  readonly digits: string
  /** Release territory in which it is dialled (ISO 3166-1 alpha-2). */
  readonly asked: string
  /** Territory of the E.164 number; for local numbers, short codes and impossible ones, the one that was asked. */
  readonly territory: string
  readonly form: 'international' | 'national' | 'local' | 'short' | 'impossible'
  /** Country calling code without `+`, where the form has one. */
  readonly callingCode: string
  /** National (significant) number; for local numbers and short codes the digits themselves. */
  readonly national: string
  /** `+`, calling code and national number, where no digit is open and an area code is known. */
  readonly e164?: string
  /** A number type of the plan (libphonenumber's patterns) matches, not only the general shape. */
  readonly valid: boolean
}
