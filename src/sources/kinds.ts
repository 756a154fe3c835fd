// The table of kinds: which extension is read by what. A new kind is one reader and one row.
import type { SourceText } from '../core/text/source-text.js'
import type { KindTable } from './documents/archive.js'
import { PICTURE } from './picture-kind.js'
import type { SourceKind, SourceReader } from './source.js'

/** Kinds in the order in which documents list them. */
export const KINDS: readonly SourceKind[] = [
  text(
    'txt',
    ['txt', 'text', 'nfo', 'log', 'diz', 'asc', 'fountain', 'toml', 'ini', 'po', 'jsonl', 'ndjson'],
    ['text/plain'],
    async () => (await import('../core/text/read-text.js')).readText,
  ),
  text(
    'md',
    ['md', 'markdown'],
    ['text/markdown'],
    async () => (await import('../core/text/read-markdown.js')).readMarkdown,
  ),
  text(
    'cue',
    ['cue'],
    ['application/x-cue'],
    async () => (await import('../core/text/read-text.js')).readText,
  ),
  text('lrc', ['lrc'], [], async () => (await import('../core/text/read-lrc.js')).readLrc),
  text(
    'srt',
    ['srt'],
    ['application/x-subrip'],
    async () => (await import('../core/text/read-subtitles.js')).readSubtitles,
  ),
  text(
    'vtt',
    ['vtt', 'sbv'],
    ['text/vtt'],
    async () => (await import('../core/text/read-subtitles.js')).readSubtitles,
  ),
  text(
    'ass',
    ['ass', 'ssa'],
    ['text/x-ssa'],
    async () => (await import('../core/text/read-substation.js')).readSubStation,
  ),
  text(
    'html',
    ['html', 'htm', 'xhtml'],
    ['text/html', 'application/xhtml+xml'],
    async () => (await import('../core/text/read-html.js')).readHtml,
  ),
  text(
    'ttml',
    ['ttml', 'dfxp', 'itt'],
    ['application/ttml+xml'],
    async () => (await import('../core/text/read-xml.js')).readTimedXml,
  ),
  {
    kind: 'xml',
    extensions: ['xml', 'xspf', 'wpl', 'asx', 'rss', 'atom', 'opml', 'svg', 'musicxml', 'mei', 'fb2'],
    mediaTypes: ['text/xml', 'application/xml'],
    sound: false,
    load: async () => (await import('./documents/ddex.js')).readDelivery,
  },
  text(
    'json',
    ['json', 'jsonld', 'webmanifest'],
    ['application/json', 'application/ld+json'],
    async () => (await import('../core/text/read-json.js')).readJson,
  ),
  text(
    'yaml',
    ['yaml', 'yml'],
    ['application/yaml', 'text/yaml'],
    async () => (await import('../core/text/read-yaml.js')).readYaml,
  ),
  text(
    'csv',
    ['csv', 'tsv', 'tab'],
    ['text/csv', 'text/tab-separated-values'],
    async () => (await import('../core/text/read-table.js')).readTable,
  ),
  text(
    'chordpro',
    ['cho', 'chopro', 'chordpro', 'crd'],
    [],
    async () => (await import('../core/text/read-chordpro.js')).readChordPro,
  ),
  text(
    'vcf',
    ['vcf', 'vcard', 'ics', 'ical', 'ifb', 'ldif'],
    ['text/vcard', 'text/calendar'],
    async () => (await import('../core/text/read-contact.js')).readContact,
  ),
  text(
    'm3u',
    ['m3u', 'm3u8', 'pls'],
    ['audio/x-mpegurl', 'application/vnd.apple.mpegurl'],
    async () => (await import('../core/text/read-playlist.js')).readPlaylist,
  ),
  document('eml', ['eml', 'emlx', 'mbox', 'mht', 'mhtml'], async () =>
    (await import('./documents/mail.js')).mailReader(TABLE),
  ),
  document('zip', ['zip', 'tar', 'tgz', 'gz', 'svgz', 'mxl', 'cbz'], async () =>
    (await import('./documents/archive.js')).archiveReader(TABLE),
  ),
  document('docx', ['docx', 'docm', 'dotx'], async () =>
    (await import('./documents/docx.js')).readDocx(TABLE),
  ),
  document('odt', ['odt', 'ott', 'odp', 'otp', 'odg'], async () =>
    (await import('./documents/odf.js')).readOpenDocument(TABLE),
  ),
  text(
    'fodt',
    ['fodt', 'fodp', 'fodg', 'fods'],
    [],
    async () => (await import('./documents/odf.js')).readFlatDocument,
  ),
  document('rtf', ['rtf'], async () => (await import('./documents/rtf.js')).readRtf),
  document('pdf', ['pdf'], async () => (await import('./documents/pdf.js')).pdfReader(TABLE)),
  document('epub', ['epub'], async () => (await import('./documents/epub.js')).readEpub(TABLE)),
  document('pptx', ['pptx', 'pptm', 'ppsx'], async () =>
    (await import('./documents/pptx.js')).readPptx(TABLE),
  ),
  document('xlsx', ['xlsx', 'xlsm', 'xltx'], async () =>
    (await import('./documents/xlsx.js')).readXlsx(TABLE),
  ),
  document('ods', ['ods', 'ots'], async () => (await import('./documents/ods.js')).readOpenSheet(TABLE)),
  {
    kind: PICTURE,
    extensions: ['jpg', 'jpeg', 'jpe', 'png', 'webp', 'gif', 'bmp', 'tif', 'tiff'],
    mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp', 'image/tiff'],
    sound: false,
    load: async () => (await import('./pictures/read-picture.js')).readPicture,
  },
  sound('mp3', ['mp3']),
  sound('flac', ['flac']),
  sound('m4a', ['m4a', 'm4b']),
  sound('aac', ['aac']),
  sound('ogg', ['ogg', 'oga']),
  sound('opus', ['opus']),
  sound('wav', ['wav', 'wave']),
  sound('aiff', ['aiff', 'aif', 'aifc']),
  sound('wma', ['wma']),
  sound('mp4', ['mp4', 'm4v']),
  sound('mov', ['mov']),
  sound('mkv', ['mkv', 'mka']),
  sound('webm', ['webm']),
  sound('m2ts', ['m2ts']),
]

/** The row for a file name; undefined where no row has its extension. A name without one (LYRICS, NOTICE) is a text's. */
export function kindOfName(name: string): SourceKind | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? 'txt'
  return KINDS.find((row) => row.extensions.includes(extension))
}

/** The row for the media type of a page, parameters cut off. */
export function kindOfMediaType(mediaType: string): SourceKind | undefined {
  return KINDS.find((row) => row.mediaTypes.includes(mediaType.toLowerCase()))
}

/** The row by its word; the table has it. */
export function kindNamed(kind: string): SourceKind {
  return kind === OTHER.kind ? OTHER : KINDS.find((row) => row.kind === kind)!
}

/** What no row reads: words that lie open in it are, and the rest is a problem. */
export const OTHER: SourceKind = {
  kind: 'other',
  extensions: [],
  mediaTypes: [],
  sound: false,
  load: async () => (await import('./open-words.js')).readOpenWords,
}

/** The row by what bytes are; `OTHER` where none reads them. */
export async function kindOfContent(bytes: Uint8Array): Promise<SourceKind> {
  const { kindOfBytes } = await import('./kind-of-bytes.js')
  return kindNamed((await kindOfBytes(bytes)) ?? OTHER.kind)
}

/** The table as readers of what lies in each other ask it. */
const TABLE: KindTable = { ofName: kindOfName, ofBytes: kindOfContent }

function text(
  kind: string,
  extensions: readonly string[],
  mediaTypes: readonly string[],
  reader: () => Promise<(original: string) => readonly SourceText[] | Promise<readonly SourceText[]>>,
): SourceKind {
  const load = async (): Promise<SourceReader> => {
    const { textFileReader } = await import('./read-text-file.js')
    return textFileReader(await reader(), kindOfContent)
  }
  return { kind, extensions, mediaTypes, sound: false, load }
}

function document(
  kind: string,
  extensions: readonly string[],
  load: () => Promise<SourceReader>,
): SourceKind {
  return { kind, extensions, mediaTypes: [], sound: false, load }
}

function sound(kind: string, extensions: readonly string[]): SourceKind {
  const load = async (): Promise<SourceReader> => (await import('./read-tags.js')).readTags
  return { kind, extensions, mediaTypes: [], sound: true, load }
}
