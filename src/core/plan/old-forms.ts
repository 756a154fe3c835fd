// Numbers in a form that a country has given up: what they are dialled as today, and since when.
import { countryOf } from './known-countries.js'

/** Today's digits of a number in an old form, and the sentence that says so; undefined where the form is not old. */
export function todaysForm(
  digits: string,
  asked: string,
): { readonly digits: string; readonly note: string } | undefined {
  const form = countryOf(asked)?.oldForms?.find(({ old }) => old.test(digits))
  if (form === undefined) return undefined
  const today = digits.replace(form.old, form.today)
  const note = `${form.what} until ${form.until} (${form.source}); today it is ${today.slice(0, -4)}… and the same last digits`
  return { digits: today, note }
}
