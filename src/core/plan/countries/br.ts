// Brazil, beside its numbering plan.
import type { Country } from '../country.js'

export const BR: Country = {
  territory: 'BR',
  places:
    'brasil brazil riodejaneiro rio são-paulo sao-paulo salvador brasília fortaleza recife curitiba manaus zap celular cara ddd',
  // CEP (Correios); CPF, and CNPJ without its check digits (Receita Federal).
  papers: ['5-3', '3-3-3-2', '2-3-3-4'],
  money: [/R\$/u],
  isrc: ['BX', 'BC', 'BP'],
  // Anatel.
  groupings: [
    [2, 5, 4],
    [2, 4, 4],
    [2, 1, 4, 4],
    [2, 9],
    [2, 8],
  ],
  trunkOptional: true,
  openPlan: true,
  // A carrier's two digits follow the 0 (Anatel).
  moreTrunks: ['012', '014', '015', '021', '022', '023', '025', '031', '041', '043', '055', '065', '099'],
  messageCodes: '[1-9]\\d{4}',
  moreCodes: {
    pattern: '188',
    source: 'Anatel, Centro de Valorização da Vida',
    date: '2026-11-28',
  },
}
