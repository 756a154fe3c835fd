// Russia, beside its numbering plan.
import type { Country } from '../country.js'

export const RU: Country = {
  territory: 'RU',
  places: 'россия москва петербург питер казань новосибирск екатеринбург сочи moskva moscow',
  money: [/₽/u],
  groupings: [
    [3, 3, 2, 2],
    [3, 3, 4],
    [3, 7],
    [4, 2, 2, 2],
    [4, 3, 3],
  ],
  trunkOptional: true,
  openPlan: true,
  messageCodes: '[1-9]\\d{3}',
  moreCodes: {
    pattern: '0[1-4]|12[24]',
    source: 'Ministry of Digital Development, 122 and 124; the old 01 to 04',
    date: '2026-11-28',
  },
}
