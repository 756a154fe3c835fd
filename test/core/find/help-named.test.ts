// Emergency numbers and helplines are found behind what names them, and nothing that only looks like one.
import { expect, it } from 'vitest'
import { scanText } from '../../../src/index.js'

const found = async (text: string): Promise<string[]> => (await scanText(text)).map(({ written }) => written)

it.each([
  ['im Notfall 112', '112'],
  ['Notruf 110, Feuerwehr 112', '110', '112'],
  ['Telefon zaufania dla dzieci i młodzieży – 116 111', '116 111'],
  ['Linka bezpečí 116 111, zdarma', '116 111'],
  ['Écoute suicide : 3114', '3114'],
  ['Suicide & Crisis Lifeline: 988', '988'],
  ['полиция 102, скорая 103', '102', '103'],
  ['ער"ן 1201', '1201'],
  ['자살예방상담전화 109', '109'],
  ['経路は窓口へ、まずは#7119、急病なら119へ', '7119', '119'],
  ['报警110 急救120', '110', '120'],
  ['打幺幺零 他们说', '幺幺零'],
  ['Bel 113 of 112', '113', '112'],
  ['CVV, ligue 188, 24h', '188'],
  ['chiamate il centododici', 'centododici'],
  ['slå nitti tusen om det brinner', 'nitti tusen'],
  ['Lelkisegély 116 123', '116 123'],
  ['الإسعاف 123', '123'],
  ['Si tu as besoin de parler : 3114 (24h/24), violences : 3919, jeunes : 119.', '3114', '3919', '119'],
  ['Telefon zaufania: 116 111. Kryzys dorosłych: 116 123.', '116 111', '116 123'],
])('%s', async (text, ...codes) => {
  expect(await found(text)).toEqual(codes)
})

it.each([
  'In the emergency room 112, nobody',
  'The police arrested 101 people',
  'Police Story 3: 112 minutes',
  'Die Feuerwehr mit 112 Mann',
  'Polizei 110 Jahre',
  'Police: 1979',
  'Emergency 4.11',
  'secours 112 rue de la Paix',
  'bus 101',
  'Top 100',
  '警察110人が',
  '경찰 112명',
  '打110分',
  '打三个电话',
  'Ruf hundertzehn Leute an',
  'ho fatto centodiciotto chilometri',
  'ring två tusen gånger',
  'Page : 114, livre : 119.',
  'Salle 3114 (24 h)',
  'Open 24/7: 112 seats',
])('not %s', async (text) => {
  expect(await found(text)).toEqual([])
})

it.each<[string, string[]]>([
  ['Call the doctor on 111 or 999', ['111', '999']],
  ['Wählen Sie 110 oder 112', ['110', '112']],
  ['Call 112, 911 or 999', ['112', '911', '999']],
  ['call 1, 2 or 3', []],
  ['call 100, 200, 300', []],
])('one beside the other: %s', async (text, codes) => {
  expect(await found(text)).toEqual(codes)
})
