// What Whisper writes where nobody speaks: credits, thanks and captions out of the subtitles it learned from.

/** A habit of the model: what it writes, and whether it takes doubt about the window to throw it away. */
export interface InventedText {
  readonly name: string
  /** Tried on the whole text, lower case, without signs at its ends. */
  readonly pattern: RegExp
  /** Only where the decoder was not sure: the words may be sung for real. */
  readonly onlyInDoubt: boolean
}

/** Mean log-probability below which a text counts as doubtful. */
const DOUBT = -0.6
/** Below this a text is noise and is thrown away whatever it says. */
const NOISE = -1.2

/**
 * Seen on silence and music with the bundled model, or reported of Whisper (whisper.cpp #1724,
 * openai/whisper discussions 679 and 928).
 */
const INVENTED_TEXTS: readonly InventedText[] = [
  {
    name: 'subtitle credits',
    pattern:
      /amara\.org|subtitles? by|captions? by|subtitulado por|subt[ií]tulos (?:realizados|por)|sous-titr|untertitel|legendas? (?:pela|por)|sottotitoli|ondertitel|undertext|undertekst|tekstet av|napisy|редактор субтитров|субтитры (?:сделал|создавал|подготовил)|字幕/u,
    onlyInDoubt: false,
  },
  {
    name: 'stations and copyright',
    pattern:
      /^(?:(?:swr|zdf|wdr|ard|ndr|br|funk)(?: \d{4})?|tv gelderland \d{4}|mbc 뉴스.{0,20}|copyright.{0,40}|©.*|im auftrag des zdf.*)$/u,
    onlyInDoubt: false,
  },
  {
    name: 'asking to subscribe',
    pattern:
      /구독|좋아요|시청해|チャンネル登録|ご視聴|请不吝点赞|訂閱|subscribe|s'abonner|abonnez-vous|suscr[ií]be|inscreva|продолжение следует|спасибо за просмотр|(?:thanks|thank you)(?: so much| very much)? for watching|merci d'avoir regardé|danke fürs zuschauen|gracias por ver|obrigad[oa] por assistir|grazie per (?:la visione|aver guardato)|bedankt voor het kijken/u,
    onlyInDoubt: false,
  },
  {
    name: 'stage directions without brackets',
    pattern:
      /^(?:music(?: playing)?|applause|laughter|musique|musik|música|musica|muziek|(?:[\p{Lu}\p{Ll}]+ )?(?:музыка|музыкальная заставка)|аплодисменты|음악|音楽)$/u,
    onlyInDoubt: false,
  },
  {
    name: 'thanks and short words into silence',
    pattern:
      /^(?:you|me|i|y|de|the|oh|uh|bye(?: bye)?|thank you(?: very much)?|thanks|merci|danke|gracias|grazie|obrigad[oa]|tack|спасибо|okay|amen|so|hmm?)$/u,
    onlyInDoubt: true,
  },
]

/** The habit that a window's text is put down to, or undefined where it is taken for speech. */
export function inventedBy(text: string, meanLogProbability: number): string | undefined {
  const bare = text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
  if (bare === '') return 'nothing but signs'
  if (meanLogProbability < NOISE) return 'noise'
  const lower = text.toLowerCase()
  return INVENTED_TEXTS.find(
    ({ pattern, onlyInDoubt }) =>
      (!onlyInDoubt || meanLogProbability < DOUBT) && (pattern.test(bare) || pattern.test(lower)),
  )?.name
}
