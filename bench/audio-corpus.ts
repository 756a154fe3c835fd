// A labelled folder of sound and the two figures that hearing is held to.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Finding, ScanResult } from '../src/index.js'

/** One number that is spoken, sung or dialled in a track. */
interface LabelledNumber {
  readonly e164: string
  /** Seconds. */
  readonly start_s: number
  readonly end_s: number
  readonly national_as_spoken: string
}

/** One line of `labels.jsonl`. */
export interface LabelledTrack {
  readonly id: string
  readonly file: string
  readonly lang: string | null
  readonly category: readonly string[]
  readonly duration_s: number
  readonly positives: readonly LabelledNumber[]
  /** Long silences. */
  readonly gap?: readonly { readonly start_s: number; readonly end_s: number }[]
}

/** Hits of one category or language. */
export interface HearingFigure {
  numbers: number
  /** Reported, read or unclear, within ten seconds of its label. */
  alerts: number
  /** Its E.164 number is among those of the first two readings. */
  exact: number
  /** Reported as heard with certainty. */
  certain: number
  /** Of these, the first reading is another number. */
  wrong: number
}

/** Everything that the benchmark prints. */
export interface HearingScore {
  readonly figures: ReadonlyMap<string, HearingFigure>
  readonly negatives: number
  readonly negativesWithNumber: readonly string[]
  readonly negativesUnclear: readonly string[]
  readonly stray: readonly string[]
  /** Numbers that were not read, and what was reported instead. */
  readonly missed: readonly string[]
}

/** Seconds around a label in which a finding belongs to it, and by which the two must nearly touch. */
const AROUND = 10
const TOUCHING = 3
/** Readings that count. */
const READINGS = 2

/** Reads the labels of a corpus folder. */
export function readLabels(folder: string): LabelledTrack[] {
  const lines = readFileSync(join(folder, 'labels.jsonl'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as LabelledTrack)
}

/** Compares a scan of the corpus with its labels. */
export function scoreHearing(tracks: readonly LabelledTrack[], result: ScanResult): HearingScore {
  const figures = new Map<string, HearingFigure>()
  const score = {
    figures,
    negatives: tracks.filter(({ positives }) => positives.length === 0).length,
    negativesWithNumber: [] as string[],
    negativesUnclear: [] as string[],
    stray: [] as string[],
    missed: [] as string[],
  }
  for (const track of tracks) {
    const found = result.findings.filter(
      ({ input, time }) => time !== undefined && basename(input) === track.file,
    )
    const used = new Set<Finding>()
    for (const label of track.positives) {
      const near = found.filter((finding) => belongsTo(finding, label))
      for (const finding of near) used.add(finding)
      const exact = near.some((finding) => names(finding, label.e164, READINGS))
      const certain = near.filter(({ verdict }) => verdict !== 'unclear')
      const wrong = certain.some((finding) => !names(finding, label.e164, 1))
      for (const key of ['all', ...track.category, `language ${track.lang ?? 'none'}`]) {
        const figure = figures.get(key) ?? { numbers: 0, alerts: 0, exact: 0, certain: 0, wrong: 0 }
        figure.numbers++
        figure.alerts += near.length > 0 ? 1 : 0
        figure.exact += exact ? 1 : 0
        figure.certain += certain.length > 0 ? 1 : 0
        figure.wrong += wrong ? 1 : 0
        figures.set(key, figure)
      }
      if (!exact)
        score.missed.push(
          `${track.id} ${label.national_as_spoken}: ${near.map(describe).join('; ') || 'nothing'}`,
        )
    }
    const rest = found.filter((finding) => !used.has(finding))
    if (track.positives.length > 0)
      score.stray.push(...rest.map((finding) => `${track.id} ${describe(finding)}`))
    else if (rest.some(({ verdict }) => verdict !== 'unclear'))
      score.negativesWithNumber.push(`${track.id} ${rest.map(describe).join('; ')}`)
    else if (rest.length > 0) score.negativesUnclear.push(`${track.id} ${rest.map(describe).join('; ')}`)
  }
  return score
}

function belongsTo({ time }: Finding, label: LabelledNumber): boolean {
  const { start, end } = time!
  return (
    start <= label.end_s + TOUCHING &&
    end >= label.start_s - TOUCHING &&
    start >= label.start_s - AROUND &&
    end <= label.end_s + AROUND
  )
}

function names({ readings }: Finding, e164: string, first: number): boolean {
  return readings.slice(0, first).some(({ numbers }) => numbers.some((number) => number.e164 === e164))
}

function describe({ verdict, written, readings }: Finding): string {
  return `${verdict} "${written}" read ${readings.map(({ digits }) => digits).join(', ') || 'as nothing'}`
}
