// Whether digits may be others of which one word was not heard.
import { spellingsAt, type UnitHabit } from '../read/spoken-units.js'

/** Whether `longer` can be said with the words of `digits` and one more: "quatre-vingt" is 80, "quatre-vingt-un" is 81. */
export function saysOneMore(longer: string, digits: string, habit: UnitHabit): boolean {
  const known = new Map<string, boolean>()
  const from = (at: number, there: number, isMore: boolean): boolean => {
    if (at === digits.length && there === longer.length) return isMore
    const key = `${at} ${there} ${isMore}`
    const answer = known.get(key) ?? goesOn(at, there, isMore)
    known.set(key, answer)
    return answer
  }
  const goesOn = (at: number, there: number, isMore: boolean): boolean => {
    if (there === longer.length) return false
    const said = at === digits.length ? [] : spellingsAt(digits, at, habit)
    return spellingsAt(longer, there, habit).some((more) => {
      if (!isMore && more.units.length === 1 && from(at, there + more.digits, true)) return true
      return said.some((each) => {
        const same = isSame(each.units, more.units)
        if (!same && (isMore || !isOneLess(each.units, more.units))) return false
        return from(at + each.digits, there + more.digits, isMore || !same)
      })
    })
  }
  return from(0, 0, false)
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((unit, at) => unit === other[at])

/** Whether a row of words is the other without one of its words. */
function isOneLess(less: readonly number[], more: readonly number[]): boolean {
  return (
    less.length === more.length - 1 &&
    more.some((_, at) =>
      isSame(
        less,
        more.filter((_each, i) => i !== at),
      ),
    )
  )
}
