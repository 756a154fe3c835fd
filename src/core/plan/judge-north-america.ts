// The step of judging that knows +1: whether three digits are an area code, its 555, and directory assistance.
import type { Evidence } from '../finding.js'
import { DIRECTORY, PREMIUM, TOLL_FREE } from './area-codes.js'
import type { DialledNumber } from './dial.js'
import { judgePartial } from './judge-partial.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { countryMetadata } from './numbering-metadata.js'

/** What has to be known of the area code before anything else in +1: whether it is one, and its 555. */
export function judgeNorthAmerica(number: DialledNumber, knowledge: Knowledge): Judgement | undefined {
  if (number.callingCode !== '1' || number.form === 'short') return undefined
  const { areaCodes, fiction } = knowledge
  const code = number.national.slice(0, 3)
  if (areaCodes.inService[code] === undefined) return judgement('impossible', [noAreaCode(code, knowledge)])
  if (TOLL_FREE.has(code) || number.national.slice(3, 6) !== '555') return undefined
  const { regulator, document } = fiction.list.nanp
  if (fiction.isNanp(number.national)) {
    const text = `555-0100 to 555-0199 are kept for fiction in every area code (${regulator}: ${document})`
    return judgement('fiction', [{ source: 'NANPA', date: fiction.list.date, text }])
  }
  if (code === PREMIUM) return undefined
  if (number.national.endsWith(DIRECTORY)) return judgeDirectory(knowledge)
  return judgement('unallocated', [
    { source: 'NANPA', date: areaCodes.date, text: '555 is not assigned to subscribers' },
  ])
}

/** The local form of directory assistance. */
export function isDirectory({ form, national }: DialledNumber): boolean {
  return form === 'local' && national === DIRECTORY
}

/** 555-1212, with an area code or without. */
export function judgeDirectory({ areaCodes }: Knowledge): Judgement {
  const text = '555-1212 is directory assistance; price class unknown'
  return judgement('service', [{ source: 'NANPA', date: areaCodes.date, text }])
}

/**
 * What of a number whose first three digits are no area code can be dialled in North America itself: the seven behind them;
 * undefined for all other numbers.
 */
export function behindNoAreaCode(number: DialledNumber, { areaCodes }: Knowledge): DialledNumber | undefined {
  const { asked, callingCode, form, national } = number
  if (callingCode !== '1' || form === 'short' || form === 'local' || national.includes('*')) return undefined
  if (areaCodes.inService[national.slice(0, 3)] !== undefined) return undefined
  if (countryMetadata(asked)?.callingCode !== '1') return undefined
  const { e164: _, ...rest } = number
  return { ...rest, territory: asked, form: 'local', national: national.slice(3) }
}

/** A local number behind what is no area code: three digits are left over, so it is at best a caution. */
export function judgeBehindNoAreaCode(local: DialledNumber, knowledge: Knowledge, today: string): Judgement {
  const judged = judgePartial(local, knowledge, today)
  const reason = noAreaCode(local.digits.slice(-10, -7), knowledge)
  return {
    ...judged,
    outcome: judged.outcome === 'clear' ? 'caution' : judged.outcome,
    evidence: [
      { ...reason, text: `${reason.text}; the seven digits behind it can be dialled` },
      ...judged.evidence,
    ],
  }
}

function noAreaCode(code: string, { areaCodes }: Knowledge): Evidence {
  return { source: 'NANPA', date: areaCodes.date, text: `${code} is no area code in service` }
}
