// Whisper's special tokens and the languages that it knows, in the order of its tokens.

/** Ends a text; also the first id that is no text token. */
export const END_OF_TEXT = 50257
/** Begins every transcript; the step after it gives the language. */
export const START_OF_TRANSCRIPT = 50258
export const FIRST_LANGUAGE = 50259
/** Asks for the words as spoken and not for a translation. */
const TRANSCRIBE = 50359
const NO_TIME_STAMPS = 50363
/** The blank alone, which may not begin a text. */
export const BLANK = 220

/** ISO 639 codes; language i is token `FIRST_LANGUAGE` + i. Source: openai/whisper, tokenizer.py (multilingual). */
export const WHISPER_LANGUAGES: readonly string[] = (
  'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la ' +
  'mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be ' +
  'tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su'
).split(' ')

/** Token of a language, or undefined where Whisper does not know it. */
export function languageToken(language: string): number | undefined {
  const index = WHISPER_LANGUAGES.indexOf(language)
  return index < 0 ? undefined : FIRST_LANGUAGE + index
}

/** Tokens that stand before a text without time stamps; an unknown language is heard as English. */
export function textPrompt(language: string): number[] {
  return [START_OF_TRANSCRIPT, languageToken(language) ?? FIRST_LANGUAGE, TRANSCRIBE, NO_TIME_STAMPS]
}
