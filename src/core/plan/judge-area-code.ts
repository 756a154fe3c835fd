// The step of judging that knows area codes: whether the first digits are one, its exchange of services, and directory assistance.
import type { Evidence } from '../finding.js'
import { areaCodeOf, areaCodePlan, areaCodePlanOf, codesOf } from './area-codes.js'
import type { AreaCodePlan } from './country.js'
import type { DialledNumber } from './dial.js'
import { judgePartial } from './judge-partial.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'

/** What has to be known of an area code before anything else: whether it is one, and its exchange of services. */
export function judgeAreaCode(number: DialledNumber, knowledge: Knowledge): Judgement | undefined {
  const plan = areaCodePlan(number.callingCode)
  if (plan === undefined || number.form === 'short') return undefined
  const { areaCodes, fiction } = knowledge
  if (areaCodeOf(number, areaCodes) === undefined)
    return judgement('impossible', [noAreaCode(number, plan, knowledge)])
  const { area, exchange } = codesOf(number.national, plan)
  if (plan.tollFree.includes(area) || exchange !== plan.serviceExchange) return undefined
  if (fiction.isKeptBehind(area, number.national.slice(plan.areaDigits), plan)) {
    const { regulator, document } = fiction.list.nanp
    const [first, last] = ['0', '9'].map((digit) => {
      const local = plan.drama.padEnd(plan.exchangeDigits + plan.lineDigits, digit)
      return `${local.slice(0, plan.exchangeDigits)}-${local.slice(plan.exchangeDigits)}`
    })
    const text = `${first} to ${last} are kept for fiction in every area code (${regulator}: ${document})`
    return judgement('fiction', [{ source: plan.publisher, date: fiction.list.date, text }])
  }
  if (area === plan.premium) return undefined
  if (number.national.endsWith(plan.directory)) return directoryOf(plan, knowledge)
  const text = `${exchange} is not assigned to subscribers`
  return judgement('unallocated', [{ source: plan.publisher, date: areaCodes.date, text }])
}

/** The local form of directory assistance; undefined for all other numbers. */
export function judgeDirectory(
  { form, national, callingCode }: DialledNumber,
  knowledge: Knowledge,
): Judgement | undefined {
  const plan = areaCodePlan(callingCode)
  return form === 'local' && plan !== undefined && national === plan.directory
    ? directoryOf(plan, knowledge)
    : undefined
}

function directoryOf(
  { directory, exchangeDigits, publisher }: AreaCodePlan,
  { areaCodes }: Knowledge,
): Judgement {
  const written = `${directory.slice(0, exchangeDigits)}-${directory.slice(exchangeDigits)}`
  const text = `${written} is directory assistance; price class unknown`
  return judgement('service', [{ source: publisher, date: areaCodes.date, text }])
}

/**
 * What of a number that begins with no area code can be dialled without one: the digits behind it; undefined for all other
 * numbers.
 */
export function behindNoAreaCode(number: DialledNumber, { areaCodes }: Knowledge): DialledNumber | undefined {
  const { asked, callingCode, form, national } = number
  const plan = areaCodePlan(callingCode)
  if (plan === undefined || form === 'short' || form === 'local') return undefined
  if (national.slice(0, plan.areaDigits).includes('*')) return undefined
  if (areaCodeOf(number, areaCodes) !== undefined || areaCodePlanOf(asked) !== plan) return undefined
  const { e164: _, ...rest } = number
  return { ...rest, territory: asked, form: 'local', national: national.slice(plan.areaDigits) }
}

/** A local number behind what is no area code: digits are left over, so it is at best a caution. */
export function judgeBehindNoAreaCode(
  number: DialledNumber,
  local: DialledNumber,
  knowledge: Knowledge,
  today: string,
): Judgement {
  const judged = judgePartial(local, knowledge, today)
  const reason = noAreaCode(number, areaCodePlan(number.callingCode)!, knowledge)
  return {
    ...judged,
    outcome: judged.outcome === 'clear' ? 'caution' : judged.outcome,
    evidence: [
      { ...reason, text: `${reason.text}; the ${local.national.length} digits behind it can be dialled` },
      ...judged.evidence,
    ],
  }
}

function noAreaCode({ national }: DialledNumber, plan: AreaCodePlan, { areaCodes }: Knowledge): Evidence {
  return {
    source: plan.publisher,
    date: areaCodes.date,
    text: `${codesOf(national, plan).area} is no area code in service`,
  }
}
