// The contract of a command: what it takes, what it is given, and what it returns to be printed.
import type { Problem } from '../core/problem.js'
import type { Paint } from '../report/paint.js'

/** One option as data; the words of `--help` and the rules for its value. */
export interface OptionRow {
  /** `--territory <code>`, `-o, --output <file>`, `--no-sidecar`. */
  readonly flags: string
  readonly description: string
  /** May be given several times; read it with `line.list`. */
  readonly repeatable?: boolean
  /** Repeatable, and one value may list several with commas. */
  readonly listed?: boolean
  readonly choices?: readonly string[]
  readonly default?: string
  /** Smallest and largest whole number allowed; read it with `line.number`. */
  readonly range?: readonly [number, number]
  /** The command does nothing without it. */
  readonly mandatory?: true
  /** Numbers of the range need not be whole. */
  readonly fraction?: boolean
  /** Why a value cannot be taken, as a sentence; undefined where it can. */
  refusal?(value: string): string | undefined
  /**
   * Of values that name a file: the same value with the file's path moved. In a file of settings a path is counted from
   * the folder of that file.
   */
  movePath?(value: string, move: (path: string) => string): string
  /** In a file of settings it holds for `scan` alone, or for the command in whose section it stands. */
  readonly ownCommand?: true
  /** It is about the file of settings itself, or asks for one run only: no file of settings has it. */
  readonly unsettable?: true
  /** Where this option is given on the command line, what a file of settings says of it counts for nothing. */
  readonly yieldsTo?: string
}

/** The arguments and options as the user gave them, by long name without the dashes. */
export interface CommandLine {
  readonly arguments: readonly string[]
  /** True where the command has such an option at all; the others throw where it has not. */
  has(option: string): boolean
  text(option: string): string | undefined
  list(option: string): readonly string[]
  number(option: string): number | undefined
  /** True where the flag was given, also for `no-sidecar`. */
  flag(option: string): boolean
}

/** A command line that a file of settings may still add to; what was given on it has precedence. */
export interface OpenCommandLine extends CommandLine {
  /** `cli`, `default`, or what `settle` was told; undefined where the option has no value. */
  originOf(option: string): string | undefined
  /** Gives an option the value that it has from elsewhere, unless the command line has one. */
  settle(option: string, value: unknown, origin: string): void
}

/** What the frame decided once, and the only ways to the outside that a command has. */
export interface CommandContext {
  /** When the command began; nothing else asks the clock for it. */
  readonly now: Date
  /** Its ISO date. */
  readonly today: string
  /** The table of all commands. */
  readonly commands: readonly CommandRow[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Hide the last four digits of what is not clear (DESIGN: `CI=true` or `--redact`, unless `--show-numbers`). */
  readonly redact: boolean
  /** Options that the environment switches on, by their long names, with what in it does. */
  readonly fromEnvironment: ReadonlyMap<string, string>
  /** Colours for text on standard output; plain where colour is off. */
  readonly paint: Paint
  /** Columns of the terminal, 80 in a pipe. */
  readonly width: number
  /** Whether somebody is there who could answer. */
  readonly isAtTerminal: boolean
  /** The answer to a question at the terminal, without blanks around it; undefined where nobody is there to ask, or leaves. */
  ask(question: string): Promise<string | undefined>
  /** Everything on standard input; more than a text may hold is a problem. */
  readStdin(): Promise<Uint8Array | Problem>
  /** Text for standard output ahead of what the command returns, for whoever reads while it runs. */
  print(text: string): void
  /** The same, and whether it arrived: false where nobody reads any more. */
  deliver(text: string): Promise<boolean>
  /** One line on stderr that the next one replaces; shown on a terminal only, never in CI or with `--quiet`. */
  progress(line: string): void
  /** Aborted by Ctrl-C: return what is finished, with a problem `interrupted`. */
  readonly interrupted: AbortSignal
}

/** What a command returns; the frame prints it. */
export interface CommandResult {
  /** For standard output, or for the file of `--output` where the command has that option. */
  readonly text: string | Iterable<string>
  /** Reports besides: written whole, each by itself. */
  readonly files?: readonly { readonly path: string; readonly text: string | Iterable<string> }[]
  /** For the runner of GitHub Actions, which reads them from stderr. */
  readonly annotations?: string | Iterable<string>
  /** One line each on stderr. */
  readonly problems: readonly Problem[]
  readonly exitCode: ExitCode
}

/** 0 all done and clear, 1 something needs a look, 2 something could not be done. */
export type ExitCode = 0 | 1 | 2

/** What a file in `commands/` exports as `command`. */
export interface Command {
  readonly options: readonly OptionRow[]
  /** It writes the file of `--output` itself, which is no report. */
  readonly writesOutput?: true
  /** Command lines that work, shown at the end of `--help`. */
  readonly examples: readonly string[]
  run(line: CommandLine, context: CommandContext): Promise<CommandResult>
}

/** A row of the table of commands. */
export interface CommandRow {
  /** `scan`, or with its group `plans list`. */
  readonly name: string
  /** Arguments as commander writes them: `<input...>`, `[territory...]`, or nothing. */
  readonly usage: string
  readonly summary: string
  load(): Promise<{ readonly command: Command }>
}
