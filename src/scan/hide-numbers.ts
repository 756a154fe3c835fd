// A transcript without the ends of the numbers in it that are not clear.
import { redactWritten } from '../core/redact.js'
import { emptyContext } from '../core/scan-context.js'
import { scanSourceText } from '../core/scan-text.js'
import type { Transcript } from '../core/transcript/transcript.js'
import { transcriptText, withText } from '../core/transcript/transcript-text.js'
import { loadKnowledge } from '../registers/load-knowledge.js'

/** Looks for numbers as a scan does, in `languages` if they are named, judged for the day `today` (ISO date). */
export function hideNumbers(
  transcript: Transcript,
  { languages, today }: { readonly languages: readonly string[]; readonly today: string },
  input: string,
): Transcript {
  const { source } = transcriptText(transcript)
  const context = { ...emptyContext(today), languages }
  let text = source.text
  for (const finding of scanSourceText(source, { context, knowledge: loadKnowledge() }, input)) {
    const { span, outcome, written } = finding
    if (span === undefined || outcome === 'clear') continue
    const hidden = redactWritten(finding)
    const fitting = hidden.length === written.length ? hidden : '•'.repeat(written.length)
    text = text.slice(0, span.start) + fitting + text.slice(span.end)
  }
  return withText(transcript, text)
}
