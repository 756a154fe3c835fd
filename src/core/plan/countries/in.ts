// India, beside its numbering plan.
import type { Country } from '../country.js'

export const IN: Country = {
  territory: 'IN',
  asked: 'behind a label',
  rank: 46,
  places: 'india mumbai bombay delhi bangalore bengaluru kolkata chennai hyderabad pune desi',
  openPlan: true,
}
