// The few colours that reports use, as functions; a report never knows whether colour is on.

type Brush = (text: string) => string

export interface Paint {
  readonly strong: Brush
  readonly faint: Brush
  readonly clear: Brush
  readonly caution: Brush
  readonly notClear: Brush
}

const as = (text: string): string => text

/** No colour at all. */
export const PLAIN: Paint = { strong: as, faint: as, clear: as, caution: as, notClear: as }
