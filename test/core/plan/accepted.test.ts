// The label's own list: what holds, what does not and says so, and what a fault in its file is.
import { describe, expect, it } from 'vitest'
import { AcceptedNumbers, faultOf, latestUntil, matchesPattern } from '../../../src/core/plan/accepted.js'
import { dial } from '../../../src/core/plan/dial.js'
import { appendAccepted, parseAccepted } from '../../../src/registers/accepted-file.js'
import { knowledge, TODAY } from './judge-in.js'

const SWITCHBOARD = '0140477000'

const entry = (change: Record<string, string | undefined> = {}): string => {
  const fields = {
    number: '"01 40 47 70 00"',
    territory: 'FR',
    owner: 'Booking',
    reason: 'our own line',
    approver: 'Legal',
    until: '2027-06-30',
    ...change,
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  )
  return `- ${lines.join('\n  ')}\n`
}

function ask(
  text: string,
  input = 'booklet.txt',
  today = TODAY,
): { verdict?: string; notes: readonly string[] } {
  const { list, problems } = parseAccepted(text, 'list.yaml')
  expect(problems).toEqual([])
  const accepted = new AcceptedNumbers(list!, knowledge.plans)
  const { judgement, notes } = accepted.ask(dial(SWITCHBOARD, 'FR', knowledge.plans)[0]!, input, today)
  return judgement === undefined ? { notes } : { verdict: `${judgement.verdict} ${judgement.outcome}`, notes }
}

describe('an entry', () => {
  it('clears its number, however it is written', () => {
    for (const number of ['"01 40 47 70 00"', '"+33 1 40 47 70 00"', '"+33140477000"', '"0140477000"'])
      expect(ask(entry({ number }))).toEqual({ verdict: 'accepted clear', notes: [] })
  })

  it('says who, why and until when', () => {
    const { list } = parseAccepted(entry(), 'list.yaml')
    const number = dial(SWITCHBOARD, 'FR', knowledge.plans)[0]!
    expect(new AcceptedNumbers(list!, knowledge.plans).ask(number, 'x', TODAY).judgement!.evidence).toEqual([
      {
        source: 'list.yaml',
        date: TODAY,
        text: 'accepted for Booking until 2027-06-30: our own line (approved by Legal)',
      },
    ])
  })

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['past its date', { until: '2026-11-23' }, /its time ended on 2026-11-23: judged anew/],
    ['without owner', { owner: undefined }, /without owner: judged anew/],
    ['without reason', { reason: '""' }, /without reason/],
    ['without approver', { approver: undefined }, /without approver/],
    ['without end', { until: undefined }, /without until/],
    ['for too long', { until: '2028-11-25' }, /more than 2 years away/],
  ])('does not hold %s', (_name, change, note) => {
    const { verdict, notes } = ask(entry(change))
    expect(verdict).toBeUndefined()
    expect(notes.join()).toMatch(note)
    expect(notes.join()).toContain('line 1')
  })

  it('holds on its last day', () => {
    expect(ask(entry(), 'x', '2027-06-30').verdict).toBe('accepted clear')
    expect(ask(entry(), 'x', '2027-07-01').verdict).toBeUndefined()
    expect(latestUntil('2026-11-24')).toBe('2028-11-24')
    expect(
      faultOf(
        { number: '+1', scope: [], line: 1, owner: 'a', reason: 'b', approver: 'c', until: '2028-11-24' },
        TODAY,
      ),
    ).toBeUndefined()
  })

  it('holds in its scope alone', () => {
    const scoped = entry({ scope: '["booklet*", "tags/**"]' })
    expect(ask(scoped, 'album/booklet-2.txt').verdict).toBe('accepted clear')
    expect(ask(scoped, 'tags/a/b.mp3').verdict).toBe('accepted clear')
    expect(ask(scoped, 'lyrics.txt')).toEqual({ notes: [] })
  })

  it('is reported where nobody asked for it', () => {
    const { list } = parseAccepted(entry() + entry({ number: '"+33 1 99 00 12 34"' }), 'list.yaml')
    const accepted = new AcceptedNumbers(list!, knowledge.plans)
    accepted.ask(dial(SWITCHBOARD, 'FR', knowledge.plans)[0]!, 'x', TODAY)
    expect(accepted.unused().map(({ number, line }) => [number, line])).toEqual([['+33 1 99 00 12 34', 7]])
  })

  it('may be a short code or a masked number', () => {
    const { list } = parseAccepted(
      entry({ number: '"3949"' }) + entry({ number: '"06 25 48 ** **"' }),
      'list.yaml',
    )
    const accepted = new AcceptedNumbers(list!, knowledge.plans)
    for (const digits of ['3949', '062548****'])
      expect(accepted.ask(dial(digits, 'FR', knowledge.plans)[0]!, 'x', TODAY).judgement?.verdict).toBe(
        'accepted',
      )
  })
})

it.each<[string, string, boolean]>([
  ['a/booklet.txt', 'booklet.txt', true],
  ['booklet.txt', '*.txt', true],
  ['a/b.txt', 'a/*.txt', true],
  ['a/b/c.txt', 'a/*.txt', false],
  ['a/b/c.txt', 'a/**', true],
  ['a/b/c.txt', '**/c.txt', true],
  ['xbooklet.txt', 'booklet.txt', false],
  ['a+b.txt', 'a+b.???', true],
])('%s is matched by %s: %s', (path, pattern, expected) => {
  expect(matchesPattern(path, pattern)).toBe(expected)
})

describe('a fault in the file', () => {
  it.each<[string, string, RegExp]>([
    [
      'a field with a typo',
      entry().replace('until', 'untill'),
      /^line 6, column 3: there is no field "untill"; did you mean "until"\?$/,
    ],
    ['a date that is none', entry({ until: '31.12.2026' }), /^line 6, column 10: "31\.12\.2026" is no date/],
    ['a day that does not exist', entry({ until: '2027-02-30' }), /"2027-02-30" is no date/],
    ['no number', entry({ number: undefined }), /^line 1, column 3: the entry has no number/],
    ['no territory', entry({ territory: undefined }), /needs the field "territory"/],
    [
      'an unknown territory',
      entry({ territory: 'ENGLAND' }),
      /^line 2, column 14: there is no territory "ENGLAND"; did you mean GB/,
    ],
    ['broken YAML', '- number: "01\n  owner: [', /^line \d+, column \d+: /],
    ['another shape', 'owner: Booking\n', /list of entries/],
    ['an entry without fields', '- just text\n', /^line 1, column 3: an entry has to have fields/],
    ['a list for a text', entry({ owner: '[a, b]' }), /"owner" has to be a text/],
  ])('%s', (_name, text, message) => {
    const { list, problems } = parseAccepted(text, 'list.yaml')
    expect(list).toBeUndefined()
    expect(problems[0]).toMatchObject({ input: 'list.yaml', code: 'accepted-invalid' })
    expect(problems[0]!.message).toMatch(message)
  })

  it('is none where the file is empty', () => {
    expect(parseAccepted('# nothing yet\n', 'list.yaml')).toEqual({
      list: { file: 'list.yaml', entries: [] },
      problems: [],
    })
  })
})

it('appends, and leaves what stood there', () => {
  const before = `# ours\n${entry()}`
  const added = {
    number: '+33 1 99 00 12 34',
    owner: 'A: "B"',
    reason: 'é #1',
    approver: 'C',
    until: '2027-01-31',
    scope: ['x*'],
  }
  for (const text of ['', before, before.trimEnd(), `accepted:\n  - number: "+33140477000"\n`]) {
    const after = appendAccepted(text, added)
    expect(after.startsWith(text)).toBe(true)
    const { list, problems } = parseAccepted(after, 'list.yaml')
    expect(problems).toEqual([])
    expect(list!.entries.at(-1)).toMatchObject(added)
  }
})

describe('a block', () => {
  const block = (change: Record<string, string | undefined> = {}): AcceptedNumbers => {
    const text = entry({ number: '"01 99 00 12 00"', to: '"01 99 00 13 49"', ...change })
    const { list, problems } = parseAccepted(text, 'list.yaml')
    expect(problems).toEqual([])
    return new AcceptedNumbers(list!, knowledge.plans)
  }
  const verdict = (accepted: AcceptedNumbers, digits: string, asked = 'FR'): string | undefined =>
    accepted.ask(dial(digits, asked, knowledge.plans)[0]!, 'x', TODAY).judgement?.verdict

  it.each([
    ['0199001200', 'accepted'],
    ['0199001349', 'accepted'],
    ['+33199001288', 'accepted'],
    ['0033199001288', 'accepted'],
    ['01990012**', 'accepted'],
    ['0199001199', undefined],
    ['0199001350', undefined],
    ['01990013**', undefined],
    ['019900****', undefined],
    ['0261911200', undefined],
  ])('%s in it: %s', (digits, wanted) => {
    expect(verdict(block(), digits)).toBe(wanted)
    const whole = { number: '"+33 1 99 00 12 00"', to: '"+33199001349"', territory: undefined }
    expect(verdict(block(whole), digits)).toBe(wanted)
  })

  it('holds for short codes of its territory alone', () => {
    const codes = block({ number: '"3900"', to: '"3909"' })
    expect([verdict(codes, '3905'), verdict(codes, '3910')]).toEqual(['accepted', undefined])
    expect(verdict(codes, '3905', 'BE')).toBeUndefined()
  })

  it('says of which block it speaks', () => {
    const accepted = block()
    const judgement = accepted.ask(dial('0199001288', 'FR', knowledge.plans)[0]!, 'x', TODAY).judgement
    expect(judgement!.evidence[0]!.text).toMatch(/, in the block from 01 99 00 12 00 to 01 99 00 13 49$/)
    expect(accepted.unused()).toEqual([])
    expect(block().unused()).toHaveLength(1)
  })

  it.each([
    ['01 99 00 11 99', 'its end lies before its beginning'],
    ['01 99 00 12 0', 'both ends have to be written with the same count of digits'],
    ['+33 1 99 00 13 49', 'both ends have to be written with the same count of digits'],
    ['02 61 91 12 00', 'it has 62910001 numbers, and 10,000 at most can be accepted at once'],
    ['01 99 00 ** **', 'both ends have to be whole numbers'],
    ['here', 'both ends have to be whole numbers'],
  ])('to %s is none', (to, why) => {
    const { list, problems } = parseAccepted(
      entry({ number: '"01 99 00 12 00"', to: `"${to}"` }),
      'list.yaml',
    )
    expect(list).toBeUndefined()
    expect(problems.map(({ message }) => message)).toEqual([
      `line 7, column 7: from 01 99 00 12 00 to ${to} is no block: ${why}`,
    ])
  })
})
