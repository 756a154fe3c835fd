// Iran, beside its numbering plan.
import type { Country } from '../country.js'

export const IR: Country = {
  territory: 'IR',
  places: 'ایران iran تهران tehran مشهد اصفهان شیراز تبریز تومان',
  // Communications Regulatory Authority: area codes of two digits, mobile prefixes of three.
  groupings: [
    [2, 8],
    [2, 4, 4],
    [3, 7],
    [3, 3, 4],
    [3, 3, 2, 2],
  ],
}
