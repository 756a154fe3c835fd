// Plays an instrumental bed: four chords on a soft synthetic piano over a bass, made of sine waves alone.

/** Samples per second of everything in the album. */
export const RATE = 44_100

/** Notes of each bar as semitones over A2 (110 Hz): the bass first, then the chord. */
export type Bar = readonly number[]

/** Peak of the bed; the voices are some 18 dB louder. */
const LEVEL = 0.035

const SECONDS_PER_BAR = 2.4

/** The bars in turn until `seconds` are full, faded in and out over a second. */
export function playBed(bars: readonly Bar[], seconds: number): Float32Array {
  const sound = new Float32Array(Math.round(seconds * RATE))
  const notesPerBar = 8
  for (let step = 0; step * (SECONDS_PER_BAR / notesPerBar) < seconds; step += 1) {
    const bar = bars[Math.floor(step / notesPerBar) % bars.length]!
    const chord = bar.slice(1)
    const at = Math.round(((step * SECONDS_PER_BAR) / notesPerBar) * RATE)
    if (step % notesPerBar === 0) addNote(sound, at, bar[0]! - 12, 2.2, 1)
    addNote(sound, at, chord[(step * 5) % chord.length]! + (step % 4 === 3 ? 12 : 0), 1.1, 0.7)
  }
  return faded(sound)
}

function addNote(sound: Float32Array, at: number, semitone: number, seconds: number, strength: number): void {
  const step = (2 * Math.PI * 110 * 2 ** (semitone / 12)) / RATE
  const length = Math.min(Math.round(seconds * RATE), sound.length - at)
  for (let index = 0; index < length; index += 1) {
    const attack = Math.min(1, index / (0.006 * RATE))
    const decay = Math.exp((-4 * index) / (seconds * RATE))
    const wave = Math.sin(step * index) + 0.4 * Math.sin(2 * step * index) + 0.15 * Math.sin(3 * step * index)
    sound[at + index]! += LEVEL * strength * attack * decay * wave
  }
}

function faded(sound: Float32Array): Float32Array {
  const edge = Math.min(RATE, sound.length >> 1)
  for (let index = 0; index < edge; index += 1) {
    sound[index]! *= index / edge
    sound[sound.length - 1 - index]! *= index / edge
  }
  return sound
}
