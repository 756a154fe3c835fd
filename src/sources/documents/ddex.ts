// XML deliveries: of a DDEX release message also what it says of the release, and whether the files that it names are there.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { type Problem, problem } from '../../core/problem.js'
import { readXml } from '../../core/text/read-xml.js'
import type { SourceText } from '../../core/text/source-text.js'
import { textFileReader } from '../read-text-file.js'
import type { ReleaseFacts, SourceReader, TrackFacts } from '../source.js'

/** ERN 3.8 and 4; release messages and catalogues. */
const MESSAGE = /<(?:[\w-]+:)?(?:NewReleaseMessage|CatalogListMessage)\b/
/** Identifiers, references, dates and sizes of a message: digits that nobody dials. Source: DDEX ERN 4.3, allowed-value sets and types. */
const SILENT =
  /(?:Id|ID|Reference|(?<![Pp]hone|Fax)Number|DateTime|Date|Year|Month|Duration|HashSum|HashSumValue|ISRC|ISWC|ICPN|GRid|ISNI|Size|Code|URI|FileName|FilePath|BitRate|SamplingRate|Height|Width|@(?!\w*(?:[Pp]hone|[Ff]ax|[Mm]obile|[Cc]omment|[Nn]ote|[Tt]ext|[Tt]itle|[Nn]ame|[Dd]escription))\w+)(?:\[\d+\])?$/

/** Reads XML; the texts of a message are its titles, names, comments and notes. */
export const readDelivery: SourceReader = async (source, pictures) => {
  const content = await textFileReader(readXml)(source, pictures)
  const original = content.texts[0]?.original ?? ''
  if (!MESSAGE.test(original.slice(0, 4000))) return content
  const values = content.texts.map((text) => ({ step: stepOf(text), value: wordsOf(text), text }))
  const folder = 'path' in source.place ? dirname(source.place.path) : undefined
  return {
    ...content,
    texts: values.filter(({ text }) => !SILENT.test(text.place ?? '')).map(({ text }) => text),
    facts: { ...factsOf(values), ...(folder === undefined ? {} : { tracks: tracksOf(values, folder) }) },
    problems: [
      ...content.problems,
      ...(folder === undefined ? [] : await checkFiles(values, folder, source.input)),
    ],
  }
}

interface Value {
  readonly step: string
  readonly value: string
  readonly text: SourceText
}

function stepOf({ place = '' }: SourceText): string {
  return place.slice(place.lastIndexOf('/') + 1).replace(/\[\d+\]$/, '')
}

/** The words without the label that was put before them. */
function wordsOf({ text, segments }: SourceText): string {
  return text.slice(segments[0]?.at ?? 0).trim()
}

function factsOf(values: readonly Value[]): ReleaseFacts {
  const all = (steps: RegExp): string[] => [
    ...new Set(values.filter(({ step }) => steps.test(step)).map(({ value }) => value)),
  ]
  return {
    isrc: all(/^ISRC$/),
    languages: all(/^(?:LanguageOfPerformance|LanguageOfLyrics)$/),
    names: all(/^(?:TitleText|FullName|DisplayTitleText|DisplayArtistName)$/),
  }
}

/** Recordings with the files that they name: ERN has both inside one element. */
const RECORDING = /^(?:.*\/)?(?:SoundRecording|Video)(?:\[\d+\])?(?=\/)/

/** One for each file of a recording. */
function tracksOf(values: readonly Value[], folder: string): TrackFacts[] {
  const recordings = new Map<string, Value[]>()
  for (const value of values) {
    const recording = RECORDING.exec(value.text.place ?? '')?.[0]
    if (recording === undefined) continue
    const there = recordings.get(recording)
    if (there === undefined) recordings.set(recording, [value])
    else there.push(value)
  }
  return [...recordings.values()].flatMap((of) => {
    const { isrc, languages } = factsOf(of)
    return of
      .filter(({ step }) => step === 'URI' || step === 'FileName')
      .map((file) => ({ path: resolve(folder, fileName(file, besides(file, of))), isrc, languages }))
  })
}

/** The parts of the element in which a file is stated. */
function besides({ text }: Value, values: readonly Value[]): readonly Value[] {
  const around = parentOf(text)
  return values.filter((each) => (each.text.place ?? '').startsWith(around))
}

/** ERN 3 states folder and name apart, ERN 4 one path. */
function fileName({ step, value }: Value, beside: readonly Value[]): string {
  const before = step === 'FileName' ? beside.find((each) => each.step === 'FilePath')?.value : undefined
  return join(before ?? '', value)
}

/** Each file with the parts in which a message states it, which stand beside each other. */
async function checkFiles(values: readonly Value[], folder: string, input: string): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [at, file] of values.entries()) {
    if (file.step !== 'URI' && file.step !== 'FileName') continue
    const beside = besides(file, values.slice(Math.max(0, at - 12), at + 12))
    const sum = beside.find((each) => /^HashSum(?:Value)?$/.test(each.step))?.value
    const found = await checkFile(fileName(file, beside), folder, sum)
    if (found !== undefined)
      problems.push(problem(input, 'not-found', found, 'deliver the file again, or correct the message'))
  }
  return problems
}

/** The element in which a file is stated, its name, path and hash sum among its parts. */
function parentOf({ place = '' }: SourceText): string {
  return place.slice(0, place.lastIndexOf('/'))
}

async function checkFile(name: string, folder: string, sum: string | undefined): Promise<string | undefined> {
  if (/^[a-z]+:\/{1,2}/i.test(name)) return undefined
  const path = resolve(folder, name)
  if (!path.startsWith(resolve(folder) + sep)) return `it names ${name}, which lies outside its folder`
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isFile() !== true) return `it names ${name}, which is not there`
  if (sum === undefined || !/^[0-9a-f]{32,128}$/i.test(sum)) return undefined
  const algorithm = { 32: 'md5', 40: 'sha1', 64: 'sha256', 96: 'sha384', 128: 'sha512' }[sum.length]
  if (algorithm === undefined) return undefined
  const hash = createHash(algorithm)
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex') === sum.toLowerCase()
    ? undefined
    : `${name} is not the file that it states: its hash sum differs`
}
