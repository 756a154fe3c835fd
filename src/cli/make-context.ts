// Decides once, from flags, environment and terminal, what every command is told of the outside.
import { askAt, isAnswered } from './ask-at-terminal.js'
import type { CommandContext, CommandLine } from './command.js'
import { COMMANDS } from './commands/table.js'
import { choosePaint } from './decide-colour.js'
import type { ProgressLine } from './show-progress.js'
import { isContinuousIntegration, type Terminal } from './terminal.js'

/** Redaction is on with `--redact` or in CI, unless `--show-numbers` is given. */
export async function makeContext(
  terminal: Terminal,
  line: CommandLine,
  progress: ProgressLine,
): Promise<CommandContext> {
  const { env, stdout, now } = terminal
  const flag = line.flag('color') ? true : line.flag('no-color') ? false : undefined
  const asked = line.has('redact') && line.flag('redact')
  const shown = line.has('show-numbers') && line.flag('show-numbers')
  const inCi = isContinuousIntegration(env)
  return {
    env,
    now,
    today: now.toISOString().slice(0, 10),
    commands: COMMANDS,
    redact: !shown && (asked || inCi),
    fromEnvironment: new Map(!shown && inCi ? [['redact', 'environment (CI)']] : []),
    paint: await choosePaint({ flag, env, isTerminal: stdout.isTTY === true }),
    width: stdout.columns ?? 80,
    isAtTerminal: isAnswered(terminal),
    ask: (question) => askAt(terminal, question),
    readStdin: async () => (await import('../core/text/gather-bytes.js')).gatherBytes(terminal.stdin, '-'),
    print: (text) => {
      progress.clear()
      stdout.write(text)
    },
    deliver: (text) => {
      progress.clear()
      return new Promise((resolve) => stdout.write(text, (error) => resolve(!error)))
    },
    progress: (text) => progress.show(text),
    interrupted: terminal.interrupted,
  }
}
