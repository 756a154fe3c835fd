// What is reported of one place where a name of the user's list stands or is said, and the reading of texts and transcripts for them.
import { overlap, type PageBox, type Span, type TimeRange, type TrackPlace } from '../finding.js'
import { LinePlaces } from '../text/line-places.js'
import { boxAround } from '../text/page-box.js'
import { originalSpan, placeAt, type SourceText } from '../text/source-text.js'
import { transcriptText } from '../transcript/transcript-text.js'
import type { Transcript } from '../transcript/transcript.js'
import type { FoundName, NameFinder } from './find-names.js'
import type { NameEntry } from './name-pattern.js'

/** Fields of a place are those of a finding (docs/report.md). */
export interface NameOccurrence extends NameEntry {
  readonly input: string
  /** As it stands there, or as it was heard. */
  readonly written: string
  /** `same`: the letters of the list; `alike`: said like them. */
  readonly match: FoundName['match']
  /** Left out where digits are hidden. */
  readonly around?: { readonly before: string; readonly after: string }
  readonly span?: Span
  readonly line?: number
  readonly column?: number
  readonly place?: string
  readonly box?: PageBox
  readonly time?: TimeRange
  readonly hidden?: boolean
  readonly track?: TrackPlace
}

/** Signs before and behind a name that are kept with it. */
const AROUND = 40

/** Those in one text, in order, `most` of them. `input` is its name as the user gave it; `spoken`: somebody wrote down what is said. */
export function namesInText(
  source: SourceText,
  finder: NameFinder,
  input: string,
  { spoken, most }: { readonly spoken: boolean; readonly most: number },
): NameOccurrence[] {
  if (source.link === true) return []
  const lines = new LinePlaces(source.original)
  return finder
    .find(source.text, spoken)
    .slice(0, most)
    .map((found) => {
      const span = originalSpan(source, found.start, found.end)
      const place = placeAt(source, found.start)
      const box = boxAround(source.pieces ?? [], span)
      return {
        ...occurrence(source.text, found, input),
        span,
        ...lines.at(span.start),
        ...(place === undefined ? {} : { place }),
        ...(box === undefined ? {} : { box }),
      }
    })
}

/** Those that are said in a sound, with their seconds; `hidden` are its hidden passages. */
export function namesInSpeech(
  transcript: Transcript,
  finder: NameFinder,
  input: string,
  hidden: readonly TimeRange[],
): NameOccurrence[] {
  const { source, timeOf } = transcriptText(transcript)
  return finder.find(source.text, true).map((found) => {
    const time = timeOf(found)
    const isHidden = hidden.some((range) => overlap(range, time))
    return { ...occurrence(source.text, found, input), time, ...(isHidden ? { hidden: true } : {}) }
  })
}

function occurrence(
  text: string,
  { entry, match, start, end }: FoundName,
  input: string,
): Pick<NameOccurrence, 'input' | 'written' | 'match' | 'around' | keyof NameEntry> {
  const onLine = (part: string): string => part.replace(/\s+/g, ' ')
  return {
    input,
    ...entry,
    written: onLine(text.slice(start, end)),
    match,
    around: {
      before: onLine(text.slice(Math.max(0, start - AROUND), start)),
      after: onLine(text.slice(end, end + AROUND)),
    },
  }
}
