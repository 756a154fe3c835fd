// What the program is given of the process: its streams, environment, day and Ctrl-C.

/** A stream that may be a terminal. */
export interface OutputStream {
  write(text: string, written?: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Standard input, which may be a terminal at which somebody answers. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean }

export interface Terminal {
  readonly stdin: InputStream
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
