// Mexico, beside its numbering plan.
import type { Country } from '../country.js'

const CHANGE_OF_2019 = { until: '2019-08-03', source: 'ITU Operational Bulletin 1151' } as const

export const MX: Country = {
  territory: 'MX',
  places: 'méxico mexico guadalajara monterrey tijuana puebla cdmx güey wey chilango oaxaca cancún',
  groupings: [
    [2, 4, 4],
    [3, 3, 4],
    [2, 2, 2, 2, 2],
    [3, 3, 2, 2],
    [2, 8],
  ],
  trunkOptional: true,
  // Dialled until 2019-08-03, 044 and 045 before mobile numbers; old records have them (IFT, plan técnico fundamental).
  moreTrunks: ['01', '044', '045'],
  droppedBehindCode: '1',
  oldForms: [
    {
      ...CHANGE_OF_2019,
      old: /^(?:01|04[45])(\d{10})$/,
      today: '$1',
      what: '01, 044 and 045 were dialled before a number',
    },
    {
      ...CHANGE_OF_2019,
      old: /^(\+|00)521(\d{10})$/,
      today: '$152$2',
      what: '1 was dialled between 52 and a mobile number',
    },
  ],
  messageCodes: '[1-9]\\d{3,4}',
}
