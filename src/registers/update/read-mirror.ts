// The address of a mirror as the user gives it: its name and password go to that server alone, and are never shown or kept.

/** Where to fetch, and as whom. */
export interface Mirror {
  /** Without name and password. */
  readonly address: string
  /** The header that carries them. */
  readonly authorization?: string
}

/** Undefined where it is no http or https address. */
export function readMirror(typed: string): Mirror | undefined {
  if (!URL.canParse(typed)) return undefined
  const url = new URL(typed)
  if (!/^https?:$/.test(url.protocol)) return undefined
  const who = [url.username, url.password].map(decoded).join(':')
  url.username = ''
  url.password = ''
  if (who === ':') return { address: url.href }
  return { address: url.href, authorization: `Basic ${Buffer.from(who).toString('base64')}` }
}

/** Percent encoding, or as it stands where it is none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
