// What the many formats call their tags: the word in the report, and the tags that hold no words of the release.

/** Reported places by the tag's id, upper case, without a group in front (`TXXX:`, `----:com.apple.iTunes:`). */
const PLACES: Readonly<Record<string, string>> = {
  USLT: 'lyrics',
  ULT: 'lyrics',
  SYLT: 'lyrics',
  SLT: 'lyrics',
  LYRICS: 'lyrics',
  UNSYNCEDLYRICS: 'lyrics',
  SYNCEDLYRICS: 'lyrics',
  'UNSYNCED LYRICS': 'lyrics',
  '©LYR': 'lyrics',
  COMM: 'comment',
  COM: 'comment',
  COMMENT: 'comment',
  '©CMT': 'comment',
  ICMT: 'comment',
  DESCRIPTION: 'description',
  DESC: 'description',
  LDES: 'description',
  TIT2: 'title',
  TT2: 'title',
  TITLE: 'title',
  '©NAM': 'title',
  INAM: 'title',
  TPE1: 'artist',
  TP1: 'artist',
  ARTIST: 'artist',
  '©ART': 'artist',
  IART: 'artist',
  TALB: 'album',
  TAL: 'album',
  ALBUM: 'album',
  '©ALB': 'album',
  IPRD: 'album',
  TCOP: 'copyright',
  COPYRIGHT: 'copyright',
  CPRT: 'copyright',
  '©CPY': 'copyright',
  ICOP: 'copyright',
  CONTACT: 'contact',
  CHAP: 'chapter',
  IPLS: 'involved people',
  IPL: 'involved people',
  TIPL: 'involved people',
  TMCL: 'musicians',
  APIC: 'picture',
  PIC: 'picture',
  METADATA_BLOCK_PICTURE: 'picture',
}

/** Identifiers, dates, measures and settings: digits that nobody dials, in formats that have a field of their own for them. */
const WORDLESS = [
  /^T(?:SRC|BPM|LEN|RCK|POS|YER|DAT|IME|DRC|DRL|DOR|DEN|DTG|ORY|SSE|SIZ|DLY|FLT|CMP)$/,
  /^(?:TRC|TBP|TRK|TPA|TYE|TSS|UFID|UFI|PRIV|MCDI|PCNT|RVA2|CTOC)$/,
  /^(?:ISRC|ISWC|ISBN|ASIN|BARCODE|UPC|EAN.*|CATALOG(?: ?(?:NUMBER|NO|ID|#))?|LABELNO|CDDB.*|ITUNES_CDDB.*|ITUNNORM|ITUNSMPB)$/,
  /^(?:MUSICBRAINZ.*|ACOUSTID.*|MUSICIP.*|FINGERPRINT|ACCURATERIP.*|REPLAYGAIN.*|R128.*|MP3GAIN.*)$/,
  /^(?:ENCODER|ENCODER ?SETTINGS|ENCODING|ISFT|TOOL|©TOO|VENDOR|MAJOR_BRAND|MINOR_VERSION|COMPATIBLE_BRANDS)$/,
  /^(?:(?:.*[ _-])?(?:DATE|TIME|YEAR)|RELEASEDATE|ORIGINALDATE|ORIGINALYEAR|CREATION_TIME|©DAY|ICRD)$/,
  /^(?:BPM|TMPO|KEY|INITIALKEY|LENGTH|DURATION|TRACK(?:NUMBER|TOTAL|C|S)?|DIS[CK](?:NUMBER|TOTAL|C|S|ID)?)$/,
  /^(?:TRKN|TOTAL(?:DISCS|TRACKS|DISCNUMBER|TRACKNUMBER)?|CPIL|PGAP|HDVD|STIK|(?:AT|CM|CN|GE|PL|SF)ID|ITRK)$/,
]

/** Names in the form that they are sorted by: they repeat those that are shown. */
const SORTED = /^(?:TSO.|TS[ATPC2]|SO(?:NM|AR|AA|AL|CO|SN)|.*SORT(?:ORDER)?)$/

/** Whether a tag repeats another one for sorting. */
export function isSortName(id: string): boolean {
  return SORTED.test(nameIn(id))
}

/** The word for a tag's place in the report. */
export function tagPlace(id: string): string {
  const name = nameIn(id)
  return PLACES[name] ?? name.toLowerCase()
}

/** False for identifiers, dates, measures and settings. */
export function mayHoldWords(id: string): boolean {
  const name = nameIn(id)
  return PLACES[name] !== undefined || !WORDLESS.some((pattern) => pattern.test(name))
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1).toUpperCase()
}
