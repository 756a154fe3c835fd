// The levels that a rule of the score may weigh: each says by how much, in log-odds, it makes a telephone number likelier or less likely.

/** What a rule weighs; one against a number takes the level with a minus sign. The values fit best by `npm run bench:score`. */
export const LEVELS = {
  /** Outweighs a cue and the right grouping together: what it names is a thing of its own. About 400 to 1. */
  decides: 6,
  /** Outweighs a cue or the grouping, not both. About 55 to 1. */
  strong: 4,
  /** As much as a word that tells somebody to call. About 12 to 1. */
  marked: 2.5,
  /** As much as the grouping that a country uses. About 7 to 1. */
  fitting: 2,
  /** A habit of those who write numbers, and of some others. About 4 to 1. */
  usual: 1.5,
  /** Tips the scales where all else is even. About 3 to 1. */
  slight: 1,
  /** Tells two readings of the same digits apart. About 5 to 3. */
  faint: 0.5,
} as const
