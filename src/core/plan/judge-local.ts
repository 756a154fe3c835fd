// Judges a number without its area code, behind every area code of its territory.
import { areaCodePlanOf } from './area-codes.js'
import { MaskCounter } from './count-mask.js'
import { addSplit, countSplit, partial, type Split } from './count-split.js'
import type { AreaCodePlan } from './country.js'
import type { DialledNumber } from './dial.js'
import { ageNotes } from './judge-register.js'
import type { Judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { inSentence, listTerritory } from './plan-territory.js'
import { covers } from './register.js'
import { areaCodeMap, type Stretch, type WholeVerdict } from './verdict-map.js'

/** *Partial*: in how many area codes it is what. */
export function judgeLocal(number: DialledNumber, knowledge: Knowledge, today: string): Judgement {
  const { asked, national } = number
  const plan = areaCodePlanOf(asked)!
  const codes = areaCodesOf(asked, plan, knowledge)
  const { split, withVerdict } = countBehind(codes, national, plan)
  const register = knowledge.registers(listTerritory(asked))[0]
  const source = register?.info.publisher ?? plan.publisher
  const date = register?.info.date ?? knowledge.areaCodes.date
  const plural = codes.length === 1 ? 'area code' : 'area codes'
  const stamp = `${plural} of ${inSentence(asked)} (${source}, ${date})`
  const told: readonly [WholeVerdict, string][] = [
    ['allocated', 'assigned'],
    ['possible', 'possible'],
    ['service', 'a service'],
    ['fiction', 'kept for fiction'],
    ['returned', 'given back'],
    ['unallocated', 'not assigned'],
  ]
  const parts = told
    .filter(([verdict]) => withVerdict.has(verdict))
    .map(
      ([verdict, word], at) =>
        `${word} in ${withVerdict.get(verdict)}${at === 0 ? ` of ${codes.length}` : ''}`,
    )
  const head = parts[0] ?? `dialled in none of ${codes.length}`
  const rest = parts.length > 1 ? `; ${parts.slice(1).join(', ')}` : ''
  return partial(split, {
    evidence: [{ source, date, text: `${head} ${stamp}${rest}` }],
    notes: register === undefined ? [] : ageNotes(register.info, today),
  })
}

/** Completions of a local number by verdict, and the area codes that have some. */
interface CountedBehind {
  readonly split: Split
  readonly withVerdict: ReadonlyMap<WholeVerdict, number>
}

function countBehind(codes: AreaCodes, national: string, plan: AreaCodePlan): CountedBehind {
  const mask = new MaskCounter(national)
  const exchange = national.slice(0, plan.exchangeDigits)
  const { whole, others } = exchange.includes('*')
    ? { whole: NONE, others: codes }
    : inExchange(codes, exchange, plan)
  const withVerdict = new Map(whole)
  const split: Split = new Map([...whole].map(([verdict, count]) => [verdict, count * mask.size]))
  for (const { first, map } of others)
    for (const verdict of addSplit(split, map, mask, first))
      withVerdict.set(verdict, (withVerdict.get(verdict) ?? 0) + 1)
  return { split, withVerdict }
}

/** What is dialled behind one area code. */
interface BehindCode {
  /** The whole number whose digits behind the area code are zeros. */
  readonly first: number
  readonly map: readonly Stretch[]
}

type AreaCodes = readonly BehindCode[]

/** An exchange behind all area codes of a territory: behind most all its numbers have one verdict. */
interface InExchange {
  /** How many area codes give the whole exchange a verdict. */
  readonly whole: ReadonlyMap<WholeVerdict, number>
  /** Those that part it. */
  readonly others: AreaCodes
}

const NONE: ReadonlyMap<WholeVerdict, number> = new Map()

/** By exchange, once it was asked for: a search behind hundreds of area codes takes longer than all else that is judged. */
const exchanges = new WeakMap<AreaCodes, Map<string, InExchange>>()

function inExchange(codes: AreaCodes, exchange: string, { lineDigits }: AreaCodePlan): InExchange {
  const known = exchanges.get(codes) ?? new Map<string, InExchange>()
  exchanges.set(codes, known)
  let found = known.get(exchange)
  if (found === undefined) {
    const all = new MaskCounter(exchange + '*'.repeat(lineDigits))
    const whole = new Map<WholeVerdict, number>()
    const others: BehindCode[] = []
    for (const code of codes) {
      const split = countSplit(code.map, all, code.first)
      const [only] = split.keys()
      if (split.size === 1 && split.get(only!) === all.size) whole.set(only!, (whole.get(only!) ?? 0) + 1)
      else if (split.size > 0) others.push(code)
    }
    found = { whole, others }
    known.set(exchange, found)
  }
  return found
}

/** Area codes of each territory that was asked for: to find them, the register is asked once for each code there is. */
const areaCodes = new WeakMap<Knowledge, Map<string, AreaCodes>>()

function areaCodesOf(territory: string, plan: AreaCodePlan, knowledge: Knowledge): AreaCodes {
  const known = areaCodes.get(knowledge) ?? new Map<string, AreaCodes>()
  areaCodes.set(knowledge, known)
  let codes = known.get(territory)
  if (codes === undefined) {
    const unit = 10 ** (plan.exchangeDigits + plan.lineDigits)
    codes = findAreaCodes(territory, plan, knowledge).map((code) => ({
      first: Number(code) * unit,
      map: areaCodeMap(code, plan, knowledge),
    }))
    known.set(territory, codes)
  }
  return codes
}

/** Area codes of a territory: those its register lists where there is one, else those in service. */
function findAreaCodes(territory: string, plan: AreaCodePlan, knowledge: Knowledge): readonly string[] {
  const { inService } = knowledge.areaCodes
  const { areaDigits, exchangeDigits, lineDigits } = plan
  const registers = knowledge.registers(listTerritory(territory))
  return Object.keys(inService)
    .filter((code) => {
      const home = inService[code]!.territory
      if (home !== territory && (home === undefined || listTerritory(home) !== territory)) return false
      return registers.every((register) =>
        covers(register, code.padEnd(areaDigits + exchangeDigits + lineDigits, '0')),
      )
    })
    .sort()
}
