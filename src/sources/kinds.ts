// The table of kinds: which extension is read by what. A new kind is one reader and one row.
import type { SourceText } from '../core/text/source-text.js'
import type { SourceKind, SourceReader } from './source.js'

type TextReaders = typeof import('./read-text-file.js')

/** Kinds in the order in which documents list them. */
export const KINDS: readonly SourceKind[] = [
  text('txt', ['txt', 'text', 'nfo', 'log'], ['text/plain'], (all) => all.plain),
  text('md', ['md', 'markdown'], ['text/markdown'], (all) => all.markdown),
  text('cue', ['cue'], ['application/x-cue'], (all) => all.plain),
  text('lrc', ['lrc'], [], (all) => all.lrc),
  text('srt', ['srt'], ['application/x-subrip'], (all) => all.subtitles),
  text('vtt', ['vtt', 'sbv'], ['text/vtt'], (all) => all.subtitles),
  text('ass', ['ass', 'ssa'], ['text/x-ssa'], (all) => all.subStation),
  text('html', ['html', 'htm', 'xhtml'], ['text/html', 'application/xhtml+xml'], (all) => all.html),
  text('ttml', ['ttml', 'dfxp'], ['application/ttml+xml'], (all) => all.timedXml),
  {
    kind: 'xml',
    extensions: ['xml', 'xspf', 'rss', 'atom', 'opml', 'svg'],
    mediaTypes: ['text/xml', 'application/xml'],
    sound: false,
    load: async () => (await import('./documents/ddex.js')).readDelivery,
  },
  text(
    'json',
    ['json', 'jsonld', 'webmanifest'],
    ['application/json', 'application/ld+json'],
    (all) => all.json,
  ),
  text('yaml', ['yaml', 'yml'], ['application/yaml', 'text/yaml'], (all) => all.yaml),
  text('csv', ['csv', 'tsv', 'tab'], ['text/csv', 'text/tab-separated-values'], (all) => all.table),
  text('chordpro', ['cho', 'chopro', 'chordpro', 'crd'], [], (all) => all.chordPro),
  text(
    'm3u',
    ['m3u', 'm3u8', 'pls'],
    ['audio/x-mpegurl', 'application/vnd.apple.mpegurl'],
    (all) => all.playlist,
  ),
  document('zip', ['zip', 'tar', 'tgz', 'gz'], async () =>
    (await import('./documents/archive.js')).archiveReader(kindOfName),
  ),
  document('docx', ['docx', 'docm', 'dotx'], async () => (await import('./documents/docx.js')).readDocx),
  document(
    'odt',
    ['odt', 'ott', 'odp', 'otp', 'odg'],
    async () => (await import('./documents/odf.js')).readOpenDocument,
  ),
  document('rtf', ['rtf'], async () => (await import('./documents/rtf.js')).readRtf),
  document('pdf', ['pdf'], async () => (await import('./documents/pdf.js')).readPdf),
  document('epub', ['epub'], async () => (await import('./documents/epub.js')).readEpub),
  document('pptx', ['pptx', 'pptm', 'ppsx'], async () => (await import('./documents/pptx.js')).readPptx),
  document('xlsx', ['xlsx', 'xlsm', 'xltx'], async () => (await import('./documents/xlsx.js')).readXlsx),
  document('ods', ['ods', 'ots'], async () => (await import('./documents/ods.js')).readOpenSheet),
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
  return KINDS.find((row) => row.kind === kind)!
}

function text(
  kind: string,
  extensions: readonly string[],
  mediaTypes: readonly string[],
  choose: (all: TextReaders) => (original: string) => readonly SourceText[],
): SourceKind {
  const load = async (): Promise<SourceReader> => {
    const all = await import('./read-text-file.js')
    return all.textFileReader(choose(all))
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
