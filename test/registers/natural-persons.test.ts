// Which holders of a register are named, and which are natural persons until shown otherwise.
import { expect, test } from 'vitest'
import { CZECH, companyName, type HolderForms, MEXICAN, POLISH } from '../../src/registers/natural-persons.js'

test('Poland: only the names of companies are taken over', () => {
  const named = (holder: string) => companyName(holder, POLISH)
  const kept = [
    'Przykład Sp. z o.o.',
    'Przykład Sp z o.o.',
    'PRZYKŁAD S.A.',
    'Przykład GmbH',
    'Spółdzielnia Mieszkaniowa Przykład',
    'Politechnika Przykładowa',
    'P4 Sp. z o.o. (d. 3S S.A.)',
  ]
  expect(kept.map(named)).toEqual(kept)
  const persons = [
    'Jan Przykład',
    'SIEC.NET KRAKÓW Jan Przykład',
    'Jan Przykład TELBIT wspólnik spółki cywilnej',
    'PRZYKŁAD S.C.',
    'FHU Jan Przykład',
  ]
  expect(new Set(persons.map(named))).toEqual(new Set([POLISH.masked]))
  expect(named('Przykład Sp. z o.o. (d. Jan Przykład)')).toBe('Przykład Sp. z o.o.')
})

test.each<[string, HolderForms, readonly string[], readonly string[]]>([
  [
    'Mexico',
    MEXICAN,
    [
      'EJEMPLO, S.A. DE C.V.',
      'EJEMPLO MÓVIL, S. DE R.L. DE C.V.',
      'EJEMPLO, S.A.P.I. DE C.V.',
      'EJEMPLO, A.C.',
    ],
    ['JUANA EJEMPLO', 'PERSONA FÍSICA (nombre en el PNN)'],
  ],
  [
    'Czechia',
    CZECH,
    ['Příklad a.s.', 'Příklad s.r.o.', 'Příklad, spol. s r.o.', 'Ministerstvo vnitra', 'Example B.V.'],
    ['Jan Příklad', 'Ing. Jan Příklad'],
  ],
])('%s', (_country, forms, companies, persons) => {
  expect(companies.map((holder) => companyName(holder, forms))).toEqual(companies)
  expect(persons.map((holder) => companyName(holder, forms))).toEqual(persons.map(() => forms.masked))
})
