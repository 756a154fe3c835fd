// A transcript, or a text, without the ends of the numbers in it that are not clear.

import type { Judging } from '../core/clearance/judge-occurrence.js'
import type { FoundInText } from '../core/clearance/scan-text.js'
import { scanSourceText } from '../core/clearance/scan-text.js'
import { redactWritten } from '../core/redaction/redact.js'
import { emptyContext } from '../core/scan-context.js'
import { readText } from '../core/text/read-text.js'
import { transcriptText, withText } from '../core/transcript/transcript-text.js'
import type { Transcript } from '../core/transcript/transcript.js'
import { loadKnowledge } from '../registers/load-knowledge.js'

/** Looks for numbers as a scan does, in `languages` if they are named, judged for the day `today` (ISO date). */
export function hideNumbers(
  transcript: Transcript,
  { languages, today }: { readonly languages: readonly string[]; readonly today: string },
  input: string,
): Transcript {
  const { source } = transcriptText(transcript)
  const context = { ...emptyContext(today), languages }
  const found = scanSourceText(source, { context, knowledge: loadKnowledge() }, input)
  return withText(transcript, hidden(source.text, found))
}

/** The text as `scanText` would read it, with `•` where it has the ends of numbers that are not clear; as long as it was. */
export async function withoutEnds(text: string, judging: Judging): Promise<string> {
  const sources = await readText(text)
  return hidden(
    text,
    sources.flatMap((source) => scanSourceText(source, judging, '')),
  )
}

function hidden(original: string, found: readonly FoundInText[]): string {
  let text = original
  for (const { span, outcome, written, ...finding } of found) {
    if (span === undefined || outcome === 'clear') continue
    const without = redactWritten({ written, ...finding })
    const fitting = without.length === written.length ? without : '•'.repeat(written.length)
    text = text.slice(0, span.start) + fitting + text.slice(span.end)
  }
  return text
}
