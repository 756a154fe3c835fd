// What a language brings to reading numbers: the shape of every file in languages/.

/** How 21 to 99 are written as one word. */
export interface CompoundRule {
  /** `tens-unit`: ventitré, tjugotre; `unit-tens`: dreiundzwanzig, enogtyve. */
  readonly order: 'tens-unit' | 'unit-tens'
  /** What stands between, '' for nothing. */
  readonly joiners: readonly string[]
  /** The last vowel of the tens falls before a vowel: ventuno, ottantotto. */
  readonly elide?: boolean
  /** Tens that are compounded only so: Spanish `veinti`, where 30 and on are written apart. */
  readonly tensForms?: Readonly<Record<number, string>>
}

/** The fields of a language that are lists of words. */
export type WordList = {
  [Field in keyof Language]-?: NonNullable<Language[Field]> extends string ? Field : never
}[Exclude<keyof Language, 'code'>]

/** What points at a language where its words cannot be looked up one by one. */
export interface LanguageSigns {
  /**
   * Letters that few languages beside it are written with, as they stand in a character class: they point at its
   * territories. Source: Unicode, CLDR territory-language data.
   */
  readonly letters?: string
  /** Letters beside which those are another language's. */
  readonly notBeside?: string
  /** Words for a telephone, or to call, as they are written; what is stuck to them may follow. */
  readonly telephoneWords?: string
}

/** A language whose number words are not read; its numbers in figures are found. */
export interface UnreadLanguage extends LanguageSigns {
  /** ISO 639-1. */
  readonly code: string
  /** Territories whose telephones are likeliest meant, in order. */
  readonly territories: readonly string[]
}

/**
 * One language whose number words are read. Word lists are strings with blanks between the forms; accents, case and hyphens do not
 * matter, since text is folded before it is compared.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string
  readonly zero: string
  /** 1 to 9. */
  readonly units: readonly string[]
  /** 10 to 19. */
  readonly teens: readonly string[]
  /** 20, 30 … 90. */
  readonly tens: readonly string[]
  /** The word that multiplies by 100 and stands for 100. */
  readonly hundred: string
  /** 200 to 900 where they are words of their own. */
  readonly hundreds?: readonly string[]
  readonly thousand: string
  readonly compounds?: readonly CompoundRule[]
  /** Hundreds are written as one word with what follows and what goes before: achthundertzwölf, trecentodue. */
  readonly fused?: boolean
  /** 60 takes 10 to 19 (soixante-dix), 4 × 20 is 80 and takes 1 to 19. */
  readonly vigesimal?: boolean
  /** Between tens and unit, or hundred and rest, of one number: et, y, e, und, og. */
  readonly joiners: string
  /** 10 takes 1 to 9 apart from it: on iki. */
  readonly tenTakesUnits?: true
  /** The unit goes before the tens when they are written apart: ein und zwanzig. */
  readonly unitFirst?: boolean
  /** Doubles, triples the next digit. */
  readonly double: string
  readonly triple: string
  /** `trois fois (le) sept`. */
  readonly times: string
  /** A plus sign as it is said. */
  readonly plus: string
  /** A censored digit or group as it is sung or noted. */
  readonly bleeps: string
  /** What may be said between the digits of one number without belonging to it. */
  readonly fillers: string
  /** Words by which a speaker takes back what was said last, of which one has to stand between two groups: no, sorry, I mean. */
  readonly takeBacks?: string
  /** Words that may stand beside those, and by which a speaker gains time between two groups: wait, hang on. */
  readonly hesitations?: string
  /** Words that announce a number to be dialled; `*` ends a stem. */
  readonly cues: string
  /** Words for a telephone or its number that may stand right before one: Tel., mobil, phone. */
  readonly telephoneWords: string
  /** Heads of columns of a table that hold a country code, or an area code, before the column with the rest; words as one. */
  readonly countryHeads?: string
  readonly areaHeads?: string
  /** What the head of that column may say beside words for a telephone and its number: local. */
  readonly restHeads?: string
  /** Words by which programmers name a field that holds a telephone's number, in plain letters: userPhone, data-fax. */
  readonly namesInCode?: string
  /** Words for a number, which may stand between those and the digits, or between a label and its digits: No., numéro. */
  readonly numberWords: string
  /** Words that say whose a number is: my number, mon numéro. */
  readonly owners?: string
  /** And, or: between a number and the last digits of the next. */
  readonly conjunctions?: string
  /** Words that order a call and may stand right before a short code: call, dial, wähl. */
  readonly dialVerbs: string
  /** Who answers in need, and what their lines and such a need are called: fire brigade, helpline; `*` ends a stem. */
  readonly helpWords?: string
  /** What says that a call costs nothing, behind a code: free, zdarma. */
  readonly freeOfCharge?: string
  /** Words that order a text message, and those that stand between its keyword and the short code it goes to. */
  readonly sendVerbs: string
  readonly sendTo: string
  /** Prepositions before the number that somebody is called on: on 116 123, au 3624, unter 142. */
  readonly reachedBy?: string
  /** What a text message is called: SMS. */
  readonly messages: string
  /** Verbs that mean nothing but to send one. */
  readonly messageVerbs?: string
  /** Figures that stand for a word in messages: txt GIG 2 68009. */
  readonly figureWords?: Readonly<Record<string, string>>
  /** What the number is called that it goes to: short code, Kurzwahl. */
  readonly codeWords?: string
  /** Articles, alone or with a preposition in them, that stand between a verb and a short code: le, au. */
  readonly articles?: string
  /** Nouns are written with a capital, so that one says nothing of a name. */
  readonly capitalNouns?: true
  /** The verb may stand behind what is dialled: die 110 wählen. */
  readonly verbLast?: true
  /** Words after which digits are something else (label) or which say so after them (unit); `*` ends a stem. */
  readonly labels: string
  /** What words for a number of something else end in: Aktenzeichen, ordrenummer. */
  readonly labelEndings?: string
  /** What else may stand between a label and its digits: is, of, the. */
  readonly linkWords?: string
  /** Labels that mean other things too (year, room, card): only right before the digits, or with "number" between. */
  readonly looseLabels: string
  readonly unitsAfter: string
  /** Units of measure that other languages write as it does: they count in every text. */
  readonly measures?: string
  /** Hundredths of its money as they stand behind a price, beside signs and codes of currencies. */
  readonly coins?: string
  /** Between a price and the minute that it buys: 0,15 € par min. */
  readonly perMinute?: string
  /** Halves of the day, written as one with the hour: 5pm. */
  readonly halvesOfDay?: string
  /** What may stand behind an hour of the day: pm, Uhr. */
  readonly hourWords?: string
  /**
   * Frequent words by which the language is known. A word that languages with far more text have too is left out of those with
   * little: it says nothing for them, and less for the others.
   */
  readonly words: string
  /** Words that stand before a person's name and are nothing else: Mrs, Herr. */
  readonly honorifics?: string
  /** Those that are something else too (me, miss, a lady), and are one only with a capital. */
  readonly capitalHonorifics?: string
  /** Words that make what follows a thing and no person, where nothing has a capital: la claire fontaine. */
  readonly determiners?: string
  /** Words inside a family name that do not begin it for a reader: Madame de Genou. */
  readonly nameParticles?: string
  /** What adverbs end in: immediately. */
  readonly adverbEnding?: string
  /** Letters beyond a to z that it writes: each group, where a letter of it is found, says so much for the language. */
  readonly letters?: Readonly<Record<string, number>>
  /** Labels and liner notes use it in every country, so that its cues count in every text. */
  readonly everywhere?: true
  /**
   * Percent of what stands on the web; of languages for which a text says the same, the larger is likelier.
   * 0 where that is not known here. Source: Observatory of linguistic and cultural diversity on the Internet, version 3, March 2022.
   */
  readonly share: number
  /** Numbers are usually said in pairs of digits; else digit by digit. */
  readonly inPairs?: true
  /** The ear, which few voices taught this language, takes its words from 11 to 19 for 1 to 9. */
  readonly teensAsUnits?: true
  /** Numbers whose words that ear hears only faintly: the nasal of "um" is swallowed by the next word. */
  readonly faintUnits?: readonly number[]
  /** Read where they are written, and not listened for: the ear has not learned its number words, nor is it sung in. */
  readonly writtenOnly?: true
  /** No blanks between words: number words are looked for inside rows of letters, and only digits that are said one by one. */
  readonly unspaced?: true
  /** Number words that are frequent words of other languages too: they count right behind another number word only. */
  readonly inside?: string
  /** A joiner that is written as one with the word behind it: Arabic wa-, Hebrew ve-. */
  readonly attachedJoiner?: string
  /** Letters, and words for a telephone as they are written, that point at it in any text. */
  readonly signs?: LanguageSigns
  /** An e at the end of a word is not sounded. */
  readonly muteE?: true
  /** Territories whose telephones are likeliest meant, in order. */
  readonly territories: readonly string[]
}
