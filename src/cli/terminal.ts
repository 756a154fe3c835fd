// What the program is given of the process: its streams, environment, day and Ctrl-C.

/** A stream that may be a terminal. */
export interface OutputStream {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly interrupted: AbortSignal
  readonly now: Date
}

/** True in a continuous integration run, which sets CI (to anything but nothing, 0 or false). */
export function isContinuousIntegration(env: Terminal['env']): boolean {
  return env.CI !== undefined && !['', '0', 'false'].includes(env.CI)
}

/** Everything on a stream, as bytes. */
export async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream)
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part)
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
