// The weights that a rule of the score can have: a handful of levels, so that a new rule is placed and not tuned.

/**
 * Three is a finding (`THRESHOLD`). Measured on labelled texts: these levels find as much as a figure of its own for each
 * rule did, and more of what the figures were not set on.
 */
export const WEIGHT = {
  /** A machine says that it dials. */
  proof: 9,
  /** Enough by itself. */
  strong: 3,
  /** Enough beside another. */
  good: 2,
  faint: 1,
  faintDoubt: -1,
  doubt: -2,
  /** Outweighs what is strong. */
  against: -4,
  /** Outweighs all but proof, or several together. */
  excludes: -6,
} as const
