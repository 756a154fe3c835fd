// The step of judging that knows services: emergency numbers, short codes, freephone and premium ranges.
import type { Evidence } from '../finding.js'
import { areaCodePlan, serviceTerritory } from './area-codes.js'
import type { DialledNumber } from './dial.js'
import { ageNotes, blockSentence } from './judge-register.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { countryOf } from './known-countries.js'
import { inSentence, registerKey, registerTerritory } from './plan-territory.js'
import { deciding } from './register.js'
import { type ServiceClass, serviceClass, whoAnswers } from './services.js'
import { MESSAGE_CODES_SOURCE, type ShortNumberKind } from './short-numbers.js'

/** *Service* with who answers and what it may cost; undefined for subscriber numbers. */
export function judgeService(
  number: DialledNumber,
  knowledge: Knowledge,
  today: string,
): Judgement | undefined {
  const territory = registerTerritory(number, knowledge.areaCodes)
  const key = registerKey(number)
  const holder = blockEvidence(territory, key, knowledge, today)
  if (number.form === 'short')
    return judgement('service', [shortEvidence(number, knowledge), ...holder.evidence], holder.notes)
  const row = classOf(number, territory)
  if (row === undefined) return undefined
  if (row.ifAllocated === true && holder.evidence.length === 0) return undefined
  return judgement('service', [classEvidence(row, number), ...holder.evidence], holder.notes)
}

/** The service class of a national number, or undefined for subscriber numbers. */
function classOf(number: DialledNumber, territory: string): ServiceClass | undefined {
  return serviceClass(serviceTerritory(number.callingCode, territory), registerKey(number))
}

function classEvidence(row: ServiceClass, number: DialledNumber): Evidence {
  const plan = areaCodePlan(number.callingCode)
  const where = plan?.name ?? inSentence(row.plan)
  const cost =
    row.price === undefined ? 'price class not in our sources' : `price class by plan: ${row.price}`
  const begins = number.national.slice(0, plan?.areaDigits ?? 2)
  return { source: row.source, date: row.date, text: `${begins}… is ${row.what} in ${where}; ${cost}` }
}

function shortEvidence(number: DialledNumber, { shortNumbers }: Knowledge): Evidence {
  const { asked, digits } = number
  if (!number.valid) {
    const text = `${digits} has the form of the codes that text messages are sent to in ${inSentence(asked)}; price class unknown`
    return { ...MESSAGE_CODES_SOURCE, text }
  }
  const kinds = shortNumbers.kinds(asked, digits)
  const who = whoAnswers(serviceTerritory(number.callingCode, asked), digits)
  const what = who === undefined ? `is ${kindOf(kinds)}` : `reaches ${who}`
  const text = `${digits} ${what} in ${inSentence(asked)}; ${costOf(kinds)}`
  const listed = countryOf(asked)?.moreCodes
  if (kinds.size === 0 && listed !== undefined) return { source: listed.source, date: listed.date, text }
  return { source: 'ShortNumberMetadata (Google)', date: shortNumbers.date, text }
}

function kindOf(kinds: ReadonlySet<ShortNumberKind>): string {
  if (kinds.has('emergency')) return 'an emergency number'
  if (kinds.has('expandedEmergency')) return 'a help-line or rescue number'
  if (kinds.has('smsServices')) return 'a short code for text messages'
  return kinds.has('carrierSpecific') ? 'a short code that differs by operator' : 'a short code'
}

/** Emergency calls count as free (the metadata's own rule); codes in no class have an unknown price. */
function costOf(kinds: ReadonlySet<ShortNumberKind>): string {
  if (kinds.has('emergency') || kinds.has('tollFree')) return 'price class: free'
  if (kinds.has('premiumRate')) return 'price class: premium'
  if (kinds.has('standardRate')) return 'price class: standard'
  return 'price class unknown'
}

function blockEvidence(
  territory: string,
  key: string,
  knowledge: Knowledge,
  today: string,
): { evidence: readonly Evidence[]; notes: readonly string[] } {
  for (const register of deciding(knowledge.registers(territory), key)) {
    const block = register.blocks.find(key)
    if (block?.state.verdict !== 'allocated') continue
    const { publisher: source, date } = register.info
    return {
      evidence: [{ source, date, text: blockSentence(block, register.info) }],
      notes: ageNotes(register.info, today),
    }
  }
  return { evidence: [], notes: [] }
}
