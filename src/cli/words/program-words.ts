// What the program says of itself, in `--help` and in the manual page.

/** What it is for, in one sentence. */
export const PURPOSE =
  'Finds every telephone number that can be dialled in a release, and says whom it rings.'

/** Exit codes with what they say. */
export const EXIT_CODES: readonly (readonly [number, string])[] = [
  [0, 'everything was read and is clear'],
  [1, 'a number needs a look or is not clear'],
  [2, 'something could not be done'],
]
