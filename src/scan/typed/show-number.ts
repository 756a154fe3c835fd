// The blocks around a number in every register that may list it, as lines to print.
import type { Block } from '../../core/plan/block.js'
import { rangeOf } from '../../core/plan/judge-register.js'
import type { Knowledge } from '../../core/plan/knowledge.js'
import { registerKey, registerTerritory } from '../../core/plan/plan-territory.js'
import { readTyped, whereNamed } from '../../core/plan/read-typed.js'
import { covers, type RegisterInfo } from '../../core/plan/register.js'
import { isProblem, type Problem } from '../../core/problem.js'
import { checkCodes } from '../options/check-codes.js'

/** Neighbours on each side. */
const REACH = 2

/** One line: a block, or the gap that the number lies in. */
export interface ShownRow {
  readonly text: string
  readonly here: boolean
}

/** The lines of every register that lists the number or speaks for it. */
export interface ShownNumber {
  readonly registers: readonly { readonly title: string; readonly rows: readonly ShownRow[] }[]
}

/** A masked or local number is shown nowhere: it lies in many blocks. */
export function showNumber(
  written: string,
  territories: readonly string[],
  knowledge: Knowledge,
): ShownNumber | Problem {
  const { territories: asked, refused } = checkCodes({ territories })
  if (refused[0] !== undefined) return refused[0]
  const typed = readTyped(written, whereNamed(asked, knowledge.plans), knowledge.plans)
  if (isProblem(typed)) return typed
  const shown = new Map<string, readonly ShownRow[]>()
  for (const number of typed.flatMap(({ readings }) => readings.flatMap(({ numbers }) => numbers))) {
    if (number.form === 'impossible' || number.form === 'local' || number.national.includes('*')) continue
    const key = registerKey(number)
    for (const register of knowledge.registers(registerTerritory(number, knowledge.areaCodes))) {
      if (register.blocks.find(key) === undefined && !covers(register, key)) continue
      const { publisher, title, date } = register.info
      shown.set(
        `${publisher}, ${title} of ${date}`,
        rowsAround(key, register.blocks.around(key, REACH), register.info),
      )
    }
  }
  return { registers: [...shown].map(([title, rows]) => ({ title, rows })) }
}

function rowsAround(key: string, blocks: readonly Block[], info: RegisterInfo): readonly ShownRow[] {
  const rows = blocks.map((block) => ({
    text: lineOf(block, info),
    here: block.from <= key && key <= block.to,
  }))
  if (rows.some(({ here }) => here)) return rows
  const after = blocks.findIndex((block) => block.from > key)
  rows.splice(after < 0 ? rows.length : after, 0, {
    text: `${rangeOf({ from: key, to: key }, info)}: in no block`,
    here: true,
  })
  return rows
}

function lineOf(block: Block, info: RegisterInfo): string {
  const { state, holder, place, date } = block
  const parts = [state.word === '' ? state.verdict : state.word, holder, place, date]
  return `${rangeOf(block, info)}  ${parts.filter((part) => part !== undefined && part !== '').join('  ')}`
}
