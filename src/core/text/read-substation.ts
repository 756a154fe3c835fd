// SubStation subtitles (.ass, .ssa): what is shown, and the title, without styles, times and overrides.
import { SourceBuilder } from './source-builder.js'
import type { SourceText } from './source-text.js'

/** Fields before the text of a line. Source: Sub Station Alpha v4 script format, "Dialogue event"; v4+ the same number. */
const DIALOGUE = /^Dialogue:\s*[^,\n]*,\s*([\d:.]+)\s*,\s*([\d:.]+)\s*,(?:[^,\n]*,){6}/i
/** The same in a file that says itself which fields there are. */
const FORMAT = /^Format:([^\n]*\bText)\s*$/gim
const EVENT = /^Dialogue:\s*[^,\n]*,\s*\d{1,2}:\d{2}:\d{2}[.:]\d{1,3},/im
/** Of the header, what people are told. */
const WORDS = /^(?:Title|Original Script|Original Translation|Update Details):\s*/i
/** Far above what any program writes. */
const MOST_FIELDS = 40
/** What only those read who made it: remarks, and events that are not shown. */
const REMARK = /^(?:;|!:?)\s*|^Comment:\s*/i
/** Lines of the format: `Style: …`, `[Events]`, a comment. */
const OWN = /^\s*(?:[A-Z][\w ]{1,30}:|\[[^\]]*\]\s*$|;|!)/
/** Overrides and drawings, line breaks and hard blanks. */
const MARKUP = /\{[^{}\n]{0,400}\}|\\[Nnh]/g

/** Whether a text is SubStation: its header, or an event. */
export function looksLikeSubStation(original: string): boolean {
  return /^\ufeff?\[Script Info\]/i.test(original) || (original.includes('Dialogue:') && EVENT.test(original))
}

/** The lines that are shown as one text, remarks and names of speakers as another; lines that are none of the format's are read as they stand. */
export function readSubStation(original: string): SourceText[] {
  const dialogue = dialogueBy(original)
  const shown = new SourceBuilder(original)
  const aside = new SourceBuilder(original)
  let start = 0
  for (const line of original.split('\n')) {
    const head = dialogue.exec(line) ?? WORDS.exec(line)
    const end = start + line.length
    const behind = start + (head?.[0].length ?? 0)
    // Margins are figures too: 0,0,0.
    if (head !== null && /\d{5}|\d[^\d,]\d/.test(head[1] ?? ''))
      copyLine(aside, original, behind - head[1]!.length, behind)
    if (head === null && REMARK.test(line)) copyLine(aside, original, start, end)
    else if (head !== null || !OWN.test(line)) copyLine(shown, original, behind, end)
    start = end + 1
  }
  const beside = aside.build('note')
  return beside.segments.length === 0 ? [shown.build()] : [shown.build(), beside]
}

/** A line of dialogue, its fields behind the times as its first part, by the fields that the file states or those of the format. */
function dialogueBy(original: string): RegExp {
  const stated = [...original.matchAll(FORMAT)].at(-1)?.[1]?.split(',')
  const fields = stated === undefined ? 9 : Math.min(MOST_FIELDS, stated.length - 1)
  const times = stated?.findIndex((each) => /^\s*End\s*$/i.test(each)) ?? 2
  const first = Math.min(fields, Math.max(0, times + 1))
  return new RegExp(`^Dialogue:\\s*(?:[^,\\n]*,){${first}}((?:[^,\\n]*,){${fields - first}})`, 'i')
}

/** What is shown from one second to another. */
export interface Dialogue {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The same lines with their seconds. */
export function dialogueIn(text: string): Dialogue[] {
  return text.split('\n').flatMap((line): Dialogue[] => {
    const head = DIALOGUE.exec(line)
    if (head === null) return []
    const builder = new SourceBuilder(line)
    copyLine(builder, line, head[0].length, line.length)
    const said = builder.build().text.replace(/\s+/g, ' ').trim()
    const start = seconds(head[1]!)
    return said === '' ? [] : [{ start, end: Math.max(start, seconds(head[2]!)), text: said }]
  })
}

function seconds(stamp: string): number {
  return stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) || 0
}

function copyLine(builder: SourceBuilder, original: string, start: number, end: number): void {
  let at = start
  for (const { 0: markup, index } of original.slice(start, end).matchAll(MARKUP)) {
    builder.copy(at, start + index)
    at = start + index + markup.length
    if (markup.startsWith('\\')) builder.replace(markup === '\\h' ? ' ' : '\n', start + index, at)
  }
  builder.copy(at, end)
  builder.insert('\n')
}
