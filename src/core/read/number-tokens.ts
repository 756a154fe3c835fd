// The pieces that a spoken or written number is read from, whatever heard or wrote them.

/** What a word is in the grammar of numbers. */
export type Sense =
  | 'unit'
  | 'teen'
  | 'tens'
  | 'pair'
  | 'hundred'
  | 'hundreds'
  | 'thousand'
  | 'double'
  | 'triple'
  | 'times'
  | 'plus'
  | 'bleep'
  | 'joiner'
  | 'filler'

/** How a piece hangs on the one before: how surely they are one number or two. */
export type Joint = 'fused' | 'hyphen' | 'blank' | 'comma' | 'line'

/** One piece of a run. */
export interface NumberToken {
  /** `digits`: figures as they stand; `letters`: keypad letters; `optional`: the 0 of +33 (0)6. */
  readonly sense: Sense | 'digits' | 'mask' | 'letters' | 'optional'
  /** Value of a cardinal: 7, 16, 40, 100; 2 and 3 for double and triple. */
  readonly value: number
  /** For digits, masks (`*`) and letters. */
  readonly digits: string
  readonly joint: Joint
}

/** Whether the piece stands for something that is dialled. */
export function isDialled(token: NumberToken): boolean {
  return (
    token.sense !== 'joiner' && token.sense !== 'filler' && token.sense !== 'times' && token.sense !== 'plus'
  )
}
