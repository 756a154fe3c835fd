// The pictures of one scan: read where OCR is installed, else counted, so that one problem names what was not read.
import { type Problem, problem } from '../../core/problem.js'
import type { SourceText } from '../../core/text/source-text.js'
import { type FoundOcr, findOcr, INSTALL_OCR } from './find-ocr.js'
import { framesIn } from './picture-frames.js'
import type { PictureReader } from './picture-reader.js'
import { pictureTexts } from './picture-texts.js'
import { pictureWords } from './picture-words.js'

/** Inputs that a problem names; the others are counted. */
const NAMED = 5

/** How pictures are to be read. */
export interface PictureWish {
  /** ISO 639-1; the data of the first that is installed is used. */
  readonly languages: readonly string[]
  /** Not even where it could be done. */
  readonly off: boolean
  readonly signal: AbortSignal
}

/** The words in a picture and in its fields, and what of it could not be read. */
export interface PictureContent {
  readonly texts: readonly SourceText[]
  readonly problems: readonly Problem[]
}

/** Looks for the parts at the first question, and starts a process with the first picture. */
export class PictureReading {
  private found: FoundOcr | 'nothing' | undefined
  private reader: Promise<PictureReader> | undefined
  private readonly missed = new Set<string>()

  constructor(private readonly wish: PictureWish) {}

  get areRead(): boolean {
    return this.look() !== 'nothing'
  }

  private look(): FoundOcr | 'nothing' {
    this.found ??= (this.wish.off ? undefined : findOcr(this.wish.languages)) ?? 'nothing'
    return this.found
  }

  /**
   * `input` is where it lies and `name` which one it is, where there are several. Rejects never; where none are read,
   * it is counted, and its fields are read all the same.
   */
  async read(bytes: Uint8Array, input: string, name?: string): Promise<PictureContent> {
    const words = await pictureWords(bytes, name)
    const { texts, problems } = await this.recognise(bytes, input, name)
    const frames = this.areRead ? framesIn(bytes) : 1
    const others = frames > 1 ? [onlyTheFirst(input, frames)] : []
    return { texts: [...words, ...texts], problems: [...problems, ...others] }
  }

  private async recognise(
    bytes: Uint8Array,
    input: string,
    name: string | undefined,
  ): Promise<PictureContent> {
    const found = this.look()
    if (found === 'nothing') {
      this.miss(input)
      return { texts: [], problems: [] }
    }
    this.reader ??= import('./picture-reader.js').then(
      (each) => new each.PictureReader(found, this.wish.signal),
    )
    const reader = await this.reader
    const { lines, skipped, failed, tooLarge } = await reader.read(bytes)
    const which = name === undefined ? 'the picture' : name
    const unread = (code: Problem['code'], why: string, advice: string): Problem[] => [
      problem(input, code, `${which} was not read${why}`, advice),
    ]
    if (failed !== undefined)
      return {
        texts: [],
        problems: tooLarge
          ? unread('too-large', `: ${failed}`, 'save it smaller: 300 dots an inch are enough')
          : unread('unreadable', `: ${failed}`, 'look at it yourself, or save it again as PNG'),
      }
    const texts = pictureTexts(lines, name)
    if (skipped.length === 0) return { texts, problems: [] }
    const why = ` turned by ${skipped.join(', ')} degrees: it takes too long`
    return { texts, problems: unread('timed-out', why, 'save it smaller: 300 dots an inch are enough') }
  }

  /** Notes an input with a picture that is not read. */
  miss(input: string): void {
    if (!this.wish.off) this.missed.add(input)
  }

  /** Complete when all is read. */
  problems(): readonly Problem[] {
    const inputs = [...this.missed]
    if (inputs.length === 0) return []
    const more = inputs.length > NAMED ? ` and ${inputs.length - NAMED} more` : ''
    const message = `pictures are not read without it: ${inputs.slice(0, NAMED).join(', ')}${more}`
    return [problem('tesseract.js', 'part-missing', message, `${INSTALL_OCR}, or --no-ocr`)]
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    const reader = await this.reader
    reader?.close()
  }
}

/** A page of a TIFF or a frame of a GIF is read, and the others are not. */
function onlyTheFirst(input: string, frames: number): Problem {
  const message = `it holds ${frames} pictures, of which the first was read`
  return problem(input, 'unreadable', message, 'save the others as files of their own')
}
