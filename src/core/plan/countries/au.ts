// Australia, beside its numbering plan.
import type { Country } from '../country.js'

export const AU: Country = {
  territory: 'AU',
  places:
    'australia sydney melbourne brisbane perth adelaide darwin canberra hobart aussie mate arvo queensland gold-coast',
  money: [/A\$|AU\$/u],
  groupings: [
    [3, 3, 3],
    [1, 4, 4],
    [1, 8],
    [3, 2, 2, 2],
    [3, 6],
  ],
  // ACMA, telecommunications numbering plan.
  internationalPrefixes: ['0011', '00'],
  openPlan: true,
  // Australia Post, addressing guidelines.
  postalCodes: {
    states: new Set('NSW VIC QLD SA TAS ACT NT WA'.split(' ')),
    code: /^\d{4}(?![\d-]| \d{3})/,
  },
  letteredPrefixes: '1[38]00',
  mobile: /^4/,
}
