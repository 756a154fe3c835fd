// The numbers of one length in a plan as stretches with one verdict each: what masks are counted in.
import { localPattern } from './area-codes.js'
import type { AreaCodePlan } from './country.js'
import { type DigitLanguage, languageOf } from './digit-language.js'
import { DEAD, type DigitMachine, machineOf, machineOfPattern } from './digit-machine.js'
import type { Knowledge } from './knowledge.js'
import { type CountryMetadata, countryMetadata } from './numbering-metadata.js'
import { listTerritory } from './plan-territory.js'
import { isPartial, type Register } from './register.js'
import { hasOwnServices, serviceClass, servicePatterns } from './services.js'

/** Verdicts of a number without open digits that may be dialled. */
export type WholeVerdict = 'fiction' | 'service' | 'allocated' | 'returned' | 'unallocated' | 'possible'

/** Numbers from `from` to `to`, inclusive, as whole numbers. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly verdict: WholeVerdict
}

const made = new WeakMap<Knowledge, Map<string, readonly Stretch[]>>()

/** Stretches of a national plan, in order; a number in none of them is impossible. Made once for each length. */
export function nationalMap(territory: string, length: number, knowledge: Knowledge): readonly Stretch[] {
  return keep(`${territory} ${length}`, knowledge, () => makeNationalMap(territory, length, knowledge))
}

/** Stretches of the whole numbers of a plan with area codes: behind one area code, or behind all of them. */
export function areaCodeMap(
  areaCode: string | undefined,
  plan: AreaCodePlan,
  knowledge: Knowledge,
): readonly Stretch[] {
  return keep(`${plan.name} ${areaCode ?? ''}`, knowledge, () => {
    const all = Object.keys(knowledge.areaCodes.inService).sort()
    return (areaCode === undefined ? all : all.filter((code) => code === areaCode)).flatMap((code) =>
      makeAreaCodeMap(code, plan, knowledge),
    )
  })
}

function keep(key: string, knowledge: Knowledge, make: () => readonly Stretch[]): readonly Stretch[] {
  const maps = made.get(knowledge) ?? new Map<string, readonly Stretch[]>()
  made.set(knowledge, maps)
  const map = maps.get(key) ?? make()
  maps.set(key, map)
  return map
}

/** The general shape of a plan's numbers. */
export function shapeOfPlan({ shape, lengths }: CountryMetadata): DigitLanguage {
  return languageOf(shape, lengths)
}

/** Plan, registers, services, fiction: each over the one before. */
function makeNationalMap(territory: string, length: number, knowledge: Knowledge): readonly Stretch[] {
  const country = countryMetadata(territory)
  if (country === undefined || !country.lengths.includes(length)) return []
  const registers = knowledge.registers(territory)
  const partial = registers.filter(({ info }) => isPartial(info.coverage))
  const whole = registers.filter(({ info }) => !isPartial(info.coverage))
  let map: readonly Stretch[] = intervalsOf(machineOf(shapeOfPlan(country)), length).map((each) => ({
    ...each,
    verdict: 'possible',
  }))
  for (const register of [...partial].reverse()) map = overlay(map, register.blocks.runs(length))
  for (const prefix of whole.flatMap((register) => spokenFor(register, length)))
    map = overlay(map, inside(map, prefixStretch(prefix, length, 'unallocated')))
  for (const register of [...whole].reverse()) map = overlay(map, register.blocks.runs(length))
  map = overlay(map, serviceStretches(territory, length, map))
  return overlay(map, fictionStretches(country.callingCode, length, knowledge))
}

/** The prefixes behind which a register speaks for every number of a length, listed or not. */
function spokenFor({ info, blocks }: Register, length: number): readonly string[] {
  const { coverage } = info
  if (isPartial(coverage)) return []
  if (typeof coverage !== 'number') return coverage
  const width = 10 ** (length - coverage)
  const areas = new Set<number>()
  for (const { from, to } of blocks.runs(length))
    for (let area = Math.floor(from / width); area * width <= to; area++) areas.add(area)
  return [...areas].map((area) => String(area).padStart(coverage, '0'))
}

/** Service classes are told by three digits at most; where a class needs a block, only what is allocated. */
function serviceStretches(territory: string, length: number, map: readonly Stretch[]): Stretch[] {
  if (!hasOwnServices(territory)) return typedServices(territory, length)
  const allocated = map.filter((each) => each.verdict === 'allocated')
  const ranges: { within: Stretch; ifAllocated: boolean }[] = []
  for (let prefix = 0; prefix < (length < 3 ? 0 : 1000); prefix++) {
    const digits = String(prefix).padStart(3, '0')
    const row = serviceClass(territory, digits)
    if (row === undefined) continue
    const within = prefixStretch(digits, length, 'service')
    const ifAllocated = row.ifAllocated === true
    const last = ranges[ranges.length - 1]
    if (last !== undefined && last.ifAllocated === ifAllocated && last.within.to + 1 === within.from)
      last.within = { ...last.within, to: within.to }
    else ranges.push({ within, ifAllocated })
  }
  return ranges.flatMap(({ within, ifAllocated }) => inside(ifAllocated ? allocated : map, within))
}

/** Number types that a service answers, of one length. */
function typedServices(territory: string, length: number): Stretch[] {
  const all = servicePatterns(territory).flatMap(({ machine }) => intervalsOf(machine, length))
  const merged: Stretch[] = []
  for (const { from, to } of all.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to + 1)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, to) }
    else merged.push({ from, to, verdict: 'service' })
  }
  return merged
}

/** One area code: its register or none; over it the exchange of services, with directory assistance and what is kept for fiction. */
function makeAreaCodeMap(code: string, plan: AreaCodePlan, knowledge: Knowledge): readonly Stretch[] {
  const behind = plan.exchangeDigits + plan.lineDigits
  const length = code.length + behind
  const first = Number(code) * 10 ** behind
  const locals = intervalsOf(machineOfPattern(localPattern(plan)), behind)
  const all = (verdict: WholeVerdict): readonly Stretch[] =>
    locals.map(({ from, to }) => ({ from: first + from, to: first + to, verdict }))
  if (plan.tollFree.includes(code)) return all('service')
  const blocks = knowledge
    .registers(listTerritory(knowledge.areaCodes.inService[code]?.territory ?? ''))
    .flatMap((register) => register.blocks.stretches(length, first, first + 10 ** behind - 1))
  const isPremium = code === plan.premium
  const listed = overlay(all(isPremium ? 'service' : blocks.length > 0 ? 'unallocated' : 'possible'), blocks)
  const over = (map: readonly Stretch[], prefix: string, verdict: WholeVerdict): readonly Stretch[] =>
    overlay(map, [prefixStretch(code + prefix, length, verdict)])
  const exchange = over(listed, plan.serviceExchange, isPremium ? 'service' : 'unallocated')
  return over(over(exchange, plan.drama, 'fiction'), plan.directory, 'service')
}

function fictionStretches(callingCode: string, length: number, { fiction }: Knowledge): Stretch[] {
  return fiction.list.ranges
    .filter(
      (range) =>
        range.clears &&
        range.from.startsWith(callingCode) &&
        range.from.length === callingCode.length + length,
    )
    .map((range) => ({
      from: Number(range.from.slice(callingCode.length)),
      to: Number(range.to.slice(callingCode.length)),
      verdict: 'fiction' as const,
    }))
    .sort((a, b) => a.from - b.from)
}

function prefixStretch(prefix: string, length: number, verdict: WholeVerdict): Stretch {
  return {
    from: Number(prefix.padEnd(length, '0')),
    to: Number(prefix.padEnd(length, '9')),
    verdict,
  }
}

/** The parts of a stretch that lie in the given ones. */
function inside(stretches: readonly Stretch[], within: Stretch): Stretch[] {
  return stretches
    .filter((each) => each.to >= within.from && each.from <= within.to)
    .map((each) => ({
      from: Math.max(each.from, within.from),
      to: Math.min(each.to, within.to),
      verdict: within.verdict,
    }))
}

/** `top` over `base`, both in order and each without overlaps. */
export function overlay(base: readonly Stretch[], top: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  const push = (from: number, to: number, verdict: WholeVerdict): void => {
    if (from > to) return
    const last = result[result.length - 1]
    if (last !== undefined && last.verdict === verdict && last.to + 1 === from)
      result[result.length - 1] = { from: last.from, to, verdict }
    else result.push({ from, to, verdict })
  }
  let at = 0
  let covered = -1
  for (const stretch of base) {
    let from = Math.max(stretch.from, covered + 1)
    for (; at < top.length && top[at]!.from <= stretch.to; at++) {
      const over = top[at]!
      push(from, over.from - 1, stretch.verdict)
      push(over.from, over.to, over.verdict)
      covered = over.to
      from = Math.max(from, covered + 1)
    }
    push(from, stretch.to, stretch.verdict)
  }
  for (; at < top.length; at++) push(top[at]!.from, top[at]!.to, top[at]!.verdict)
  return result
}

/** Numbers of one length that a machine accepts, as intervals. */
export function intervalsOf(machine: DigitMachine, length: number): { from: number; to: number }[] {
  const counts = new Map<number, number>()
  const count = (node: number, left: number): number => {
    if (left === 0) return machine.accepts(node) ? 1 : 0
    const key = node * 32 + left
    let sum = counts.get(key)
    if (sum === undefined) {
      sum = 0
      for (let digit = 0; digit < 10; digit++) {
        const to = machine.next(node, digit)
        if (to !== DEAD) sum += count(to, left - 1)
      }
      counts.set(key, sum)
    }
    return sum
  }
  const found: { from: number; to: number }[] = []
  const visit = (node: number, prefix: number, left: number): void => {
    const accepted = count(node, left)
    if (accepted === 0) return
    const width = 10 ** left
    if (accepted === width) {
      const last = found[found.length - 1]
      if (last !== undefined && last.to + 1 === prefix * width) last.to += width
      else found.push({ from: prefix * width, to: prefix * width + width - 1 })
      return
    }
    for (let digit = 0; digit < 10; digit++) {
      const to = machine.next(node, digit)
      if (to !== DEAD) visit(to, prefix * 10 + digit, left - 1)
    }
  }
  visit(machine.start, 0, length)
  return found
}
