// Numbers in a form that a country has given up are judged as what they are dialled as today.
import { expect, test } from 'vitest'
import { todaysForm } from '../../../src/core/plan/old-forms.js'
import { draw, judgeIn } from './judge-in.js'

test.each([
  ['0171#######', 'GB', '0207#######', '0171 was the area code of Inner London until 2000-04-22'],
  ['+44181#######', 'GB', '+44208#######', '0181 was the area code of Outer London until 2000-04-22'],
  ['01222######', 'GB', '02920######', '01222 was the area code of Cardiff until 2000-04-22'],
  ['01##########', 'MX', '##########', '01, 044 and 045 were dialled before a number until 2019-08-03'],
  ['044##########', 'MX', '##########', '01, 044 and 045 were dialled before a number until 2019-08-03'],
  ['+521##########', 'MX', '+52##########', '1 was dialled between 52 and a mobile number until 2019-08-03'],
])('%s in %s is %s', (old, asked, today, what) => {
  const rest = draw('#'.repeat(old.split('#').length - 1))
  const form = todaysForm(old.replace(/#+/, rest), asked)
  expect(form?.digits).toBe(today.replace(/#+/, rest))
  expect(form?.note.startsWith(what)).toBe(true)
})

test.each([
  ['0171 946 0###', 'FR'],
  ['0207 946 0###', 'GB'],
  ['555 555 0###', 'MX'],
])('%s… in %s is no old form', (begin, asked) => {
  expect(todaysForm(draw(begin).replaceAll(' ', ''), asked)).toBeUndefined()
})

test('what was dialled with an old prefix is never impossible for it', () => {
  const { readings, notes } = judgeIn(draw('01 55 5555 0###'), ['MX'])
  expect(readings[0]!.numbers.map(({ verdict }) => verdict)).toEqual(['possible'])
  expect(notes.some((note) => note.includes('2019-08-03'))).toBe(true)
})
