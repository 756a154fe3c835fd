// The step of judging that asks the regulators' registers, and the sentences that their blocks give.
import type { Evidence } from '../finding.js'
import type { DialledNumber } from './dial.js'
import { type Judgement, judgement } from './judgement.js'
import type { Knowledge } from './knowledge.js'
import { countryMetadata } from './numbering-metadata.js'
import { registerKey, registerTerritory } from './plan-territory.js'
import { placeEvidence } from './prefix-evidence.js'
import { type Block, covers, deciding, isPartial, type Register, type RegisterInfo } from './register.js'

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
    const name = isNanp(info) ? codeOf(was) : rangeOf(was, info)
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
  if (isNanp(info)) {
    const waits = block.state.notInService === true ? '; not yet in service' : ''
    const pooled = block.state.pooled === true ? '; holders of its thousand blocks not loaded' : ''
    return `${codeOf(block)} is assigned to ${holder}${where}${waits}${pooled}${stamp(info)}`
  }
  const since = block.date === undefined ? '' : ` since ${block.date}`
  const word = block.state.word === '' ? '' : `, ${block.state.word}`
  return `${rangeOf(block, info)}${where} is held by ${holder}${since}${word}${stamp(info)}`
}

function returnedSentence(block: Block, info: RegisterInfo, today: string): string {
  const range = rangeOf(block, info)
  if (block.date === undefined || info.territory !== 'FR') {
    const word = block.state.word.toLowerCase()
    return `${range} is ${word}${stamp(info)}`
  }
  const passed = block.date <= today ? 'which has passed' : 'which is still to come'
  return `${range} was given back; can be given out again from ${block.date}, ${passed}${stamp(info)}`
}

/** The publisher's status in its own words. */
function statusSentence(block: Block, info: RegisterInfo): string {
  const { word } = block.state
  if (info.territory === 'US') return `code ${codeOf(block)} is ${word}${stamp(info)}`
  return `${isNanp(info) ? `code ${codeOf(block)}` : rangeOf(block, info)}: ${word}${stamp(info)}`
}

function unlistedSentence(key: string, info: RegisterInfo): string {
  if (isNanp(info)) return `code ${key.slice(0, 3)}-${key.slice(3, 6)} is not assigned${stamp(info)}`
  return `no holder in the register of ${info.date}; that may change (${info.publisher})`
}

function isNanp(info: RegisterInfo): boolean {
  return countryMetadata(info.territory)?.callingCode === '1'
}

/** Area code and exchange, with the thousands digit where the block is one of a thousand. */
function codeOf({ from, to }: Block): string {
  const thousand = Number(to) - Number(from) < 9999 ? `-${from[6]}` : ''
  return `${from.slice(0, 3)}-${from.slice(3, 6)}${thousand}`
}

/** First and last number of a block as they are dialled at home. */
export function rangeOf(block: Pick<Block, 'from' | 'to'>, info: RegisterInfo): string {
  const trunk = countryMetadata(info.territory)?.trunkPrefix === '0' && block.from.length > 6 ? '0' : ''
  return block.from === block.to ? `${trunk}${block.from}` : `${trunk}${block.from} to ${trunk}${block.to}`
}

function stamp(info: RegisterInfo): string {
  return ` (${info.publisher}, ${info.date})`
}
