// The touch-tone signals: sixteen keys, each a low and a high frequency sounding together (ITU-T Q.23).

/** In Hz: the four low (row) frequencies, then the four high (column) ones. */
export const TONE_HZ: readonly number[] = [697, 770, 852, 941, 1209, 1336, 1477, 1633]
/** Low frequencies; as many high ones follow. */
export const ROWS = 4
/** Key of row `r` and column `c` at `r * 4 + c`. */
export const KEYS = '123A456B789C*0#D'
/** Frames a second in which tones are looked for, and so the fineness of their times. */
export const FRAMES_PER_SECOND = 200
