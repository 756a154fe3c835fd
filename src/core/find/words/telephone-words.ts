// Words for a telephone and for its number, in any language, as they stand right before one.
import { lastWordsIn, WordSet } from './vocabulary.js'

const TELEPHONE_WORDS = new WordSet(
  `tel tele telnr telno telephone téléphone phone fon fono fone telefon telefonu telefono teléfono telefone telefoon
  telefonnummer* telefonnr telefoonnummer* telephonenumber phonenumber puhelin puh tlf tlfnr tfno tfn mob mobil mobile
  mobilnummer* móvil celular cellulare handy handynummer* rufnummer* natel gsm whatsapp fax faxnummer* zap komórka komórkowy komórkę тел телефон
  телефону моб`.replaceAll(/\s+/g, ' '),
)
/** Words for a number, which may stand behind them. */
const NUMBER_WORDS: ReadonlySet<string> = new Set('number no nr numero номер numer'.split(' '))
const REACH = 28

/** Whether the nearest of the folded words before a place, nearest first, is one for a telephone: Tel., phone number. */
export function isTelephoneLabel(word: string | undefined, before: string | undefined): boolean {
  if (word === undefined) return false
  return TELEPHONE_WORDS.has(word) || (NUMBER_WORDS.has(word) && TELEPHONE_WORDS.has(before ?? ''))
}

/** Tel. 91 123 45 67: the word before says what the figures are, whatever country they are of. */
export function isBehindLabel(text: string, start: number): boolean {
  const [word, before] = lastWordsIn(text.slice(Math.max(0, start - REACH), start), 2)
  return isTelephoneLabel(word?.folded, before?.folded)
}
