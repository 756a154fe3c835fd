// Judges one dialled number: reserved for fiction, then services, then the register, then the plain plan; the first that speaks decides.
import type { JudgedNumber } from '../finding.js'
import { areaCodeOf, areaCodePlan } from './area-codes.js'
import { type DialledNumber, dial } from './dial.js'
import { explainRefusal } from './explain-refusal.js'
import { behindNoAreaCode, judgeAreaCode, judgeBehindNoAreaCode, judgeDirectory } from './judge-area-code.js'
import { fictionEvidence } from './judge-fiction.js'
import { judgePartial } from './judge-partial.js'
import { judgePossible } from './judge-possible.js'
import { judgeByRegister } from './judge-register.js'
import { judgeService } from './judge-service.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { todaysForm } from './old-forms.js'
import { homeOfPlace, isCommonPlan } from './plan-homes.js'
import { PLAN_SOURCE } from './plan-source.js'
import { inSentence, registerKey, registerTerritory } from './plan-territory.js'

/** A judged number with the notes that go to its finding. */
export interface NotedNumber {
  readonly number: JudgedNumber
  readonly notes: readonly string[]
}

/** The number judged; `today` is an ISO date. The table of decisions is in docs/verdicts.md. */
export function judge(number: DialledNumber, knowledge: Knowledge, today: string): JudgedNumber {
  return judgeNoted(number, knowledge, today).number
}

/** The number judged, with the notes for its finding. */
export function judgeNoted(number: DialledNumber, knowledge: Knowledge, today: string): NotedNumber {
  const old = todaysForm(number.digits, number.asked)
  if (old === undefined) return judgePlain(number, knowledge, today)
  // Nobody answers the old form any more, and everybody who hears it dials today's.
  const now = dial(old.digits, number.asked, knowledge.plans)[0]!
  const judged = judgePlain(number.form === 'impossible' ? now : number, knowledge, today)
  return { number: judged.number, notes: [old.note, ...judged.notes] }
}

function judgePlain(number: DialledNumber, knowledge: Knowledge, today: string): NotedNumber {
  if (number.form === 'impossible') return noted(number, judgeRefused(number, knowledge))
  const local = behindNoAreaCode(number, knowledge)
  if (local !== undefined) return noted(local, judgeBehindNoAreaCode(number, local, knowledge, today))
  const placed = placeNumber(number, knowledge)
  const directory = judgeDirectory(number, knowledge)
  if (directory !== undefined) return noted(placed, directory)
  if (number.form === 'local' && areaCodePlan(number.callingCode) === undefined)
    return noted(placed, judgement('possible', [{ ...PLAN_SOURCE, text: withoutAreaCode(placed) }]))
  if (number.national.includes('*') || number.form === 'local')
    return noted(placed, judgePartial(placed, knowledge, today))
  return noted(placed, judgeWhole(placed, knowledge, today))
}

/** A code that no list has may still answer; anything longer has to be in the plan. */
const CODE = /^[\d*]{2,6}$/

/** What the plan refuses: *impossible*, but for a code. */
function judgeRefused({ digits, asked }: DialledNumber, { plans, shortNumbers }: Knowledge): Judgement {
  const plan = plans.plan(asked)
  if (!CODE.test(digits) || plan === undefined)
    return judgement('impossible', [{ ...PLAN_SOURCE, text: explainRefusal(digits, asked, plan) }])
  const text = `${digits} is in no list of the short codes of ${inSentence(asked)}; such lists are incomplete`
  return judgement('possible', [{ source: 'ShortNumberMetadata (Google)', date: shortNumbers.date, text }])
}

function withoutAreaCode({ asked }: DialledNumber): string {
  return `a local number of ${inSentence(asked)}: whom it rings depends on the area it is dialled in`
}

/** Judges a number without open digits and with its area code. */
function judgeWhole(number: DialledNumber, knowledge: Knowledge, today: string): Judgement {
  const ranges = number.e164 === undefined ? [] : knowledge.fiction.find(number.e164.slice(1))
  const clearing = ranges.find((range) => range.clears)
  if (clearing !== undefined) return judgement('fiction', [fictionEvidence(clearing, knowledge)])
  const notes = ranges.map((range) => `also in a range of ${range.regulator}, not confirmed: ${range.note}`)
  const decided =
    judgeAreaCode(number, knowledge) ??
    judgeService(number, knowledge, today) ??
    judgeByRegister(number, knowledge, today) ??
    judgePossible(number, knowledge)
  return { ...decided, notes: [...notes, ...decided.notes] }
}

/** The number under its E.164 territory: by area code where the plan has them, by the block's place in a plan in common. */
function placeNumber(number: DialledNumber, knowledge: Knowledge): DialledNumber {
  if (number.form === 'short' || number.form === 'local') return number
  if (areaCodePlan(number.callingCode) !== undefined) {
    const territory = areaCodeOf(number, knowledge.areaCodes)?.territory
    return territory === undefined ? number : { ...number, territory }
  }
  const plan = registerTerritory(number, knowledge.areaCodes)
  if (number.e164 === undefined || !isCommonPlan(plan)) return number
  const key = registerKey(number)
  if (knowledge.fiction.find(number.e164.slice(1)).some((range) => range.clears)) return number
  const place = knowledge.registers(plan).flatMap((register) => register.blocks.find(key)?.place ?? [])[0]
  const home = place === undefined ? undefined : homeOfPlace(plan, place)
  if (home === undefined || home.callingCode === number.callingCode) return number
  return { ...number, ...home, national: key, e164: `+${home.callingCode}${key}` }
}

/** A judgement put on its number. */
export function noted(number: DialledNumber, decided: Judgement): NotedNumber {
  const { verdict, outcome, evidence, notes } = decided
  const e164 = verdict === 'impossible' ? undefined : number.e164
  const territory = verdict === 'impossible' ? number.asked : number.territory
  return {
    number: { territory, ...(e164 === undefined ? {} : { e164 }), verdict, outcome, evidence },
    notes,
  }
}
