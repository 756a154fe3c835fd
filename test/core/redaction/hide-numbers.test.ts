// A redacted transcript shows no number that is not clear to its end, and leaves the others.
import { expect, it } from 'vitest'
import { hideNumbers } from '../../../src/core/redaction/hide-numbers.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { loadKnowledge } from '../../../src/registers/load-knowledge.js'

const judging = { context: { ...emptyContext('2026-01-01'), languages: ['fr'] }, knowledge: loadKnowledge() }
const transcript = (text: string) => ({ lines: [{ start: 0, end: 9, text, words: [] }] })
const hidden = (text: string) => hideNumbers(transcript(text), judging).lines[0]!.text

it('hides the last four digits of a number that a subscriber or a service may hold', () => {
  expect(hidden('appelle le 01 40 47 70 00 ce soir')).toBe('appelle le 01 40 47 •• •• ce soir')
})

it('hides number words after the first', () => {
  const text = hidden('appelle le zéro un quarante quarante-sept soixante-dix zéro zéro ce soir')
  expect(text).toMatch(/^appelle le zéro •• ••••/)
  expect(text).not.toMatch(/soixante/)
  expect(text).toMatch(/ce soir$/)
})

it.each(['appelle le 01 99 00 12 34 ce soir', 'en 1984 il avait 20 ans'])('leaves "%s"', (text) => {
  expect(hidden(text)).toBe(text)
})
