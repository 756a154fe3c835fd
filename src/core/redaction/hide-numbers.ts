// A transcript, or a text, without the ends of the numbers in it that are not clear.
import type { Judging } from '../clearance/judge-occurrence.js'
import { type FoundInText, scanSourceText } from '../clearance/scan-text.js'
import { HIDDEN_SIGN } from '../finding.js'
import { readText } from '../text/read-text.js'
import { transcriptText, withText } from '../transcript/transcript-text.js'
import type { Transcript } from '../transcript/transcript.js'
import { redactWritten } from './redact.js'

/** Looks for numbers as a scan does. */
export function hideNumbers(transcript: Transcript, judging: Judging): Transcript {
  const { source } = transcriptText(transcript)
  const found = scanSourceText(source, judging, '')
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
    const fitting = without.length === written.length ? without : HIDDEN_SIGN.repeat(written.length)
    text = text.slice(0, span.start) + fitting + text.slice(span.end)
  }
  return text
}
