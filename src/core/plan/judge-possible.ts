// The last step of judging: the plan allows the number and no register decides it; says why none does.
import { areaCodeOf, areaCodePlan, codesOf } from './area-codes.js'
import type { DialledNumber } from './dial.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { PLAN_SOURCE } from './plan-source.js'
import { inSentence, registerKey, registerTerritory } from './plan-territory.js'
import { prefixEvidence } from './prefix-evidence.js'
import { concerns, isPartial, type RegisterInfo } from './register.js'

/** *Possible*, with the registers that were asked and do not decide, or are not there. */
export function judgePossible(number: DialledNumber, knowledge: Knowledge): Judgement {
  const plan = number.valid
    ? 'the plan allows it'
    : 'the plan allows it, though no kind of number is known for it'
  return judgement('possible', [
    { ...PLAN_SOURCE, text: [plan, ...whyUndecided(number, knowledge)].join('; ') },
    ...prefixEvidence(number, knowledge),
  ])
}

function whyUndecided(number: DialledNumber, knowledge: Knowledge): readonly string[] {
  const territory = registerTerritory(number, knowledge.areaCodes)
  const key = registerKey(number)
  const registers = knowledge.registers(territory)
  const partial = registers.find(({ info }) => isPartial(info.coverage) && concerns(info.coverage, key))
  const absent = knowledge.absent(territory).find(({ coverage }) => concerns(coverage, key))
  const reasons = [
    ...(partial === undefined ? [] : [notListed(partial.info)]),
    ...(absent === undefined ? [] : [`${absent.name} not loaded`]),
  ]
  if (reasons.length > 0) return reasons
  const plan = areaCodePlan(number.callingCode)
  const service = areaCodeOf(number, knowledge.areaCodes)?.service
  if (plan !== undefined && service)
    return [`no register loaded for area code ${codesOf(key, plan).area} (${service})`]
  const kind = registers.length > 0 ? 'numbers of this kind in ' : ''
  return [`no register loaded for ${kind}${inSentence(number.territory)}`]
}

function notListed({ publisher, title, date }: RegisterInfo): string {
  return `not listed in ${publisher} ${title} of ${date}, which does not list all`
}
