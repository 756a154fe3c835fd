// Says digits in a language, one by one, in pairs or in threes: what readers are held to.

import type { Language } from '../src/core/read/language.js'
import { compoundWord } from '../src/core/read/lexicon.js'

const first = (words: string): string => words.split(' ')[0]!

function under100(language: Language, value: number): string {
  if (value < 10) return value === 0 ? first(language.zero) : first(language.units[value - 1]!)
  if (value < 20) return first(language.teens[value - 10]!)
  const tens = Math.floor(value / 10) * 10
  const unit = value % 10
  if (language.vigesimal && (tens === 70 || tens === 90))
    return `${under100(language, tens - 10)}-${under100(language, 10 + unit)}`
  if (language.vigesimal && tens === 80)
    return unit === 0 ? 'quatre-vingts' : `quatre-vingt-${under100(language, unit)}`
  const tensWord = first(language.tens[tens / 10 - 2]!)
  if (unit === 0) return tensWord
  const unitWord = first(language.units[unit - 1]!)
  const rule = language.compounds?.[0]
  if (rule !== undefined && (rule.tensForms === undefined || rule.tensForms[tens] !== undefined)) {
    const joined = language.code === 'de' && unit === 1 ? 'ein' : unitWord
    return language.code === 'en'
      ? `${tensWord}-${unitWord}`
      : compoundWord(rule, tens, tensWord, joined, rule.joiners[0]!)
  }
  const spaced = ['es', 'pt'].includes(language.code)
  return spaced ? `${tensWord} ${first(language.joiners)} ${unitWord}` : `${tensWord} ${unitWord}`
}

function under1000(language: Language, value: number): string {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const own = language.hundreds?.[hundreds - 2]
  const joint = language.fused ? '' : ' '
  const head =
    hundreds === 1
      ? first(
          language.code === 'es' && rest > 0
            ? 'ciento'
            : language.code === 'pt' && rest > 0
              ? 'cento'
              : language.hundred,
        )
      : own !== undefined
        ? first(own)
        : first(language.units[hundreds - 1]!) + joint + first(language.hundred)
  if (rest === 0) return head
  const tie = language.code === 'pt' ? ' e ' : joint
  return head + tie + under100(language, rest)
}

/** One group of digits: a leading zero is said, the rest is a cardinal where it has two or three digits. */
export function sayGroup(language: Language, group: string): string {
  if (group.startsWith('0') && group.length > 1)
    return `${first(language.zero)} ${sayGroup(language, group.slice(1))}`
  return group.length === 3 && !group.startsWith('0')
    ? under1000(language, Number(group))
    : under100(language, Number(group))
}

/** Digits said in groups of the given sizes, parted by `separator`. */
export function sayDigits(
  language: Language,
  digits: string,
  sizes: readonly number[],
  separator: string,
): string {
  const said: string[] = []
  let at = 0
  for (const size of sizes) {
    said.push(sayGroup(language, digits.slice(at, at + size)))
    at += size
  }
  return said.join(separator)
}
