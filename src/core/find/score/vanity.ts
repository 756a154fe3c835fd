// Whether keypad letters stand in a number as people write one: behind an area code or a toll-free prefix.
import { LETTERED_PREFIX } from '../../plan/keypad.js'
import type { Situation } from './situation.js'

/** Digits of a North American number with its area code. */
const WITH_AREA_CODE = 10

function hasLetters({ run, from, to }: Situation): boolean {
  return run.pieces.slice(from, to).some(({ sense }) => sense === 'letters')
}

/**
 * Letters in anything but a number that is free to call, one with an area code that "1", brackets, a cue or the groups
 * 3-3-4 mark as one, or a local one behind a cue.
 */
export function isNoVanity(s: Situation): boolean {
  if (!hasLetters(s)) return false
  const tokens = s.run.tokens.slice(s.from, s.to).filter(({ kind }) => kind !== 'plus')
  const national = /^1$/.test(tokens[0]!.digits) ? tokens.slice(1) : tokens
  const first = national[0]!
  const marked = national.length < tokens.length || s.before.cue < Number.POSITIVE_INFINITY
  // 0900-serie: letters that are dialled are written large, unless somebody is told to dial them.
  const small = /[-. ][a-z]/.test(s.written)
  if (small && s.before.cue === Number.POSITIVE_INFINITY) return true
  // 800 METERS: without 1 or 0 in front a number of that size is an amount.
  if (LETTERED_PREFIX.test(first.digits)) return !marked && /^[89]\d\d /.test(s.written)
  if (s.form === 'local') return !marked
  const digits = s.path.digits.replace(/^\+?1/, '')
  const grouped =
    national.map((token) => token.digits.length).join('-') === '3-3-4' || s.written.startsWith('(')
  return !(marked || grouped) || first.digits.length !== 3 || digits.length !== WITH_AREA_CODE
}
