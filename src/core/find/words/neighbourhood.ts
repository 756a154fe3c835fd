// What the text around a place says about language and country, worked out once for each block of it.
import { countryMetadata } from '../../plan/numbering-metadata.js'
import { LANGUAGES } from '../../read/languages/all.js'
import { type KnownWord, wordsIn } from '../../read/vocabulary.js'
import type { ScanContext } from '../../scan-context.js'
import { territoriesOfSigns } from './country-signs.js'
import { languageScores } from './language-of-text.js'
import { placesIn } from './places.js'

/** Evidence around a place. */
export interface Neighbourhood {
  /** By index in `LANGUAGES`. */
  readonly scores: readonly number[]
  /** Territories, the most often named first. */
  readonly places: readonly string[]
}

/** Length of a block, in units; a place is judged by its own block, and those beside it where that says little. */
const BLOCK = 400
/** Evidence for a language that needs no more text. */
const PLENTY = 3.5
/** Units of the surroundings that are looked at. */
const SURROUNDINGS = 20_000
const MOST_PLACES = 3
/** Units before the end of a block in which a blank is looked for. */
const NEAR = 40
/** Blocks of a long text that are looked at for its country. */
const MOST_BLOCKS = 40
/** Weight of a language that the user or the tags name. */
const NAMED = 10
/** Weight of the language that a page says it is in: templates leave it as it was. */
const STATED = 1.5

interface Block {
  readonly scores: readonly number[]
  readonly places: ReadonlyMap<string, number>
}

/** Of most blocks only one of the two is asked for. */
class LookedAt implements Block {
  private readonly words: readonly KnownWord[]
  private knownScores: readonly number[] | undefined
  private knownPlaces: ReadonlyMap<string, number> | undefined

  constructor(private readonly text: string) {
    this.words = wordsIn(text)
  }

  get scores(): readonly number[] {
    this.knownScores ??= languageScores(this.text, this.words)
    return this.knownScores
  }

  get places(): ReadonlyMap<string, number> {
    this.knownPlaces ??= placesIn(this.text, this.words)
    return this.knownPlaces
  }
}

/** What the other text of a release says: the same for all of its cells, links and lines, of which a table has thousands. */
const surroundingsOfReleases = new WeakMap<readonly string[], Block>()

function surroundingsOf({ surroundings }: ScanContext): Block {
  const known =
    surroundingsOfReleases.get(surroundings) ?? new LookedAt(surroundings.join('\n').slice(0, SURROUNDINGS))
  surroundingsOfReleases.set(surroundings, known)
  return known
}

/** Language and places of the text around an offset. */
export class Neighbourhoods {
  private readonly blocks = new Map<number, Block>()
  private readonly neighbourhoods = new Map<number, Neighbourhood>()
  private document: string[] | undefined
  private readonly stated: string
  private readonly region: string | undefined

  constructor(
    private readonly text: string,
    private readonly context: ScanContext,
    /** What the text says itself, as BCP 47 writes it: en-GB. */
    stated = '',
  ) {
    const [language, region] = stated.split(/[-_]/)
    this.stated = language!.toLowerCase()
    this.region = region !== undefined && /^[A-Z]{2}$/i.test(region) ? region.toUpperCase() : undefined
  }

  /** The same value for all places of one block. */
  around(offset: number): Neighbourhood {
    const middle = Math.floor(offset / BLOCK)
    const known = this.neighbourhoods.get(middle) ?? this.aroundBlock(middle)
    this.neighbourhoods.set(middle, known)
    return known
  }

  private aroundBlock(middle: number): Neighbourhood {
    const own = this.block(middle)
    const enough = Math.max(...own.scores) >= PLENTY
    const near = enough ? [own] : [own, this.block(middle - 1), this.block(middle + 1)]
    let scores = sumOf(near)
    let places = placesOf(near)
    if (places.length === 0) places = this.placesOfDocument()
    const faint = Math.max(...scores) < 1
    if (faint || places.length === 0) {
      const wide = surroundingsOf(this.context)
      if (faint) scores = scores.map((score, at) => score + Math.min(3, wide.scores[at]!))
      if (places.length === 0) places = placesOf([wide])
    }
    return {
      scores: scores.map((score, at) => score + this.statedWeight(LANGUAGES[at]!.code)),
      places: places.slice(0, MOST_PLACES),
    }
  }

  private statedWeight(code: string): number {
    return (this.context.languages.includes(code) ? NAMED : 0) + (code === this.stated ? STATED : 0)
  }

  /** Places named anywhere in a text, the country of its numbers with a plus and of its domains: a text has a country. */
  private placesOfDocument(): string[] {
    if (this.document === undefined) {
      const counts = new Map<string, number>()
      const step = Math.max(1, Math.ceil(this.text.length / BLOCK / MOST_BLOCKS))
      for (let at = 0; at * BLOCK < this.text.length; at += step)
        for (const [territory, count] of this.block(at).places)
          counts.set(territory, (counts.get(territory) ?? 0) + count)
      for (const territory of territoriesOfSigns(this.text.slice(0, SURROUNDINGS)))
        counts.set(territory, (counts.get(territory) ?? 0) + 1)
      if (this.region !== undefined && countryMetadata(this.region) !== undefined)
        counts.set(this.region, (counts.get(this.region) ?? 0) + 1)
      this.document = [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([territory]) => territory)
        .slice(0, 1)
    }
    return this.document
  }

  private block(index: number): Block {
    let known = this.blocks.get(index)
    if (known === undefined) {
      const start = Math.max(0, this.wordStart(index * BLOCK))
      known = new LookedAt(
        index < 0 ? '' : this.text.slice(start, Math.max(start, this.wordStart((index + 1) * BLOCK))),
      )
      this.blocks.set(index, known)
    }
    return known
  }

  /** Blocks end between words, where a blank is near. */
  private wordStart(at: number): number {
    const reach = Math.max(0, at - NEAR + 1)
    const blank = this.text.slice(reach, at + 1).lastIndexOf(' ')
    return blank < 0 ? at : reach + blank
  }
}

function sumOf(blocks: readonly Block[]): number[] {
  return LANGUAGES.map((_, at) => blocks.reduce((sum, block) => sum + block.scores[at]!, 0))
}

function placesOf(blocks: readonly Block[]): string[] {
  const counts = new Map<string, number>()
  for (const { places } of blocks)
    for (const [territory, count] of places) counts.set(territory, (counts.get(territory) ?? 0) + count)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([territory]) => territory)
}
