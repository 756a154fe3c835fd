// Line ends of old systems: a carriage return alone ends a line too.

/** The text with a line feed for each carriage return that stands alone; every offset stays. */
export function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
}
