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
}

/** Identifiers, dates, measures and settings: digits that nobody dials, in formats that have a field of their own for them. */
const WORDLESS = [
  /^T(?:SRC|BPM|LEN|RCK|POS|YER|DAT|IME|DRC|DRL|DOR|DEN|DTG|ORY|SSE|ENC|SIZ|DLY|FLT|CMP|SOA|SOP|SOT|SO2|SOC)$/,
  /^(?:TRC|TBP|TRK|TPA|TYE|TSS|TEN|UFID|UFI|PRIV|MCDI|POPM|PCNT|RVA2|APIC|PIC|GEOB|CHAP|CTOC|METADATA_BLOCK_PICTURE|COVR)$/,
  /^(?:ISRC|ISWC|ISBN|ASIN|BARCODE|UPC|EAN.*|CATALOG.*|LABELNO|DISCID|CDDB.*|ITUNES_CDDB.*|ITUNNORM|ITUNSMPB)$/,
  /^(?:MUSICBRAINZ.*|ACOUSTID.*|MUSICIP.*|FINGERPRINT|ACCURATERIP.*|REPLAYGAIN.*|R128.*|MP3GAIN.*)$/,
  /^(?:ENCOD.*|ISFT|TOOL|©TOO|VENDOR|MAJOR_BRAND|MINOR_VERSION|COMPATIBLE_BRANDS|.*(?:DATE|TIME|YEAR)|©DAY|ICRD)$/,
  /^(?:BPM|TMPO|KEY|INITIALKEY|LENGTH|DURATION|TRACK.*|DISC.*|DISK.*|TRKN|TOTAL.*|CPIL|PGAP|HDVD|STIK|..ID|ITRK)$/,
]

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
