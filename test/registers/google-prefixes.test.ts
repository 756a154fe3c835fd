// Google's lists of prefixes: patterns are expanded, the longer prefix speaks, neighbours that say the same are joined.
import { expect, test } from 'vitest'
import { readGooglePrefixes } from '../../src/registers/google-prefixes.js'
import { loadKnowledge } from '../../src/registers/load-knowledge.js'
import { BUNDLED_PLANS } from '../../src/registers/plan-folders.js'
import { isFault } from '../../src/registers/reader.js'

const RANGES = `Prefix     ; Length ; Type       ; Tariff        ; Operator  ; Regions ; Geocode:de ; Geocode:en ; Provenance
89         ; 5-15   ; FIXED_LINE ; STANDARD_RATE ;           ; "DE"    ; "München"  ; "Munich"
12[0-3]    ; 10     ; MOBILE     ; STANDARD_RATE ; "example" ; "DE"    ;            ;            ; IR21
12[4-6]x   ; 10     ; MOBILE     ; STANDARD_RATE ; "example" ; "DE"    ;            ;            ; GOVERNMENT
1225       ; 10     ; MOBILE     ; STANDARD_RATE ; "other"   ; "DE"
137        ; 10     ; FIXED_LINE ; SHARED_COST   ;           ; "DE"
15113      ; 13     ; VOICEMAIL  ; STANDARD_RATE ; "example" ; "DE"
77         ; 10     ; MOBILE     ; STANDARD_RATE ; "example" ; "XX"
`
const OPERATORS = `Id      ; Name:en   ; Name:ru
example ; "Example" ; "Пример"
other   ; "Other"
`

function lines(ranges: string): unknown {
  const read = readGooglePrefixes(ranges, OPERATORS, ['XX'])
  if (isFault(read)) return read.fault
  return read.map(({ from, to, state, holder, place }) =>
    [`${from}-${to}`, state.word, holder, place].filter(Boolean).join(' | '),
  )
}

test('rows with an operator or a place, of one width', () => {
  expect(lines(RANGES)).toEqual([
    '1200-1224 | mobile | Example',
    '1225-1225 | mobile | Other',
    '1226-1269 | mobile | Example',
    '8900-8999 | fixed-line | Munich',
  ])
})

test.each([
  ['12[4-6]x', '12(4|5)', '"12(4|5)" is no pattern of prefixes'],
  ['Type  ', 'Kind  ', /^column "Type" is missing/],
])('%s made %s is a fault', (from, to, fault) => {
  expect(lines(RANGES.replace(from, to))).toEqual(
    typeof fault === 'string' ? fault : expect.stringMatching(fault),
  )
})

test('a list is read when its calling code is asked for, and is no register of the report', () => {
  const knowledge = loadKnowledge([BUNDLED_PLANS])
  expect(knowledge.prefixes('39')?.info.id).toBe('google-39')
  expect(knowledge.prefixes('000')).toBeUndefined()
  expect(knowledge.stamps()).toEqual([])
})
