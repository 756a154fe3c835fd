// Which territories are asked where nothing in a text points at one: those that something is known of, the likeliest first.
import { LANGUAGES, UNREAD_LANGUAGES } from '../read/languages/all.js'
import { COUNTRIES } from './countries/all.js'

/** Territories by the occasion on which they are asked; each stands in one list. */
export interface AskedTerritories {
  /** Whenever nothing points anywhere: a register of their numbers or a range for drama is at hand. */
  readonly always: readonly string[]
  /** Where the shape of a number alone may point at one: their file says how people group their numbers. */
  readonly byShape: readonly string[]
  /** Behind a word for telephone, where none of those dials what follows: a text can point at them, so they are known. */
  readonly behindLabel: readonly string[]
}

/** The territories that are asked, where registers or ranges for drama of those in `atHand` are at hand. */
export function askedTerritories(atHand: Iterable<string>): AskedTerritories {
  const always = new Set(atHand)
  const others = COUNTRIES.filter(({ territory, listedWith, planOf }) => {
    const ofAnother = listedWith ?? planOf
    return !always.has(territory) && ofAnother === undefined
  })
  const byShape = others.filter(({ groupings, freeGroups }) => groupings !== undefined || freeGroups === true)
  const behindLabel = others.filter((country) => country.places !== undefined && !byShape.includes(country))
  return {
    always: likeliestFirst([...always]),
    byShape: likeliestFirst(byShape.map(({ territory }) => territory)),
    behindLabel: likeliestFirst(behindLabel.map(({ territory }) => territory)),
  }
}

/** Languages whose share nobody states here: less than the least of those that are stated. */
const UNSTATED = 0.01

/** Those first whose languages more is written in; a language speaks less for each further territory that it names. */
function likeliestFirst(territories: readonly string[]): string[] {
  const shares = new Map(territories.map((territory) => [territory, shareOf(territory)]))
  return [...territories].sort((a, b) => shares.get(b)! - shares.get(a)! || (a < b ? -1 : 1))
}

function shareOf(territory: string): number {
  const unread = UNREAD_LANGUAGES.map(({ territories }) => ({ territories, share: UNSTATED }))
  const shares = [...LANGUAGES, ...unread]
    .filter(({ territories }) => territories.includes(territory))
    .map(({ share, territories }) => share / (1 + territories.indexOf(territory)))
  return Math.max(0, ...shares)
}
