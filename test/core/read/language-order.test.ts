// What is found does not depend on the order in which the languages are listed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sayGroup } from '../../../bench/spell-number.js'
import { FEATURES_AGAINST } from '../../../src/core/find/score/features-against.js'
import { FEATURES_FOR } from '../../../src/core/find/score/features.js'
import { SHORT_CODE_RULES } from '../../../src/core/find/score/short-code-rules.js'
import { LANGUAGES, UNREAD_LANGUAGES } from '../../../src/core/read/languages/all.js'
import { ROOT } from '../../architecture/source-files.js'

const FOLDER = join(ROOT, 'fixtures/text')

/** The same number digit by digit, in the words of a language. */
function said(code: string): string {
  const language = LANGUAGES.find((one) => one.code === code)!
  return [...'0199001234'].map((digit) => sayGroup(language, digit)).join(' ')
}

/** The texts of the rules and of the fixtures, each once. */
const TEXTS: readonly string[] = [
  ...new Set([
    ...[...FEATURES_FOR, ...FEATURES_AGAINST, ...SHORT_CODE_RULES].flatMap(({ yes, no }) => [yes, no]),
    ...readdirSync(FOLDER)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) =>
        (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { text: string }[]).flatMap(({ text }) => [
          text.replace('{}', '01 99 00 12 34'),
          text.replace('{}', said(name.replace('.json', ''))),
        ]),
      ),
  ]),
]

async function foundIn(order: <T>(list: readonly T[]) => readonly T[]): Promise<string[][]> {
  vi.resetModules()
  vi.doMock('../../../src/core/read/languages/all.js', () => ({
    LANGUAGES: order(LANGUAGES),
    UNREAD_LANGUAGES: order(UNREAD_LANGUAGES),
  }))
  const { scanText } = await import('../../../src/index.js')
  return Promise.all(
    TEXTS.map(async (text) => (await scanText(text)).map((finding) => JSON.stringify(finding))),
  )
}

// A register's age is said in days: both scans are made on one day.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27') })
})

afterEach(() => {
  vi.useRealTimers()
  vi.doUnmock('../../../src/core/read/languages/all.js')
})

it('finds the same in whatever order', async () => {
  const usual = await foundIn((list) => list)
  expect(usual.flat().length).toBeGreaterThan(100)
  expect(await foundIn((list) => [...list].reverse())).toEqual(usual)
})
