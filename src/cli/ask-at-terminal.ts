// Asks somebody at the terminal; never waits where nobody can answer.
import { isContinuousIntegration, type Terminal } from './terminal.js'

/** Whether somebody sits there: both streams are a terminal, and it is no run of continuous integration. */
export function isAnswered({ stdin, stderr, env }: Terminal): boolean {
  return stdin.isTTY === true && stderr.isTTY === true && !isContinuousIntegration(env)
}

/** Questions go to stderr, so that standard output stays free; Ctrl-C and Ctrl-D give no answer. */
export async function askAt(terminal: Terminal, question: string): Promise<string | undefined> {
  const { stdin, stderr, interrupted } = terminal
  if (!isAnswered(terminal) || interrupted.aborted) return undefined
  stderr.write(question)
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input: stdin })
  return new Promise((resolve) => {
    const leave = (): void => lines.close()
    interrupted.addEventListener('abort', leave, { once: true })
    lines.once('line', (line) => {
      resolve(line.trim())
      lines.close()
    })
    lines.once('close', () => {
      interrupted.removeEventListener('abort', leave)
      resolve(undefined)
    })
  })
}
