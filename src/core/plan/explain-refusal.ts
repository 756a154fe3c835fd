// Why a plan refuses a string of digits: too short, too long, or from which digit on no number goes on like this.
import { areaCodePlan, codesOf } from './area-codes.js'
import { DEAD } from './digit-machine.js'
import { callingCodeOf, countryMetadata } from './numbering-metadata.js'
import type { PlanAutomaton } from './plan-automaton.js'
import { inSentence } from './plan-territory.js'

/** The reason as a sentence without a full stop. `plan` is undefined where nobody publishes one. */
export function explainRefusal(digits: string, territory: string, plan: PlanAutomaton | undefined): string {
  const where = inSentence(territory)
  if (plan === undefined) return `no dialling plan is published for ${where}`
  const wrong = wrongCode(digits, territory)
  if (wrong !== undefined) return wrong
  let state = digits.startsWith('+') ? plan.afterPlus : plan.start
  const dialled = digits.replace('+', '')
  const sign = digits.startsWith('+') ? '+' : ''
  let ends = 0
  for (let at = 0; at < dialled.length; at++) {
    state = plan.walk(dialled[at]!, state)
    if (state === DEAD) {
      if (ends === at && at > 0)
        return `${sign}${dialled.slice(0, at)} is complete in ${where}: digits are left over`
      return `nothing that can be dialled in ${where} begins with ${sign}${dialled.slice(0, at + 1)}`
    }
    if (plan.accepts(state)) ends = at + 1
  }
  return `${dialled.length} digits that begin like this are too few to be dialled in ${where}`
}

/** In a plan with area codes, and for a number with all its digits: which of its codes begins as none does. */
function wrongCode(digits: string, territory: string): string | undefined {
  const callingCode = digits.startsWith('+')
    ? callingCodeOf(digits.slice(1))
    : countryMetadata(territory)?.callingCode
  const plan = callingCode === undefined ? undefined : areaCodePlan(callingCode)
  if (plan === undefined) return undefined
  const { areaDigits, exchangeDigits, lineDigits, internationalPrefix, firstDigit } = plan
  const whole = new RegExp(
    `^(?:\\+?${callingCode}|${internationalPrefix}${callingCode})?(\\d{${areaDigits + exchangeDigits + lineDigits}})$`,
  ).exec(digits)?.[1]
  if (whole === undefined) return undefined
  const { area, exchange } = codesOf(whole, plan)
  const first = new RegExp(`^${firstDigit}`)
  if (!first.test(area)) return `no area code of +${callingCode} begins with ${area[0]}`
  return first.test(exchange) ? undefined : `no exchange of +${callingCode} begins with ${exchange[0]}`
}
