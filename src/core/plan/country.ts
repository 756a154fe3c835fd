// What the program knows of a country beside its numbering plan: one value in one file a country (plan/countries).

/** A class of numbers that a service answers and no subscriber. */
export interface ServiceRange {
  /** Over the national significant number. */
  readonly pattern: RegExp
  /** What it is, as a sentence says it: "a freephone number". */
  readonly what: string
  /** Price class of the plan; absent where no source here says it. */
  readonly price?: string
  /** Only where the register has the block allocated; else the register decides. */
  readonly ifAllocated?: true
  readonly source: string
  /** ISO date of the source. */
  readonly date: string
}

/** A plan whose numbers are an area code, an exchange and a line, which several territories have in common. */
export interface AreaCodePlan {
  /** What a sentence calls the territories that have it in common. */
  readonly name: string
  /** Who gives the area codes out, as evidence names it. */
  readonly publisher: string
  /** Digits of the area code, of the exchange behind it, and of the line. */
  readonly areaDigits: number
  readonly exchangeDigits: number
  readonly lineDigits: number
  /** What an area code and an exchange begin with, as a pattern. */
  readonly firstDigit: string
  /** What is dialled before a country code. */
  readonly internationalPrefix: string
  /** Area codes that are free to call, and one that costs more than a call. */
  readonly tollFree: readonly string[]
  readonly premium: string
  /** Exchange behind every area code that no subscriber has. */
  readonly serviceExchange: string
  /** Local number of directory assistance, behind every area code. */
  readonly directory: string
  /** First digits of the local numbers that are kept for fiction behind every area code. */
  readonly drama: string
}

/** A way of dialling that a country has given up. */
export interface OldForm {
  /** The whole old form; its groups make today's. */
  readonly old: RegExp
  readonly today: string
  /** What it was, as a sentence that "until" follows. */
  readonly what: string
  /** ISO date from which the old form has reached nobody. */
  readonly until: string
  readonly source: string
}

/** Everything that libphonenumber's metadata and the registers do not say. Every field but the first may be absent. */
export interface Country {
  /** ISO 3166-1 alpha-2 code. */
  readonly territory: string
  /**
   * Its names, its larger cities and what only its speakers say, a blank between; words of one name joined by a hyphen.
   * With them it is asked behind a word for telephone too (`askedTerritories`).
   */
  readonly places?: string
  /** Signs of money that it alone, or it and a few others, use. */
  readonly money?: readonly RegExp[]
  /** Prefixes of its ISRCs beside its own code. Source: ISRC agency, list of country codes. */
  readonly isrc?: readonly string[]
  /** Its top-level domain in capitals, where that is not its code; `everywhere` for one that others use for its letters. */
  readonly domain?: string
  /** What people write for its code, in capitals, where it can mean nothing else. */
  readonly otherCodes?: readonly string[]
  /** What people write for its code, in capitals, and may mean otherwise: asked back. */
  readonly otherNames?: readonly string[]
  /**
   * How people group a national number without its prefix, beyond the formats that libphonenumber prints. With them a number
   * is looked for by its shape alone (`askedTerritories`).
   */
  readonly groupings?: readonly (readonly number[])[]
  /** How its papers, postal codes and accounts are grouped, which are no telephone numbers: sizes with hyphens between. */
  readonly papers?: readonly string[]
  /** The same of those that its own code stands before: BE 0844 220 118. */
  readonly papersBehindCode?: readonly string[]
  /** The birthday that a person's number begins with, four digits behind it: its day first, or its year. */
  readonly birthNumbers?: 'day-first' | 'year-first'
  /** Groups behind the area code follow no rule. */
  readonly freeGroups?: true
  /** Habit writes or says numbers without the trunk prefix although libphonenumber's formats have it. */
  readonly trunkOptional?: true
  /** Trunk prefixes beyond those in the metadata: carriers' digits, prefixes of another time. */
  readonly moreTrunks?: readonly string[]
  /** Forms of national numbers that are more than a prefix and the number, as a pattern with its lengths. */
  readonly homeForm?: { readonly pattern: string; readonly lengths: readonly number[] }
  /** What is dialled before a country code, where that is more than the metadata's prefix and 00. */
  readonly internationalPrefixes?: readonly string[]
  /** Territory whose national plan its telephones dial. */
  readonly planOf?: string
  /** The part of that plan that is its own, by the front of the national number. */
  readonly homePrefixes?: RegExp
  /** First digits that tell its numbers from others behind the same country code, where the metadata has none. */
  readonly leadingDigits?: RegExp
  /** What that plan puts before its own numbers of fewer digits. */
  readonly innerPrefix?: string
  /** How the register of that plan names it as a place of a block. */
  readonly registerPlace?: RegExp
  /** Territory under which its numbers are registered, where that is not the main one of its country code. */
  readonly listedWith?: string
  /** Short codes that Google's metadata leaves out or lists only in part: a pattern, who says so, and when it was written down (ISO date). */
  readonly moreCodes?: { readonly pattern: string; readonly source: string; readonly date: string }
  /** Codes that text messages are sent to, as far as their length or first digits are known; not all of them can be rung. */
  readonly messageCodes?: string
  /** Who answers a short code, where that is the same for every caller of the country. */
  readonly answers?: Readonly<Record<string, string>>
  /** What an address writes for its states, and the postal codes that stand behind them. */
  readonly postalCodes?: { readonly states: ReadonlySet<string>; readonly code: RegExp }
  /** Names that its exchanges bore, in small letters: the first two or three letters are dialled. */
  readonly exchangeNames?: ReadonlySet<string>
  /** What stands before letters on the keypad in its numbers, as a pattern: prefixes that are free to call or shared in cost. */
  readonly letteredPrefixes?: string
  /** Its plan has area codes; it stands in the main territory of the calling code alone. */
  readonly areaCodes?: AreaCodePlan
  /** Area code of its best-known place, for a number to sing whose own can have none. */
  readonly knownAreaCode?: string
  /** A number of the own area is dialled without its code. Source: ITU-T E.164, national numbering plans. */
  readonly openPlan?: true
  /** All its subscribers have numbers of one length, so that figures behind a whole one are not of it. */
  readonly oneLength?: true
  /** What stood between its country code and a mobile number, and is dialled no more. */
  readonly droppedBehindCode?: string
  /** First digits of its mobile numbers, where it has a range for fiction that one of them can be replaced from. */
  readonly mobile?: RegExp
  /** Forms of its numbers that nobody dials any more. */
  readonly oldForms?: readonly OldForm[]
  /** Its English name has an article in a sentence, though no word in it asks for one: the Netherlands. */
  readonly article?: true
  /** Its service numbers, the first that fits; without them those of the metadata's number types are. */
  readonly services?: readonly ServiceRange[]
}
