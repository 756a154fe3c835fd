// What a file itself says of its length.

/** The length that a file states. */
export interface StatedLength {
  /** In seconds; null where the file states none, so that an estimate is not taken for it. */
  readonly seconds: number | null
  /** The file ends inside a unit of its container. */
  readonly cutOff?: boolean
}
