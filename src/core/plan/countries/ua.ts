// Ukraine, beside its numbering plan.
import type { Country } from '../country.js'

export const UA: Country = {
  territory: 'UA',
  places: 'україна киев київ одесса харьков',
  openPlan: true,
  messageCodes: '[1-9]\\d{3}',
}
