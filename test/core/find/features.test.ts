// Every rule of the score holds for the text that it names as its yes, and not for its near miss.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FEATURES_FOR } from '../../../src/core/find/features.js'
import { FEATURES_AGAINST } from '../../../src/core/find/features-against.js'
import { readStretches } from '../../../src/core/find/find-numbers.js'
import { PlanBook } from '../../../src/core/plan/plan-book.js'
import { LANGUAGES } from '../../../src/core/read/languages/all.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { readText } from '../../../src/core/text/read-text.js'
import { ROOT } from '../../architecture/source-files.js'

const book = new PlanBook()
const FEATURES = [...FEATURES_FOR, ...FEATURES_AGAINST]

/** Names of the rules that hold for the longest stretch of a text that a plan accepts. */
function held(text: string): string[] {
  const scored = readText(text)
    .flatMap((source) => readStretches(source, emptyContext('2026-11-24'), book))
    .flatMap((stretch) => stretch.scored)
    .sort((a, b) => b.situation.written.length - a.situation.written.length || b.score - a.score)
  return scored[0]?.features.map(({ name }) => name) ?? []
}

describe('rules of the score', () => {
  it('have names of their own', () => {
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length)
  })

  it.each(FEATURES.map((feature) => [feature.name, feature.yes, feature.no] as const))(
    '%s',
    (name, yes, no) => {
      expect(held(yes)).toContain(name)
      expect(held(no)).not.toContain(name)
    },
  )
})

describe('docs/reading.md', () => {
  it('has a row for every rule, with its weight', () => {
    const page = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8')
    for (const { name, weight } of FEATURES) expect(page).toContain(`| ${name} | ${weight} |`)
  })

  it('names every language', () => {
    const page = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8')
    const rows = [...page.matchAll(/\| covered/g)]
    expect(rows.length).toBe(LANGUAGES.length)
  })
})
