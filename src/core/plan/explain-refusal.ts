// Why a plan refuses a string of digits: too short, too long, or from which digit on no number goes on like this.
import { DEAD } from './digit-machine.js'
import { countryMetadata } from './numbering-metadata.js'
import type { PlanAutomaton } from './plan-automaton.js'
import { inSentence } from './plan-territory.js'

/** Area code and exchange of a number of +1 written with all its digits. */
const NANP_DIGITS = /^(?:\+?1|011 ?1)?(\d{3})(\d{3})\d{4}$/

/** The reason as a sentence without a full stop. `plan` is undefined where nobody publishes one. */
export function explainRefusal(digits: string, territory: string, plan: PlanAutomaton | undefined): string {
  const where = inSentence(territory)
  if (plan === undefined) return `no dialling plan is published for ${where}`
  const nanp = NANP_DIGITS.exec(digits)
  const american = countryMetadata(territory)?.callingCode === '1'
  if (nanp !== null && (american || digits.startsWith('+1'))) {
    if (/^[01]/.test(nanp[1]!)) return `no area code of +1 begins with ${nanp[1]![0]}`
    if (/^[01]/.test(nanp[2]!)) return `no exchange of +1 begins with ${nanp[2]![0]}`
  }
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
