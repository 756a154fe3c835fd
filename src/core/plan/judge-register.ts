// The step of judging that asks the regulators' registers, and the sentences that their blocks give.
import type { Evidence } from '../finding.js'
import { areaCodePlanOf, codesOf } from './area-codes.js'
import type { Block } from './block.js'
import type { AreaCodePlan } from './country.js'
import type { DialledNumber } from './dial.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { countryMetadata } from './numbering-metadata.js'
import { registerKey, registerTerritory } from './plan-territory.js'
import { placeEvidence } from './prefix-evidence.js'
import { covers, deciding, isPartial, type Register, type RegisterInfo } from './register.js'

/** Days after which a verdict says how old its register is. */
const OLD = 365

const DAY = 86_400_000

/** What the registers of the number's plan say; undefined where none of them speaks for it. */
export function judgeByRegister(
  number: DialledNumber,
  knowledge: Knowledge,
  today: string,
): Judgement | undefined {
  const key = registerKey(number)
  const registers = deciding(knowledge.registers(registerTerritory(number, knowledge.areaCodes)), key)
  for (const register of registers) {
    const block = register.blocks.find(key)
    if (block === undefined) continue
    const { info } = register
    const text =
      block.state.verdict === 'returned'
        ? returnedSentence(block, info, today)
        : block.state.verdict === 'allocated'
          ? blockSentence(block, info)
          : statusSentence(block, info)
    // A whole register has its own places, where its blocks have one.
    const place =
      isPartial(info.coverage) && block.place === undefined ? placeEvidence(number, knowledge) : []
    const old = heldBefore(key, block, registers, knowledge)
    const evidence = [{ source: info.publisher, date: info.date, text }, ...place, ...old]
    return judgement(block.state.verdict, evidence, ageNotes(info, today))
  }
  const speaking = registers.find((register) => covers(register, key))
  if (speaking === undefined) return undefined
  const { info } = speaking
  const text = unlistedSentence(key, info)
  const old = heldBefore(key, undefined, registers, knowledge)
  const evidence = [{ source: info.publisher, date: info.date, text }, ...old]
  return judgement('unallocated', evidence, ageNotes(info, today))
}

/** A register that writes a name in capitals has no other holder for it. */
function sameName(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase()
}

/** Old news: a number that is another holder's now, or nobody's, with the day of the register that says who had it. */
function heldBefore(
  key: string,
  block: Block | undefined,
  registers: readonly Register[],
  knowledge: Knowledge,
): readonly Evidence[] {
  for (const { info } of registers) {
    const before = knowledge.before(info.id)
    const was = before?.blocks.find(key)
    if (before === undefined || was?.state.verdict !== 'allocated' || was.holder === undefined) continue
    if (block?.state.verdict === 'allocated' && sameName(block.holder, was.holder)) continue
    const { date } = before.info
    const name = nameOf(was, info)
    return [
      { source: info.publisher, date, text: `${name} was held by ${was.holder} in the register of ${date}` },
    ]
  }
  return []
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY)
}

/** A note where the register is older than a year. */
export function ageNotes(info: RegisterInfo, today: string): readonly string[] {
  const age = daysBetween(info.date, today)
  return age > OLD
    ? [
        `the register of ${info.publisher} (${info.title}) is of ${info.date}, ${age.toLocaleString('en')} days old`,
      ]
    : []
}

/** Who holds the block, since when, where. */
export function blockSentence(block: Block, info: RegisterInfo): string {
  const holder = block.holder || 'a holder that the register does not name'
  const where = block.place ? ` (${block.place})` : ''
  if (areaCodePlanOf(info.territory) !== undefined) {
    const waits = block.state.notInService === true ? '; not yet in service' : ''
    const pooled = block.state.pooled === true ? '; holders of its thousand blocks not loaded' : ''
    return `${nameOf(block, info)} is assigned to ${holder}${where}${waits}${pooled}${stamp(info)}`
  }
  const since = block.date === undefined ? '' : ` since ${block.date}`
  const word = block.state.word === '' ? '' : `, ${block.state.word}`
  return `${rangeOf(block, info)}${where} is held by ${holder}${since}${word}${stamp(info)}`
}

function returnedSentence(block: Block, info: RegisterInfo, today: string): string {
  const range = rangeOf(block, info)
  if (block.date === undefined) {
    const word = block.state.word.toLowerCase()
    return `${range} is ${word}${stamp(info)}`
  }
  const passed = block.date <= today ? 'which has passed' : 'which is still to come'
  return `${range} was given back; can be given out again from ${block.date}, ${passed}${stamp(info)}`
}

/** The publisher's status in its own words. */
function statusSentence(block: Block, info: RegisterInfo): string {
  const { word } = block.state
  const code = areaCodePlanOf(info.territory) === undefined ? '' : 'code '
  return `${code}${nameOf(block, info)}: ${word}${stamp(info)}`
}

function unlistedSentence(key: string, info: RegisterInfo): string {
  const plan = areaCodePlanOf(info.territory)
  if (plan !== undefined) return `code ${codesOf(key, plan).written} is not assigned${stamp(info)}`
  return `no holder in the register of ${info.date}; that may change (${info.publisher})`
}

/** A block as people name it: by its codes where the plan has area codes, else by its first and last number. */
function nameOf(block: Pick<Block, 'from' | 'to'>, info: RegisterInfo): string {
  const plan = areaCodePlanOf(info.territory)
  return plan === undefined ? rangeOf(block, info) : codeOf(block, plan)
}

/** Area code and exchange, with the next digit where the block is a part of an exchange. */
function codeOf({ from, to }: Pick<Block, 'from' | 'to'>, plan: AreaCodePlan): string {
  const isPart = Number(to) - Number(from) + 1 < 10 ** plan.lineDigits
  const next = isPart ? `-${from[plan.areaDigits + plan.exchangeDigits]}` : ''
  return `${codesOf(from, plan).written}${next}`
}

/** First and last number of a block as they are dialled at home. */
export function rangeOf(block: Pick<Block, 'from' | 'to'>, info: RegisterInfo): string {
  const trunk = countryMetadata(info.territory)?.trunkPrefix === '0' && block.from.length > 6 ? '0' : ''
  return block.from === block.to ? `${trunk}${block.from}` : `${trunk}${block.from} to ${trunk}${block.to}`
}

function stamp(info: RegisterInfo): string {
  return ` (${info.publisher}, ${info.date})`
}
