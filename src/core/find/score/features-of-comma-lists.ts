// Rules against figures with commas or dashes between that are a list: votes, channels, what was drawn in a lottery.
import type { Feature } from './features.js'
import type { Situation } from './situation.js'
import { LEVELS } from './weights.js'

/** 23, 17, 28, 16, 12 and 05 – 12 – 31 – 55 – 64: small numbers with commas or dashes between, that nothing announces. */
function isListOfSmall({ separators, groups, before }: Situation): boolean {
  if (separators.length < 3 || !groups.every((group) => group.length <= 2)) return false
  // Figures of a number hardly grow from pair to pair; those that are drawn are read out so.
  const grows = groups.every((group, at) => at === 0 || Number(group) > Number(groups[at - 1]))
  return (
    (grows || !groups[0]!.startsWith('0')) &&
    separators.every((separator) => separator.includes(',') || (grows && /^ [-–—] $/.test(separator))) &&
    before.cue === Number.POSITIVE_INFINITY
  )
}

/** 020, 079, 460, 358: cut out of a list with commas that goes on with a group of the same length. */
function isCutFromList({ run, from, to, separators, groups, path, words }: Situation): boolean {
  if (words > 0 || path.digits.startsWith('+') || separators.length === 0) return false
  const length = groups[0]!.length
  if (
    !separators.every((separator) => separator.includes(',')) ||
    !groups.every((one) => one.length === length)
  )
    return false
  const goesOn = (at: number, joint: number): boolean =>
    run.tokens[at]?.digits.length === length && run.pieces[joint]?.joint === 'comma'
  return goesOn(from - 1, from) || goesOn(to, to)
}

/** Most that one entry of a list is above the one before it; of three models with strokes between. */
const LONGEST_STEP = 9
const LONGEST_STEP_OF_MODELS = 50

/** 512, 1024, 2048: sizes, each twice the one before it. */
function isDoubled(groups: readonly string[]): boolean {
  return groups.every((group, at) => at === 0 || Number(group) === 2 * Number(groups[at - 1]))
}

/** 168, 169, 170, 172; 9801/9802; 620/625/630: episodes, pages, models, each a little above the one before it. */
function isListThatGoesUp({ separators, groups, words, before }: Situation): boolean {
  const stroke =
    before.cue === Number.POSITIVE_INFINITY && separators.every((separator) => separator.trim() === '/')
  if (!stroke && !separators.every((separator) => separator.includes(','))) return false
  if (words > 0 || groups.length < (stroke ? 2 : 3)) return false
  const longest = stroke && groups.length > 2 ? LONGEST_STEP_OF_MODELS : LONGEST_STEP
  if (groups.length > 2 && isDoubled(groups)) return true
  return groups.every((group, at) => {
    const step = at === 0 ? 1 : Number(group) - Number(groups[at - 1])
    return group.length >= 3 && group.length === groups[0]!.length && step > 0 && step <= longest
  })
}

/** 36602, 07: a comma in figures of local length that are not in the groups of a local number. */
function isCutByComma({ form, words, groups, separators }: Situation): boolean {
  if (form !== 'local' || words > 0 || !separators.some((separator) => separator.includes(','))) return false
  return groups.length !== 2 || Math.abs(groups[0]!.length - groups[1]!.length) > 1
}

/** Rules against lists with commas. */
export const FEATURES_OF_COMMA_LISTS: readonly Feature[] = [
  {
    name: 'of local length, with a comma in it',
    weight: -LEVELS.strong,
    holds: isCutByComma,
    yes: 'Mobile, Alabama 36602, 07',
    no: 'Jenny, 867, 5309',
  },
  {
    name: 'small numbers with commas or dashes between, and no cue before them',
    weight: -LEVELS.strong,
    holds: isListOfSmall,
    yes: 'votes 23, 17, 28, 16, 12',
    no: 'appelle 23, 17, 28, 16, 12',
  },
  {
    name: 'a list with commas or strokes that goes up by little',
    weight: -LEVELS.strong,
    holds: isListThatGoesUp,
    yes: 'Folgen 168, 169, 170, 172',
    no: 'Folgen 168, 199, 170, 172',
  },
  {
    name: 'cut out of a list with commas',
    weight: -LEVELS.strong,
    holds: isCutFromList,
    yes: 'DMX 201, 079, 460, 358',
    no: 'call 079, 460, 358',
  },
]
