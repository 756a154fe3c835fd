// Judges numbers with open digits or without an area code by their completions, which are counted and never listed.
import type { Evidence } from '../finding.js'
import { areaCodePlan, areaCodePlanOf, codesOf } from './area-codes.js'
import { MaskCounter, maskBounds } from './count-mask.js'
import type { AreaCodePlan } from './country.js'
import type { DialledNumber } from './dial.js'
import { fictionEvidence } from './judge-fiction.js'
import { ageNotes } from './judge-register.js'
import { judgeService } from './judge-service.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { PLAN_SOURCE } from './plan-source.js'
import { inSentence, listTerritory, registerKey, registerTerritory } from './plan-territory.js'
import { covers, deciding, type Register } from './register.js'
import { areaCodeMap, nationalMap, type Stretch, type WholeVerdict } from './verdict-map.js'

type Split = Map<WholeVerdict, number>

/** Most blocks that are looked at for the name of a single holder. */
const BLOCKS = 400

/** The order in which a split is told. */
const ORDER: readonly WholeVerdict[] = [
  'fiction',
  'allocated',
  'service',
  'possible',
  'returned',
  'unallocated',
]

/** *Partial*, with the outcome that the completions have. */
export function judgePartial(number: DialledNumber, knowledge: Knowledge, today: string): Judgement {
  if (number.form === 'short')
    return partial(new Map([['service', 1]]), judgeService(number, knowledge, today)!)
  if (number.form === 'local') return judgeLocal(number, knowledge, today)
  const key = registerKey(number)
  const territory = registerTerritory(number, knowledge.areaCodes)
  const map = mapOf(number, territory, knowledge)
  const split = countSplit(map, new MaskCounter(key))
  const lowest = key.replaceAll('*', '0')
  const registers = deciding(knowledge.registers(territory), lowest).filter(
    (register) => covers(register, lowest) || hasAny(register, key),
  )
  return partial(split, {
    evidence: [splitEvidence(split, number, key, registers, knowledge)],
    notes: registers.flatMap((register) => ageNotes(register.info, today)),
  })
}

function mapOf(number: DialledNumber, territory: string, knowledge: Knowledge): readonly Stretch[] {
  const plan = areaCodePlan(number.callingCode)
  if (plan === undefined) return nationalMap(territory, registerKey(number).length, knowledge)
  const { area } = codesOf(number.national, plan)
  return areaCodeMap(area.includes('*') ? undefined : area, plan, knowledge)
}

/** Counts the completions of a mask by verdict; `first` is what the map's numbers are more than those of the mask. */
export function countSplit(map: readonly Stretch[], mask: MaskCounter, first = 0): Split {
  const split: Split = new Map()
  addSplit(split, map, mask, first)
  return split
}

/** The last numbers of the stretches of a map side by side: to search among the stretches themselves, memory is read all over. */
const ends = new WeakMap<readonly Stretch[], Float64Array>()

function endsOf(map: readonly Stretch[]): Float64Array {
  let known = ends.get(map)
  if (known === undefined) {
    known = Float64Array.from(map, ({ to }) => to)
    ends.set(map, known)
  }
  return known
}

/** Adds the same to a split; the verdicts that were counted, each once. */
function addSplit(split: Split, map: readonly Stretch[], mask: MaskCounter, first: number): WholeVerdict[] {
  const counted: WholeVerdict[] = []
  const lasts = endsOf(map)
  const lowest = first + mask.low
  let low = 0
  let high = lasts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lasts[middle]! < lowest) low = middle + 1
    else high = middle
  }
  for (let at = low; at < map.length && map[at]!.from - first <= mask.high; at++) {
    const { from, to, verdict } = map[at]!
    const count = mask.between(from - first, to - first)
    if (count === 0) continue
    split.set(verdict, (split.get(verdict) ?? 0) + count)
    if (!counted.includes(verdict)) counted.push(verdict)
  }
  return counted
}

function partial(split: Split, said: Pick<Judgement, 'evidence' | 'notes'>): Judgement {
  const has = (...verdicts: WholeVerdict[]): boolean =>
    verdicts.some((verdict) => (split.get(verdict) ?? 0) > 0)
  if (split.size === 0) return judgement('impossible', said.evidence, said.notes)
  const outcome = has('allocated', 'possible', 'service')
    ? 'not-clear'
    : has('unallocated', 'returned')
      ? 'caution'
      : 'clear'
  return { verdict: 'partial', outcome, evidence: said.evidence, notes: said.notes }
}

function hasAny(register: Register, key: string): boolean {
  const { low, high } = maskBounds(key)
  return register.blocks.overlapping(key.length, low, high, 1).length > 0
}

function splitEvidence(
  split: Split,
  number: DialledNumber,
  key: string,
  registers: readonly Register[],
  knowledge: Knowledge,
): Evidence {
  const total = [...split.values()].reduce((sum, count) => sum + count, 0)
  const numbers = `${total.toLocaleString('en')} ${total === 1 ? 'number' : 'numbers'}`
  const info = registers[0]?.info
  const source = info === undefined ? PLAN_SOURCE : { source: info.publisher, date: info.date }
  if (total === 0)
    return { ...source, text: `no number that can be dialled in ${inSentence(number.territory)} is left` }
  const only = split.size === 1 ? [...split.keys()][0]! : undefined
  if (only === 'fiction') {
    const range = knowledge.fiction.find(`${number.callingCode}${number.national.replaceAll('*', '0')}`)[0]
    const kept = range === undefined ? undefined : fictionEvidence(range, knowledge)
    return { ...(kept ?? source), text: `${numbers}, all kept for fiction${kept ? `: ${kept.text}` : ''}` }
  }
  const held = holders(key, registers)
  if (only === 'allocated' && held.length === 1) return { ...source, text: `${numbers}, all in ${held[0]}` }
  if (only !== undefined) return { ...source, text: `${numbers}, all ${only}${byWhom(held)}` }
  const parts = ORDER.filter((verdict) => split.has(verdict)).map(
    (verdict) =>
      `${split.get(verdict)!.toLocaleString('en')} ${verdict}${verdict === 'allocated' ? byWhom(held) : ''}`,
  )
  return { ...source, text: `${numbers}: ${parts.join(', ')}` }
}

function byWhom(held: readonly string[]): string {
  return held.length > 0 && held.length <= 3 ? ` (${held.join('; ')})` : ''
}

/** "a block of SFR since 2011-12-08", once for each holder; nothing where too many blocks would have to be read. */
function holders(key: string, registers: readonly Register[]): readonly string[] {
  const { low, high } = maskBounds(key)
  const mask = new MaskCounter(key)
  const blocks = registers.flatMap((register) => register.blocks.overlapping(key.length, low, high, BLOCKS))
  if (blocks.length >= BLOCKS) return []
  const since = new Map<string, { dates: Set<string>; blocks: number }>()
  for (const block of blocks) {
    if (block.state.verdict !== 'allocated' || mask.between(Number(block.from), Number(block.to)) === 0)
      continue
    const known = since.get(block.holder ?? '') ?? { dates: new Set(), blocks: 0 }
    if (block.date !== undefined) known.dates.add(block.date)
    since.set(block.holder ?? '', { dates: known.dates, blocks: known.blocks + 1 })
  }
  return [...since].map(([holder, { dates, blocks }]) => {
    const date = dates.size === 1 ? ` since ${[...dates][0]}` : ''
    return `${blocks === 1 ? 'a block' : `${blocks} blocks`} of ${holder || 'an unnamed holder'}${date}`
  })
}

/** A number without its area code, behind every one of the territory. */
function judgeLocal(number: DialledNumber, knowledge: Knowledge, today: string): Judgement {
  const { asked, national } = number
  const plan = areaCodePlanOf(asked)!
  const codes = areaCodesOf(asked, plan, knowledge)
  const mask = new MaskCounter(national)
  const split: Split = new Map()
  const withVerdict = new Map<WholeVerdict, number>()
  for (const { first, map } of codes)
    for (const verdict of addSplit(split, map, mask, first))
      withVerdict.set(verdict, (withVerdict.get(verdict) ?? 0) + 1)
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

/** What is dialled behind one area code. */
interface BehindCode {
  /** The whole number whose digits behind the area code are zeros. */
  readonly first: number
  readonly map: readonly Stretch[]
}

/** Area codes of each territory that was asked for: to find them, the register is asked once for each code there is. */
const areaCodes = new WeakMap<Knowledge, Map<string, readonly BehindCode[]>>()

function areaCodesOf(territory: string, plan: AreaCodePlan, knowledge: Knowledge): readonly BehindCode[] {
  const known = areaCodes.get(knowledge) ?? new Map<string, readonly BehindCode[]>()
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
