// Where hearings are kept, and how many bytes of them.

/** A folder of its own; any number of bytes where none is said. */
export interface CacheSetting {
  readonly folder: string
  readonly mostBytes?: number
}
