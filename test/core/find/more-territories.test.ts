// More release territories never make a verdict better: what one of them finds not clear stays so beside any others.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { getCountries, getExampleNumber, parsePhoneNumber } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { expect, it } from 'vitest'
import { type Finding, type Outcome, scan, scanText } from '../../../src/index.js'

const TERRITORIES = getCountries()
const SEVERITY: Readonly<Record<Outcome, number>> = { clear: 0, caution: 1, 'not-clear': 2 }

const territory = fc.constantFrom(...TERRITORIES)
const digits = (fewest: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${fewest},${most}}$`))

/** A number of a territory as it is written at home or abroad, its last four digits drawn. */
const ofPlan = fc.tuple(territory, digits(4, 4), fc.boolean()).map(([home, end, abroad]) => {
  const example = String(getExampleNumber(home, examples)?.nationalNumber ?? '')
  try {
    const drawn = parsePhoneNumber(`${example.slice(0, -4)}${end}`, home)
    return { home, written: abroad ? drawn.formatInternational() : drawn.formatNational() }
  } catch {
    return { home, written: end }
  }
})
/** Any digits, in one or in groups, some covered. */
const anyDigits = fc
  .tuple(
    territory,
    fc.array(digits(1, 5), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', ' ', '-'),
    fc.constantFrom('', ' **'),
  )
  .map(([home, groups, between, mask]) => ({ home, written: groups.join(between) + mask }))

const TEXT = fc
  .tuple(
    fc.constantFrom('call ', 'Tel. ', 'Appelle le ', 'my number is ', 'ruf an: ', ''),
    fc.oneof(ofPlan, anyDigits),
  )
  .map(([before, { home, written }]) => ({ home, text: before + written }))

const worst = (findings: readonly Finding[]): number =>
  findings.reduce((most, { outcome }) => Math.max(most, SEVERITY[outcome]), -1)

it('in a text', async () => {
  await fc.assert(
    fc.asyncProperty(
      TEXT,
      fc.array(territory, { maxLength: 2 }),
      fc.array(territory, { minLength: 1, maxLength: 3 }),
      async ({ home, text }, some, more) => {
        const fewer = [home, ...some]
        const before = await scanText(text, { territories: fewer })
        const after = await scanText(text, { territories: [...fewer, ...more] })
        expect(worst(after), text).toBeGreaterThanOrEqual(worst(before))
      },
    ),
    { numRuns: 400 },
  )
}, 120_000)

it('in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'territories-'))
  const file = join(folder, 'lines.txt')
  await fc.assert(
    fc.asyncProperty(
      fc.array(TEXT, { minLength: 1, maxLength: 4 }),
      fc.array(territory, { minLength: 1, maxLength: 3 }),
      async (lines, more) => {
        writeFileSync(file, lines.map(({ text }) => `${text}\n\n`).join(''))
        const fewer = lines.map(({ home }) => home)
        const before = await scan([file], { territories: fewer })
        const after = await scan([file], { territories: [...fewer, ...more] })
        expect(worst(after.findings)).toBeGreaterThanOrEqual(worst(before.findings))
      },
    ),
    { numRuns: 25 },
  )
  rmSync(folder, { recursive: true })
}, 120_000)

const drawn = (): string => String(Math.floor(Math.random() * 100)).padStart(2, '0')

it.each([
  [
    'a local number beside a plan that has its shape',
    () => `Tel. 886${drawn()}${drawn()}`,
    ['TC', 'BJ'],
    ['CN'],
  ],
  [
    'a country code beside a plan that reads the figures',
    () => `Tel. 82 25 98 ${drawn()} ${drawn()} 50 0`,
    ['MQ'],
    ['PL'],
  ],
  ['a part beside a plan that takes the whole', () => `call 200 400 00${drawn()}`, ['IS'], ['TT']],
  [
    'a local number beside two closed plans',
    () => `Teléfono de la sala: 2123-45${drawn()}`,
    ['SV'],
    ['US', 'DE'],
  ],
])('%s', async (_, text, some, more) => {
  const said = text()
  for (const territories of [some, [...some, ...more]])
    expect(worst(await scanText(said, { territories })), said).toBe(2)
})
