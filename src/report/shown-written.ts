// A number as it stands in a source, made fit to be read: without the markup that stands inside it on a page.

/** On one line; the JSON document has the original. */
export function shownWritten(written: string): string {
  return written
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:nbsp|#160|#xa0|#8239|#x202f);/gi, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
