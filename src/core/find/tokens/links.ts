// Links that dial, as they stand right before digits.

const LINK_BEFORE =
  /(?:\b(?:tel|sms|smsto|callto|facetime|facetime-audio|whatsapp|viber|sip):(?:\/\/)?|\bwa\.me\/|\bphone(?:number)?=|[?&](?:tel|call)=|signal\.me\/#p\/)(?:\+|%2B)?\(?$/i

/** Whether a link that dials stands right before the digits. */
export function isLinkTarget(text: string, start: number): boolean {
  return LINK_BEFORE.test(text.slice(Math.max(0, start - 24), start))
}

/** Whether the digits of such a link begin with a country code though no plus is written. */
export function isWithoutPlus(text: string, start: number): boolean {
  return /(?:\bwa\.me\/|\bphone(?:number)?=|#p\/)$/i.test(text.slice(Math.max(0, start - 24), start))
}
