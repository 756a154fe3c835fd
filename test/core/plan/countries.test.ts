// A country is one file: everything that reads countries reads it from there, in whatever order they stand.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planSourceOf } from '../../../scripts/plan-source.js'
import { askedTerritories } from '../../../src/core/plan/asked-territories.js'
import { COUNTRIES } from '../../../src/core/plan/countries/all.js'
import { dial } from '../../../src/core/plan/dial.js'
import { machineOfPattern } from '../../../src/core/plan/digit-machine.js'
import { patternOfRange } from '../../../src/core/plan/fiction.js'
import { allTerritories, countryMetadata } from '../../../src/core/plan/numbering-metadata.js'
import { ROOT } from '../../architecture/source-files.js'
import { knowledge } from './judge-in.js'

const FOLDER = 'src/core/plan/countries'

describe('countries', () => {
  it('are all the files of the folder, each a territory of the metadata', () => {
    const files = readdirSync(join(ROOT, FOLDER)).filter((name) => name !== 'all.ts')
    expect(files).toEqual(COUNTRIES.map(({ territory }) => `${territory.toLowerCase()}.ts`).sort())
    for (const { territory } of COUNTRIES) expect(countryMetadata(territory)?.territory).toBe(territory)
  })

  it('stand in no table of the core beside their files', () => {
    const others = /countries\/|languages\//
    const table = /(?:'[A-Z]{2}',\s*){3}|^ {2}[A-Z]{2}: [{['/]/m
    const tables = readdirSync(join(ROOT, 'src/core'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !others.test(name))
      .filter((name) => table.test(readFileSync(join(ROOT, 'src/core', name), 'utf8')))
    expect(tables).toEqual([])
  })

  it('are named nowhere in the core but in their files', () => {
    // A territory, a calling code, or a prefix with its calling code, as a value or compared with one.
    const name = /'[A-Z]{2}'|'\+[1-9]\d{0,2}'|(?:[cC]ode|asked|territory) [!=]== '[^']/
    const files = readdirSync(join(ROOT, 'src/core'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !/countries\/|languages\//.test(file),
    )
    const named = files.flatMap((file) =>
      readFileSync(join(ROOT, 'src/core', file), 'utf8')
        .split('\n')
        .filter((line) => name.test(line.replace(/\/\/.*|\/?\*.*/, '')))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(named).toEqual([])
  })

  it.each(COUNTRIES)('$territory has patterns that compile', ({ moreCodes, messageCodes, homeForm }) => {
    for (const pattern of [moreCodes?.pattern, messageCodes, homeForm?.pattern])
      if (pattern !== undefined) expect(machineOfPattern(pattern).start).toBe(0)
  })
})

it('names the release of the metadata that is installed', () => {
  expect(readFileSync(join(ROOT, 'src/core/plan/plan-source.ts'), 'utf8')).toBe(
    planSourceOf(join(ROOT, 'node_modules/libphonenumber-js')),
  )
})

it('knows a number type for every number of the ranges for drama, at home and from abroad', () => {
  for (const { country, from, to } of knowledge.fiction.list.ranges.filter(({ clears }) => clears))
    for (const e164 of [from, to]) {
      const dialled = dial(`+${e164}`, country, knowledge.plans)
      expect(dialled.map(({ valid }) => `${e164} ${valid}`)).toContain(`${e164} true`)
    }
})

it.each([
  ['200', '299', '2\\d{2}'],
  ['150', '249', '(?:1(?:5\\d{1}|[6-8]\\d{1}|9\\d{1})|2(?:0\\d{1}|[1-3]\\d{1}|4\\d{1}))'],
])('writes %s to %s as a pattern', (from, to, pattern) => {
  expect(patternOfRange(from, to)).toBe(pattern)
  const matches = new RegExp(`^(?:${pattern})$`)
  for (let number = 100; number < 400; number++)
    expect(`${number} ${matches.test(String(number))}`).toBe(`${number} ${number >= +from && number <= +to}`)
})

describe('territories that are asked where nothing points at one', () => {
  const { always, byShape, behindLabel } = knowledge.plans.asked

  it('are those with a register or a range for drama at hand', () => {
    const atHand = allTerritories().filter(
      (territory) => knowledge.registers(territory).length > 0 || knowledge.fiction.of(territory).length > 0,
    )
    expect([...always].sort()).toEqual(atHand.sort())
  })

  it('are a country more with each register', () => {
    const without = askedTerritories(always.filter((territory) => territory !== 'PL'))
    expect(without.always).not.toContain('PL')
    expect(without.byShape).toContain('PL')
    expect(askedTerritories([...always, 'NZ']).always).toContain('NZ')
    expect(askedTerritories([...always, 'NZ']).behindLabel).not.toContain('NZ')
  })

  it('stand in one list each, and are none whose numbers are registered as those of another', () => {
    const all = [...always, ...byShape, ...behindLabel]
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain('PR')
  })
})

/** Greenland, of which nothing is known beside its plan, with something in every field that can be told apart here. */
const GREENLAND = `// Greenland, beside its numbering plan.
import type { Country } from '../country.js'
export const GL: Country = {
  territory: 'GL', places: 'kalaallit-nunaat nuuk', money: [/GLD/u], isrc: ['ZG'],
  otherCodes: ['GRL'], otherNames: ['NUUK'], groupings: [[2, 2, 2]], trunkOptional: true, moreTrunks: ['7'],
  homeForm: { pattern: '999\\\\d{6}', lengths: [9] }, internationalPrefixes: ['009'], moreCodes: { pattern: '777', source: 'a regulator', date: '2026-01-01' },
  messageCodes: '88888', answers: { '777': 'the harbour' },
  services: [{ pattern: /^8/, what: 'a weather line', source: 'Tusass', date: '2026-01-01' }],
}
`

const ASKS = `
import { isrcTerritories } from './src/core/find/territories/territories-in-play.js'
import { isGroupedAs } from './src/core/find/territories/grouping.js'
import { checkTerritory } from './src/core/plan/check-territory.js'
import { homeElsewhere } from './src/core/plan/plan-homes.js'
import { checkNumbers } from './src/scan/typed/check-numbers.js'
import { loadKnowledge } from './src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from './src/registers/plan-folders.js'
const options = { territories: ['GL'], languages: [], today: '2026-11-24' }
const said = (text) => checkNumbers([{ text, name: 'n' }], options, loadKnowledge([BUNDLED_PLANS])).findings[0].readings[0].numbers[0].evidence[0].text
console.log(JSON.stringify({
  asked: [...loadKnowledge([BUNDLED_PLANS]).plans.asked.byShape].sort(), isrc: isrcTerritories({ isrc: ['ZGAAA2600001'] }), code: checkTerritory('GRL'),
  grouped: isGroupedAs(['32', '10', '00'], false, 'GL'), overseas: ['939821234', '939831234'].map((national) => homeElsewhere('FR', national)?.territory),
  said: ['777', '80 10 00', '7 32 10 00', '009 47 22 00 00 00'].map(said),
}))
`

it('one more country is one more file, wherever it stands in the list', () => {
  const copy = mkdtempSync(join(tmpdir(), 'wrongnumber-country-'))
  try {
    for (const name of ['src', 'scripts']) cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    for (const name of ['data', 'node_modules', 'package.json'])
      symlinkSync(join(ROOT, name), join(copy, name))
    mkdirSync(join(copy, FOLDER), { recursive: true })
    writeFileSync(join(copy, FOLDER, 'gl.ts'), GREENLAND)
    const all = readFileSync(join(copy, FOLDER, 'all.ts'), 'utf8')
    const reversed = [...COUNTRIES.map(({ territory }) => territory)].reverse()
    const list = `export const COUNTRIES: readonly Country[] = [${reversed.join()}, GL]`
    const imports = all.slice(0, all.indexOf('export const COUNTRIES'))
    writeFileSync(join(copy, FOLDER, 'all.ts'), `${imports}import { GL } from './gl.js'\n${list}\n`)
    writeFileSync(join(copy, 'ask.ts'), ASKS)
    const load = ['--import', './scripts/load-typescript.mjs', 'ask.ts']
    const told = JSON.parse(execFileSync(process.execPath, load, { cwd: copy, encoding: 'utf8' })) as object
    expect(told).toEqual({
      asked: [...knowledge.plans.asked.byShape, 'GL'].sort(),
      isrc: ['GL'],
      code: 'GL',
      grouped: true,
      overseas: ['YT', 'RE'],
      said: [
        expect.stringMatching(/^777 reaches the harbour in Greenland/),
        expect.stringMatching(/is a weather line in Greenland/),
        expect.stringMatching(/^the plan allows it/),
        expect.stringMatching(/^the plan allows it/),
      ],
    })
  } finally {
    rmSync(copy, { recursive: true })
  }
})
