// Reads a document that a test puts together, and the numbers in it with their places.
import { zipSync } from 'fflate'
import { scanSourceText } from '../../../src/core/clearance/scan-text.js'
import { emptyContext } from '../../../src/core/scan-context.js'
import { loadKnowledge } from '../../../src/registers/load-knowledge.js'
import { kindOfContent, kindOfName } from '../../../src/sources/kinds.js'
import type { PictureReading } from '../../../src/sources/pictures/picture-reading.js'
import type { SourceContent } from '../../../src/sources/source.js'

const judging = {
  context: { ...emptyContext('2026-01-01'), territories: ['GB'] },
  knowledge: loadKnowledge(),
}

/** Its kind is that of its name, or of its content. */
export async function read(
  name: string,
  bytes: Uint8Array,
  pictures?: PictureReading,
): Promise<SourceContent> {
  const kind = kindOfName(name) ?? (await kindOfContent(bytes))
  const source = { input: name, kind, folder: '', argument: '', place: { bytes } }
  return (await kind.load())(source, pictures)
}

/** An archive of these parts. */
export function zip(parts: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ),
  )
}

/** `where: digits`, sorted. */
export function found({ texts }: SourceContent): string[] {
  const all = texts.flatMap((text) => scanSourceText(text, judging, 'x'))
  return all.map(({ written, place = '' }) => `${place}: ${written.replace(/\D/g, '')}`).sort()
}

/** A Word document with this body, and other parts. */
export const word = (body: string, others: Record<string, string | Uint8Array> = {}): Uint8Array =>
  zip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...others })
