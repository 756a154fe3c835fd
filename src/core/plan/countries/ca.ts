// Canada, beside its numbering plan.
import type { Country } from '../country.js'

export const CA: Country = {
  territory: 'CA',
  places:
    'canada québec quebec montréal montreal toronto vancouver ottawa calgary edmonton winnipeg halifax ontario gatineau sherbrooke laval québécois canadian',
  money: [/CA\$/u],
  isrc: ['CB'],
  knownAreaCode: '416',
  moreCodes: {
    pattern: '[2-9]11|988|0',
    source: 'CRTC, N11 codes and 988; CNAC, 0 for the operator',
    date: '2026-11-28',
  },
  messageCodes: '[1-9]\\d{4,5}',
}
