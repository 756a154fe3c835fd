// Judges numbers with open digits or without an area code by their completions, which are counted and never listed.
import type { Evidence } from '../finding.js'
import { areaCodePlan, codesOf } from './area-codes.js'
import { MaskCounter, maskBounds } from './count-mask.js'
import { countSplit, partial, type Split } from './count-split.js'
import type { DialledNumber } from './dial.js'
import { fictionEvidence } from './judge-fiction.js'
import { judgeLocal } from './judge-local.js'
import { ageNotes } from './judge-register.js'
import { judgeService } from './judge-service.js'
import type { Judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { PLAN_SOURCE } from './plan-source.js'
import { inSentence, registerKey, registerTerritory } from './plan-territory.js'
import { covers, deciding, type Register } from './register.js'
import { areaCodeMap, nationalMap, type Stretch, type WholeVerdict } from './verdict-map.js'

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
