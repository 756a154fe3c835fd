// What Google's lists say of a number's first digits: the operator of a mobile prefix, the place of an area code. Never a verdict.
import { type Evidence, HIDDEN_DIGITS } from '../finding.js'
import type { Block } from './block.js'
import type { DialledNumber } from './dial.js'
import type { Knowledge } from './knowledge.js'
import { countryMetadata } from './numbering-metadata.js'
import { registerKey } from './plan-territory.js'
import type { Register } from './register.js'

const SOURCE = 'libphonenumber metadata (Google)'

/** Operator and place by Google's list, or nothing. "No entry" says nothing: up to 57 % of such prefixes are held. */
export function prefixEvidence(number: DialledNumber, knowledge: Knowledge): readonly Evidence[] {
  return evidence(number, knowledge, ({ holder, place, state }, date) => {
    if (holder === undefined)
      return place === undefined ? undefined : `is ${place} by Google's list of ${date}`
    const where = place === undefined ? '' : ` (${place})`
    return `is a ${state.word} prefix of ${holder}${where} by Google's list of ${date}, which is not the regulator's register; numbers move between operators`
  })
}

/** The place alone, where a register names the holder and no place. */
export function placeEvidence(number: DialledNumber, knowledge: Knowledge): readonly Evidence[] {
  return evidence(number, knowledge, ({ place }, date) =>
    place === undefined ? undefined : `is ${place} by Google's list of ${date}`,
  )
}

function evidence(
  number: DialledNumber,
  knowledge: Knowledge,
  say: (block: Block, date: string) => string | undefined,
): readonly Evidence[] {
  if (number.form === 'short' || number.form === 'local') return []
  const list = knowledge.prefixes(number.callingCode)
  const found = list === undefined ? undefined : findPrefix(registerKey(number), list)
  const said = found && say(found.block, list!.info.date)
  if (found === undefined || said === undefined) return []
  const trunk = countryMetadata(number.territory)?.trunkPrefix === '0' ? '0' : ''
  return [{ source: SOURCE, date: list!.info.date, text: `${trunk}${found.prefix}… ${said}` }]
}

/**
 * The shortest beginning of a number behind which the list says the same of every number; it never reaches into digits that a
 * redacted report hides.
 */
function findPrefix(
  national: string,
  { blocks }: Register,
): { readonly prefix: string; readonly block: Block } | undefined {
  const width = blocks.lengths[0] ?? 0
  const open = national.indexOf('*')
  const longest = Math.min(width, national.length - HIDDEN_DIGITS, open < 0 ? width : open)
  for (let length = 1; length <= longest; length++) {
    const prefix = national.slice(0, length)
    const block = blocks.find(prefix.padEnd(width, '0'))
    if (
      block !== undefined &&
      block.from <= prefix.padEnd(width, '0') &&
      block.to >= prefix.padEnd(width, '9')
    )
      return { prefix, block }
  }
  return undefined
}
