// Files of settings: found upwards, checked key by key, overruled by the command line, and never taken from what is scanned.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CONFIG_SCHEMA, configSchema } from '../../scripts/config-schema.js'
import { parseDocument } from '../../src/parsers/parse-yaml.js'
import { type Ran, runCommand } from './run-command.js'

let folder: string
/** Kept for fiction: what fails a run here are settings. */
const LYRICS = 'call 020 7946 0123 or 06 39 98 12 34\n'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
  mkdirSync(join(folder, '.git'))
  mkdirSync(join(folder, 'deep/er'), { recursive: true })
  writeFileSync(join(folder, 'deep/er/lyrics.txt'), LYRICS)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function run(args: string[], cwd = 'deep/er'): Promise<Ran> {
  return runCommand(args, { cwd: join(folder, cwd) })
}

/** Settings as they are printed, and where each comes from. */
async function settled(args: string[], cwd?: string): Promise<Map<string, readonly [unknown, string]>> {
  const { code, stdout, stderr } = await run([...args, '--print-config'], cwd)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const values = parseDocument(stdout).toJS() as Record<string, unknown>
  const origins = new Map([...stdout.matchAll(/^(\w+):.* # (.+)$/gm)].map(([, key, from]) => [key!, from!]))
  return new Map(Object.entries(values).map(([key, value]) => [key, [value, origins.get(key)!] as const]))
}

test.each([
  ['wrongnumber.config.yaml', 'territory: [FR, US]\nfailOn: not-clear\n'],
  ['wrongnumber.config.json', '\ufeff{"territory": "FR,US", "failOn": "not-clear"}'],
  [
    'wrongnumber.config.mjs',
    'export default Promise.resolve({ territory: ["FR", "US"], failOn: "not-clear" })',
  ],
  ['wrongnumber.config.cjs', 'module.exports = { territory: ["FR", "US"], failOn: "not-clear" }'],
  ['package.json', '{ "name": "x", "wrongnumber": { "territory": ["FR", "US"], "failOn": "not-clear" } }'],
])('%s is found upwards', async (name, text) => {
  write(name, text)
  const settings = await settled(['scan'])
  expect(settings.get('territory')).toEqual([['FR', 'US'], `../../${name}`])
  expect(settings.get('failOn')).toEqual(['not-clear', `../../${name}`])
  expect(settings.get('reportLanguage')).toEqual(['en', 'default'])
})

test('the command line goes before the file, and a flag is taken back by its contrary', async () => {
  write('wrongnumber.config.yaml', 'territory: [FR]\nstrict: true\nshowNumbers: true\nnoSidecar: true\n')
  const settings = await settled(['scan', '-t', 'GB', '--no-strict', '--sidecar', '--redact'])
  expect(settings.get('territory')).toEqual([['GB'], 'command line'])
  expect(settings.get('strict')).toEqual([false, 'command line'])
  expect(settings.get('noSidecar')).toEqual([false, 'command line'])
  expect(settings.get('redact')).toEqual([true, 'command line'])
  expect(settings.get('showNumbers')).toEqual([false, 'default'])
})

test('a path is counted from the folder of the file', async () => {
  write('wrongnumber.config.yaml', 'baseline: known.json\nreport: [json=out.json]\nfilesFrom: "-"\n')
  const settings = await settled(['scan'])
  expect(settings.get('baseline')![0]).toBe(join('../../known.json'))
  expect(settings.get('report')![0]).toEqual([`json=${join('../../out.json')}`])
  expect(settings.get('filesFrom')![0]).toBe('-')
})

test('a command takes the options that it shares with scan, and those in its own section', async () => {
  const text =
    'language: [fr]\noutput: scan.txt\nformat: csv\ntranscribe:\n  format: srt\ncheck:\n  failOn: none\n'
  write('wrongnumber.config.yaml', text)
  const heard = await settled(['transcribe', 'x.mp3'])
  expect([heard.get('language')![0], heard.get('format')![0], heard.get('output')]).toEqual([
    ['fr'],
    'srt',
    undefined,
  ])
  const checked = await settled(['check', '112'])
  expect([checked.get('format')![0], checked.get('failOn')![0]]).toEqual(['csv', 'none'])
  expect((await settled(['scan'])).get('failOn')).toEqual(['caution', 'default'])
})

test.each([
  ['failon: none', /unknown key "failon" \(did you mean "failOn"\?\)/],
  ['fail-on: none', /unknown key "fail-on" \(did you mean "failOn"\?\)/],
  ['territories: [FR]', /unknown key "territories" \(did you mean "territory"\?\)/],
  ['__proto__: {}', /unknown key "__proto__"/],
  ['qwertzuiop: 1', /unknown key "qwertzuiop";/],
  ['check: { baselin: x }', /unknown key "check\.baselin"/],
  ['config: x.yaml', /unknown key "config"/],
  ['failOn: never', /"failOn": Allowed choices are caution, not-clear, none/],
  ['strict: "yes"', /"strict": it is true or false/],
  ['maxRegisterAge: "9"', /"maxRegisterAge": a number is needed/],
  ['maxRegisterAge: -1', /"maxRegisterAge": A whole number from 0 to/],
  ['territory: [[FR]]', /"territory": a text or a list of texts is needed/],
  ['report: [xml=x]', /"report": It is FORMAT=FILE/],
  ['check: 1', /check must be keys with values/],
  ['- a', /the settings must be keys with values/],
  ['a: b: c', /the settings cannot be used: /],
])('%j is refused in one line that names the file', async (text, message) => {
  write('wrongnumber.config.yaml', text)
  const { code, stdout, stderr } = await run(['scan', 'lyrics.txt'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(/^wrongnumber: \.\.\/\.\.\/wrongnumber\.config\.yaml: .*\[config-invalid\]\n$/)
  expect((await run(['scan', 'lyrics.txt', '--no-config'])).code).toBe(0)
})

test.each([
  ['throw new RangeError("over there")', /RangeError: over there/],
  ['throw null', /it threw null/],
  ['export default', /SyntaxError/],
  ['export const a = 1', /it has no default export/],
  ['export default () => ({})', /must be keys with values/],
])('a program that fails (%s) is named', async (text, message) => {
  write('wrongnumber.config.mjs', text)
  const { code, stderr } = await run(['scan', 'lyrics.txt'])
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(/^wrongnumber: \.\.\/\.\.\/wrongnumber\.config\.mjs: .*\[config-invalid\]\n$/)
})

test('TypeScript is read where Node.js reads it, and else the version that does is named', async () => {
  write('wrongnumber.config.mts', 'export default { strict: true as boolean }')
  const { code, stdout, stderr } = await run(['scan', '--print-config'])
  if (code === 0) expect(stdout).toMatch(/^strict: true .*config\.mts$/m)
  else expect(stderr).toMatch(/this Node\.js does not read TypeScript \(22\.18 and newer do\)/)
})

test('nothing that lies in a folder that is scanned is run', async () => {
  const trap = `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '')\nexport default {}\n`
  write('deep/er/wrongnumber.config.mjs', trap)
  write('deep/wrongnumber.config.mjs', trap)
  const { code } = await run(['scan', 'deep', '--format', 'json'], '.')
  expect(code).toBe(0)
  expect(() => readFileSync(join(folder, 'ran'))).toThrow('ENOENT')
  await run(['scan', 'lyrics.txt'])
  expect(readFileSync(join(folder, 'ran'), 'utf8')).toBe('')
})

test('above the repository nothing is looked for', async () => {
  mkdirSync(join(folder, 'deep/er/.git'))
  write('wrongnumber.config.yaml', 'strict: true\n')
  expect((await settled(['scan'])).get('strict')).toEqual([false, 'default'])
  expect((await settled(['scan', '--config', '../../wrongnumber.config.yaml'])).get('strict')![0]).toBe(true)
  expect((await run(['scan', 'x', '--config', 'none.yaml'])).stderr).toMatch(
    /none\.yaml: there is no such file/,
  )
})

test('two files in one folder are refused, and an empty one sets nothing', async () => {
  write('wrongnumber.config.yaml', '')
  expect((await settled(['scan'])).get('strict')).toEqual([false, 'default'])
  write('wrongnumber.config.json', '{}')
  expect((await run(['scan', 'lyrics.txt'])).stderr).toMatch(/wrongnumber\.config\.json lies beside it/)
})

test('settings decide the exit code of a run', async () => {
  write('deep/er/lyrics.txt', 'or 06 25 48 ** **\n')
  expect((await run(['scan', 'lyrics.txt', '-t', 'FR'])).code).toBe(1)
  write('wrongnumber.config.yaml', 'territory: FR\nfailOn: none\n')
  expect((await run(['scan', 'lyrics.txt'])).code).toBe(0)
})

test('what CI switches on is said to come from there', async () => {
  const { stdout } = await runCommand(['scan', '--print-config'], { cwd: folder, env: { CI: 'true' } })
  expect(stdout).toMatch(/^redact: true +# environment \(CI\)$/m)
})

test('init writes what options say, without a terminal at once, and never over a file', async () => {
  const { code, stdout } = await run(['init', '-t', 'fr,uk', '--fail-on', 'none'])
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'wrongnumber.config.yaml is written\n' })
  const settings = await settled(['scan'])
  expect([settings.get('territory')![0], settings.get('failOn')![0]]).toEqual([['FR', 'GB'], 'none'])
  expect((await run(['init'])).stderr).toMatch(/it is there already/)
  expect((await run(['init', '--force', '-t', 'QQ'])).stderr).toMatch(/unknown-territory/)
})

test('the schema is made from the options, and takes and refuses the same as the command', async () => {
  expect(readFileSync(CONFIG_SCHEMA, 'utf8')).toBe(await configSchema())
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(await configSchema()) as object,
  )
  expect(validate({ $schema: 'x', territory: ['FR'], failOn: 'none', transcribe: { format: 'srt' } })).toBe(
    true,
  )
  for (const bad of [{ failon: 'none' }, { failOn: 'never' }, { strict: 1 }, { maxRegisterAge: -1 }])
    expect(validate(bad)).toBe(false)
})
