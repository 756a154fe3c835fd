// The progress line on stderr: one line that replaces itself, on a terminal only.
import { printable } from '../report/printable.js'
import { isContinuousIntegration, type Terminal } from './terminal.js'

export interface ProgressLine {
  show(line: string): void
  /** Takes the line away, before anything else is printed. */
  clear(): void
}

const SILENT: ProgressLine = { show() {}, clear() {} }

/** `\r` goes back to the start of the line, `ESC[K` wipes it (ECMA-48). */
const WIPE = '\r\u001b[K'

/** A line that fits the terminal; nothing in a pipe, in CI or where the user wants quiet. */
export function progressLine(terminal: Terminal, quiet: boolean): ProgressLine {
  const { stderr } = terminal
  if (quiet || stderr.isTTY !== true || isContinuousIntegration(terminal.env)) return SILENT
  let shown = false
  return {
    show(line) {
      shown = true
      stderr.write(WIPE + printable(line).slice(0, (stderr.columns ?? 80) - 1))
    },
    clear() {
      if (shown) stderr.write(WIPE)
      shown = false
    },
  }
}
