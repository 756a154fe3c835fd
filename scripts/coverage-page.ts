// Makes docs/coverage.md from the registers themselves, territory by territory: `npm run coverage:build`.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { machineOfPattern } from '../src/core/plan/digit-machine.js'
import { allTerritories, countryMetadata } from '../src/core/plan/numbering-metadata.js'
import { registersOf, territoryName } from '../src/core/plan/plan-territory.js'
import { covers, isPartial, type Register } from '../src/core/plan/register.js'
import { intervalsOf } from '../src/core/plan/verdict-map.js'
import { type LoadedKnowledge, loadKnowledge } from '../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../src/registers/plan-folders.js'
import { REGISTER_READERS } from '../src/registers/register-table.js'

export const COVERAGE_PAGE = fileURLToPath(new URL('../docs/coverage.md', import.meta.url))

const HEAD = `# What verdicts rest on

Made by \`npm run coverage:build\` from the package's own data, and checked against it by a test.

- **whole**: a number that the list does not have is *unallocated*
- **partial**: the list only adds *allocated*; what it does not have is *possible*
- **prefixes**: no register; *possible*, with what Google's list says of the first digits: operators of mobiles, places
- **plan**: no register and no list; *possible* where the plan allows the number

*Held* is the share of the numbers that the plan has behind the list's prefixes which are in a block that somebody holds.
Ranges kept for fiction, emergency numbers and short codes are known in every territory and are not counted here.
[Registers](registers.md) says where each list comes from, [Keeping them fresh](updating.md) how to get younger ones and
those that are built on your machine.

| territory | rests on | list of | held |
|---|---|---|---|
`

/** The page as it has to be. */
export function coveragePage(): string {
  const knowledge = loadKnowledge([BUNDLED_PLANS])
  const rows = allTerritories()
    .map((code) => ({ code, name: territoryName(code) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ code, name }) =>
      rowsOf(code, knowledge).map((cells) => `| ${[`${name} (${code})`, ...cells].join(' | ')} |`),
    )
  return `${HEAD}${rows.join('\n')}\n`
}

function rowsOf(code: string, knowledge: LoadedKnowledge): readonly (readonly string[])[] {
  const { callingCode } = countryMetadata(code)!
  const home = registersOf(code, callingCode)
  const registers = knowledge.registers(home)
  if (home !== code && registers.length > 0) return [[`as ${territoryName(home)} (${home})`, '', '']]
  const rows = registers.map((register) => [restsOn(register), register.info.date, share(register, code)])
  const built = REGISTER_READERS.filter(
    ({ id, territory }) => territory === home && !registers.some(({ info }) => info.id === id),
  ).map(({ publisher, title }) => [`not in the package: ${publisher} ${title}`, '', ''])
  return rows.some(([first]) => !first!.startsWith('partial'))
    ? [...rows, ...built]
    : [...rows, prefixRow(callingCode, knowledge), ...built]
}

function restsOn({ info }: Register): string {
  const { coverage, publisher, title } = info
  const list = `${publisher} ${title}`
  if (isPartial(coverage)) return `partial, ${behind(coverage.partial)}: ${list}`
  if (typeof coverage === 'number') return `whole, the areas of which it lists a block: ${list}`
  return coverage.length === 0 ? `only what it lists: ${list}` : `whole, ${behind(coverage)}: ${list}`
}

function behind(prefixes: readonly string[]): string {
  return prefixes.includes('') ? 'all numbers' : prefixes.map((prefix) => `${prefix}…`).join(' ')
}

function prefixRow(callingCode: string, knowledge: LoadedKnowledge): readonly string[] {
  const list = knowledge.prefixes(callingCode)
  if (list === undefined) return ['plan', '', '']
  const blocks = Array.from({ length: list.blocks.size }, (_, at) => list.blocks.block(at))
  const operators = new Set(blocks.flatMap(({ holder }) => holder ?? [])).size
  const places = new Set(blocks.flatMap(({ place }) => place ?? [])).size
  const parts = [`${operators} operators`, `${places} places`].filter((part) => !part.startsWith('0 '))
  return [`prefixes of +${callingCode}: ${parts.join(', ')}`, list.info.date, '']
}

/** Numbers in blocks that are held, of those that the plan has where the register speaks or, partial, adds. */
function share(register: Register, code: string): string {
  const { coverage } = register.info
  const { shape } = countryMetadata(code)!
  let held = 0
  let all = 0
  for (const length of register.blocks.lengths.filter((each) => each > 6)) {
    const plan = intervalsOf(machineOfPattern(shape, [length]), length)
    const unit = 10 ** (length - 3)
    for (const { from, to } of plan)
      for (let part = Math.floor(from / unit); part * unit <= to; part++) {
        const key = String(part).padStart(3, '0').padEnd(length, '0')
        const about = isPartial(coverage)
          ? coverage.partial.some((prefix) => key.startsWith(prefix))
          : covers(register, key)
        if (!about) continue
        const [low, high] = [Math.max(from, part * unit), Math.min(to, part * unit + unit - 1)]
        all += high - low + 1
        for (const run of register.blocks.runs(length))
          if (run.verdict === 'allocated' && run.to >= low && run.from <= high)
            held += Math.min(run.to, high) - Math.max(run.from, low) + 1
      }
  }
  return all === 0 ? '' : `${((held / all) * 100).toFixed(1)} %`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(COVERAGE_PAGE, coveragePage())
