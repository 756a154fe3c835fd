// What a report says of sounds that were listened to and not understood: a sound without words is not one without numbers.
import type { TimeRange } from '../core/finding.js'
import type { ScanResult } from '../core/scan-result.js'

/** One sound, or a stretch of it, and what became of it. */
export interface HearingNote {
  readonly input: string
  readonly kind: 'not understood' | 'no words' | 'numbers only'
  /** The stretch; left out where it is the whole sound. */
  readonly time?: TimeRange
  /** Seconds of it that are not silent. */
  readonly seconds: number
  /** What the hearing says of it, where that is more than its kind. */
  readonly why?: string
}

/** In the order of the inputs, then of time. A sound of which a stretch was not understood is not said to have no words. */
export function hearingNotes({ inputs, findings }: Pick<ScanResult, 'inputs' | 'findings'>): HearingNote[] {
  const heardIn = new Set(findings.filter(({ time }) => time !== undefined).map(({ input }) => input))
  return inputs.flatMap(({ input, hearing }): HearingNote[] => {
    if (hearing === undefined) return []
    const { sounding, transcribed, words, notUnderstood } = hearing
    const stretches = notUnderstood.map(({ start, end, why }): HearingNote => ({
      input,
      kind: 'not understood',
      time: { start, end },
      seconds: end - start,
      why,
    }))
    if (!transcribed) return [...stretches, { input, kind: 'numbers only', seconds: sounding }]
    if (words > 0 || stretches.length > 0 || heardIn.has(input)) return stretches
    return [{ input, kind: 'no words', seconds: sounding }]
  })
}

/** What that means for whoever reads it, in English. */
export function hearingSentence({ kind, why }: HearingNote): string {
  return why === undefined ? MEANINGS[kind] : `${why}; ${MEANINGS[kind]}`
}

const MEANINGS: Readonly<Record<HearingNote['kind'], string>> = {
  'not understood': 'it sounds like speech: listen there',
  'no words': 'no word was made out: an instrumental, or speech that was not understood',
  'numbers only': 'only numbers were listened for, and nothing else was written down',
}

/** Nothing was found, and what was read is sound without a word that was understood: nothing is known of what is said. */
export function nothingUnderstood({ inputs, findings }: Pick<ScanResult, 'inputs' | 'findings'>): boolean {
  const read = inputs.filter(({ status }) => status === 'scanned')
  return (
    findings.length === 0 &&
    read.length > 0 &&
    read.every(({ hearing }) => hearing?.transcribed === true && hearing.words === 0)
  )
}

/** The runtime that hears the same and takes longer: whoever waits for it should know why. */
export function isSlowRuntime(runtime: string): boolean {
  return runtime.startsWith('onnxruntime-web')
}
