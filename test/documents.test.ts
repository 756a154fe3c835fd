// Pages in docs/ list what the code has and nothing else: each problem code, each language, each dependency.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COVERAGE_PAGE, coveragePage } from '../scripts/coverage-page.js'
import { LANGUAGES } from '../src/core/read/languages/all.js'
import { ROOT } from './architecture/source-files.js'

test('the table lists every code once', () => {
  const source = readFileSync(join(ROOT, 'src/core/problem.ts'), 'utf8')
  const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map((match) => match[1])
  const page = readFileSync(join(ROOT, 'docs/problems.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])
  expect(codes.length).toBeGreaterThan(20)
  expect(rows.sort()).toEqual(codes.sort())
})

test('docs/reading.md has a row for every language that is read', () => {
  const page = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8')
  const named = new Intl.DisplayNames('en', { type: 'language' })
  const missing = LANGUAGES.map(({ code }) => named.of(code)).filter(
    (name) => !page.includes(`\n| ${name} |`),
  )
  expect(missing).toEqual([])
})

test('docs/dependencies.md has a row for every dependency, and no other', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const declared = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  })
  const licences = readFileSync(join(ROOT, 'dist/LICENSES.txt'), 'utf8')
  // What the build puts into dist, less what comes with that.
  const bundled = [...licences.matchAll(/^=== (.+)@/gm)].map(([, name]) => name!)
  declared.push(...bundled.filter((name) => name in manifest.devDependencies!))
  const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1])
  expect(rows.sort()).toEqual(declared.sort())
})

test('docs/coverage.md says what the registers in the package cover', () => {
  expect(readFileSync(COVERAGE_PAGE, 'utf8')).toBe(coveragePage())
}, 60_000)
