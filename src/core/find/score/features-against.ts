// What speaks against a stretch being a telephone number, each beside a text in which it holds and one in which it does not.

import { isLinkTarget } from '../tokens/links.js'
import {
  countedValues,
  isCount,
  isCountOfCardinals,
  isCutFromCount,
  isInSeries,
  isLoop,
  isRisingList,
  isRoundHundreds,
} from './counts.js'
import { isMoneyOrSum, isPartOfAddress } from './edges.js'
import { FEATURES_OF_COMMA_LISTS } from './features-of-comma-lists.js'
import { FEATURES_OF_FIGURES } from './features-of-figures.js'
import { FEATURES_OF_LISTS } from './features-of-lists.js'
import { FEATURES_OF_ROWS } from './features-of-rows.js'
import type { Feature } from './features.js'
import { isLabelled } from './labelled.js'
import { borders, endsTwice, hasCrumbs, leftInPhrase } from './left-over.js'
import { unitFollows } from './quantities.js'
import { isNoVanity } from './vanity.js'
import { LEVELS } from './weights.js'

/** Rules that speak against a number. */
export const FEATURES_AGAINST: readonly Feature[] = [
  {
    name: 'labelled as something else',
    weight: -LEVELS.decides,
    looksAround: true,
    holds: (s) => isLabelled(s) && !isLinkTarget(s.text, s.start),
    yes: 'Unix time 2125550147',
    no: 'At any time call 212-555-0147',
  },
  {
    name: 'a unit behind it',
    weight: -LEVELS.decides,
    looksAround: true,
    holds: unitFollows,
    yes: 'llegó a 612 345 678 reproducciones',
    no: 'Call 202-555-0111 people, please',
  },
  {
    name: 'money, percent or degrees at its edge',
    weight: -LEVELS.decides,
    looksAround: true,
    holds: (s) => isMoneyOrSum(s) && !s.link && !isLinkTarget(s.text, s.start),
    yes: 'I owe you $212-555-0147',
    no: 'I owe you 212-555-0147',
  },
  {
    name: 'part of an address or a code',
    weight: -LEVELS.decides,
    looksAround: true,
    holds: (s) => !s.link && !isLinkTarget(s.text, s.start) && isPartOfAddress(s),
    yes: 'https://example.org/watch?v=2125550147',
    no: 'https://example.org 212-555-0147',
  },
  {
    name: 'thousands, as years and amounts are said',
    weight: -LEVELS.marked,
    holds: (s) =>
      s.run.pieces.slice(s.from, s.to).some(({ sense }) => sense === 'thousand') &&
      s.run.tokens[s.from]!.kind !== 'exchange',
    yes: 'ring two thousand twenty four, two thousand twenty five',
    no: 'ring two one two, five five five, oh one four seven',
  },
  {
    name: 'of local length, and read against the grain',
    weight: -LEVELS.fitting,
    holds: (s) => s.form === 'local' && s.words > 0 && s.path.weight < -0.8,
    yes: 'eight six seven, fifty, three oh nine, ring ring',
    no: 'eight six seven, five three oh nine, ring ring',
  },
  {
    name: 'a count',
    weight: -LEVELS.decides,
    holds: (s) =>
      s.open === 0 &&
      (isCount(countedValues(s)) || isCountOfCardinals(s) || isInSeries(s) || isCutFromCount(s)),
    yes: 'ring two three four five six seven eight',
    no: 'ring two three four five six seven nine',
  },
  {
    name: 'a loop',
    weight: -LEVELS.decides,
    holds: (s) => s.open === 0 && isLoop(s.path.digits.replace('+', '')),
    yes: 'call two two two two two two two',
    no: 'call two two two two two two three',
  },
  {
    name: 'round hundreds',
    weight: -LEVELS.decides,
    holds: isRoundHundreds,
    yes: 'ring eight hundred, two hundred, five hundred',
    no: 'ring eight hundred, two hundred, five five five',
  },
  {
    name: 'a rising list of small numbers',
    weight: -LEVELS.decides,
    holds: isRisingList,
    yes: 'call 4 8 15 16 23 42',
    no: 'call 4 8 15 16 23 12',
  },
  {
    name: 'more digits beside it',
    weight: -LEVELS.slight,
    holds: (s) => borders(s).some((border) => border === 'blank'),
    yes: 'call 4 212 555 0147',
    no: 'call 212 555 0147',
  },
  {
    name: 'cut out of a longer phrase of number words',
    weight: -LEVELS.fitting,
    holds: (s) => s.words > 0 && (leftInPhrase(s, -1) > 1 || leftInPhrase(s, 1) > 1),
    yes: 'ring nine nine nine nine nine oh two oh seven nine four six oh nine five eight six six',
    no: 'ring oh two oh seven nine four six oh nine five eight',
  },
  {
    name: 'more digits tied to it',
    weight: -LEVELS.strong,
    holds: (s) => borders(s).some((border) => border === 'hyphen') && !endsTwice(s),
    yes: 'call 99-212-555-0147',
    no: 'call 212-555-0147',
  },
  {
    name: 'digits before or behind it that are no number by themselves',
    weight: -LEVELS.fitting,
    holds: (s) => s.form !== 'local' && s.words === 0 && hasCrumbs(s) && !endsTwice(s),
    yes: 'call 99, 212-555-0147',
    no: 'call 212-555-0147',
  },
  {
    name: 'number words before or behind it that are no number by themselves',
    weight: -LEVELS.slight,
    holds: (s) => s.form !== 'local' && s.words > 0 && hasCrumbs(s),
    yes: 'one two three, nine one seven five five five oh one three three',
    no: 'nine one seven five five five oh one three three',
  },
  {
    name: 'digits beside it that may be its area code',
    weight: -LEVELS.strong,
    holds: (s) => s.form === 'local' && hasCrumbs(s),
    yes: 'call 12, 867-5309',
    no: 'call 867-5309',
  },
  {
    name: 'letters in no number that is written with letters',
    weight: -LEVELS.decides,
    holds: isNoVanity,
    yes: 'track 240-LANE',
    no: 'call 240-LANE',
  },
  {
    name: 'of local length, with a slash or a bracket in it',
    weight: -LEVELS.decides,
    holds: (s) => s.form === 'local' && s.separators.some((separator) => /[/(.]{2}|[/(]/.test(separator)),
    yes: 'matches 277/1408, call',
    no: 'matches 277-1408, call',
  },
  {
    name: 'few digits, and no country code nor area code',
    weight: -LEVELS.faint,
    holds: (s) => s.form === 'local',
    yes: 'Jenny, 867-5309',
    no: 'Jenny, 212-867-5309',
  },
  {
    name: 'nothing but open digits',
    weight: -LEVELS.decides,
    holds: (s) => s.open > 0 && s.known === 0,
    yes: 'ring beep beep beep beep beep beep beep',
    no: 'ring two one two beep beep beep beep beep beep beep',
  },
  {
    name: 'almost nothing but open digits',
    weight: -LEVELS.strong,
    holds: (s) => s.open > 0 && s.known < 3 && !/^0[1-9]/.test(s.path.digits),
    yes: 'call 2** *** ****',
    no: 'call 212 *** ****',
  },
  ...FEATURES_OF_FIGURES,
  ...FEATURES_OF_ROWS,
  ...FEATURES_OF_LISTS,
  ...FEATURES_OF_COMMA_LISTS,
]
