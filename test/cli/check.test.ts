// Commands on numbers typed at the terminal: check, suggest, accept, plans list, plans show.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/core/scan-result.js'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from './run-command.js'

const json = (text: string): ScanResult => JSON.parse(text) as ScanResult

describe('check', () => {
  it('gives the document of a scan, one finding a number, in the order given', async () => {
    const numbers = [
      '06 39 98 01 23',
      '06 25 48 ** **',
      '867-5309',
      '1-800-FLOWERS',
      '112',
      '+44 20 7946 0123',
    ]
    const { code, stdout, stderr } = await runCommand([
      'check',
      ...numbers,
      '-t',
      'FR',
      '-t',
      'US',
      '--format',
      'json',
    ])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const result = json(stdout)
    expect(result.findings.map((each) => [each.written, each.kind, each.verdict])).toEqual([
      ['06 39 98 01 23', 'digits', 'fiction'],
      ['06 25 48 ** **', 'masked', 'partial'],
      ['867-5309', 'digits', 'partial'],
      ['1-800-FLOWERS', 'vanity', 'service'],
      ['112', 'digits', 'service'],
      ['+44 20 7946 0123', 'digits', 'fiction'],
    ])
    expect(result.findings[1]!.alternatives).toEqual([expect.stringMatching(/^06 39 98 \d\d \d\d$/)])
    expect(result.registers.map((each) => each.territory)).toContain('US')
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.json'), 'utf8')) as object
    const validate = new Ajv2020({ strict: false }).compile(schema)
    expect(validate(result) ? [] : validate.errors).toEqual([])
  })

  it('reads one a line from standard input', async () => {
    const stdin = '06 39 98 01 23\n\n212-555-0123\r\nnothing\n99\n'
    const { code, stdout } = await runCommand(['check', '-', '-t', 'FR', '-t', 'US', '--format', 'json'], {
      stdin,
    })
    const { findings, problems } = json(stdout)
    expect(findings.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'fiction'],
      [3, 'fiction'],
      [5, 'possible'],
    ])
    expect(problems.map((each) => [each.input, each.code])).toEqual([['-, line 4', 'bad-number']])
    expect(code).toBe(2)
  })

  it('takes territories with commas and as people write them', async () => {
    const args = ['check', '0639980123', '-t', 'fr,UK', '-t', 'US', '-l', 'FR,en', '--format', 'json']
    expect(json((await runCommand(args)).stdout).context.territories).toEqual(['FR', 'GB', 'US'])
  })

  it('judges thousands of lines', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `063998${String(at).padStart(4, '0')}`)
    const { code, stdout } = await runCommand(['check', '-', '-t', 'FR', '--format', 'json'], {
      stdin: lines.join('\n'),
    })
    expect(code).toBe(0)
    expect(json(stdout).summary).toMatchObject({ findings: 5000, clear: 5000 })
  })

  it.each<[string[], RegExp]>([
    [['1'.repeat(200)], /200 digits are more than can be dialled.*\[bad-number\]/],
    [
      ['0639980123', '-t', 'EN'],
      /no territory "EN"; did you mean GB \(United Kingdom\)\?.*\[unknown-territory\]/,
    ],
    [
      ['07700 90####'.replace(/#/g, '1'), '-t', 'GB', '--max-register-age', '1'],
      /S7\.csv.*days old; at most 1.*\[register-old\]/,
    ],
    [['0639980123', '--accepted', 'nowhere.yaml'], /nowhere\.yaml.*\[not-found\]/],
  ])('%j is a named problem', async (args, message) => {
    const { code, stderr } = await runCommand(['check', ...args])
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('hides the end of what is not clear where it is asked to', async () => {
    const drawn = `06 25 48 ${String(Math.random()).slice(2, 4)} ${String(Math.random()).slice(2, 4)}`
    const digits = drawn.replaceAll(' ', '')
    for (const format of ['text', 'json']) {
      const { stdout } = await runCommand(['check', drawn, '-t', 'FR', '--format', format], {
        env: { CI: 'true' },
      })
      expect(stdout).not.toContain(drawn)
      expect(stdout).not.toContain(digits)
      expect(stdout).not.toContain(digits.slice(1))
      expect(stdout).toContain('••')
    }
  })
})

describe('accept', () => {
  it('writes an entry that check and scan then go by', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'accept-'))
    writeFileSync(join(cwd, 'booklet.txt'), 'Call us: 01 40 47 70 00\n')
    const accept = ['accept', '01 40 47 70 00', '-t', 'FR', '--owner', 'Booking', '--reason', 'our line']
    expect((await runCommand([...accept, '--until', '2031-01-01'], { cwd })).stderr).toMatch(
      /more than 2 years.*\[accepted-invalid\]/,
    )
    expect((await runCommand(accept, { cwd })).code).toBe(2)
    const until = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
    const done = await runCommand([...accept, '--until', until, '--scope', 'book*'], { cwd })
    expect(done).toMatchObject({
      code: 0,
      stdout: `01 40 47 70 00 is accepted for Booking until ${until} (wrongnumber.accepted.yaml)\n`,
    })
    const scan = await runCommand(['scan', 'booklet.txt', '-t', 'FR', '--format', 'json'], { cwd })
    expect(json(scan.stdout).findings.map(({ verdict }) => verdict)).toEqual(['accepted'])
    expect(scan.code).toBe(0)
    const check = await runCommand(['check', '0140477000', '-t', 'FR', '--format', 'json'], { cwd })
    expect(json(check.stdout).findings[0]!.verdict).toBe('allocated')
  })

  it('leaves a list with a fault as it is', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'accept-'))
    const file = join(cwd, 'wrongnumber.accepted.yaml')
    writeFileSync(file, '- nummer: "+33199001234"\n')
    const args = ['accept', '+33 1 99 00 12 34', '--owner', 'a', '--reason', 'b', '--until', '2027-01-01']
    const { code, stderr } = await runCommand(args, { cwd })
    expect(code).toBe(2)
    expect(stderr).toMatch(/line 1, column 3: there is no field "nummer"; did you mean "number"\?/)
    expect(readFileSync(file, 'utf8')).toBe('- nummer: "+33199001234"\n')
  })
})

describe('suggest', () => {
  it('offers as many as asked, each with its document', async () => {
    const { code, stdout } = await runCommand([
      'suggest',
      '06 25 48 ** **',
      '-t',
      'FR',
      '-l',
      'fr',
      '--count',
      '2',
    ])
    expect(code).toBe(0)
    expect(stdout.match(/^06 39 98 \d\d \d\d {2}\d+ syllables/gm)).toHaveLength(2)
    expect(stdout.match(/kept for fiction by ARCEP.*https:/g)).toHaveLength(2)
  })

  it('shows the syllables of both numbers', async () => {
    const { stdout } = await runCommand(['suggest', '01 99 00 12 34', '-t', 'FR', '--count', '1'])
    expect(stdout).toMatch(/^\d\d( \d\d){4} {2}\d+ syllables, the original has 14(, rhymes)?\n/)
  })

  it('says where there is no range at home', async () => {
    const { code, stdout } = await runCommand([
      'suggest',
      '02 ### ## ##'.replace(/#/g, '1'),
      '-t',
      'BE',
      '-l',
      'fr',
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Belgium has no range kept for fiction/)
    expect(stdout).toMatch(/\(foreign: FR\)/)
  })
})

describe('plans', () => {
  it('lists every register with date, age, rows and licence', async () => {
    const { code, stdout } = await runCommand(['plans', 'list', '--verbose'])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^FR +ARCEP +MAJNUM\.csv +\d{4}-\d\d-\d\d +\d+ days +19,991 +Licence Ouverte 2\.0/m,
    )
    expect(stdout).toMatch(/^ES +CNMC +moviles\.txt \(partial\)/m)
  })

  it('shows a block with its neighbours', async () => {
    const { code, stdout } = await runCommand(['plans', 'show', '01 40 47 70 00', '-t', 'FR'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^> 0140000000 to 0140999999 {2}allocated {2}Orange {2}Métropole {2}2017-01-01$/m)
    expect(stdout.match(/^ {2}01/gm)).toHaveLength(4)
  })

  it('shows the gap that a number lies in', async () => {
    const { stdout } = await runCommand(['plans', 'show', '06 39 98 01 23', '-t', 'FR'])
    expect(stdout).toMatch(/^> 0639980123: in no block$/m)
  })

  it('says where no register is loaded', async () => {
    const { code, stderr } = await runCommand(['plans', 'show', '030 23125 123', '-t', 'DE'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/no register is loaded.*\[register-missing\]/)
  })
})

it('standard input without a number is a problem', async () => {
  for (const stdin of ['', '\n \n']) {
    const { code, stderr } = await runCommand(['check', '-'], { stdin })
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'wrongnumber: -: there is no number on standard input; give one a line [empty]\n',
    })
  }
})
