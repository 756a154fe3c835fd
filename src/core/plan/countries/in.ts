// India, beside its numbering plan.
import type { Country } from '../country.js'

export const IN: Country = {
  territory: 'IN',
  places: 'india mumbai bombay delhi bangalore bengaluru kolkata chennai hyderabad pune desi',
  openPlan: true,
}
