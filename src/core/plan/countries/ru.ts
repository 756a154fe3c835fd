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
}
