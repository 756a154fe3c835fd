// Command `completion`: prints the script by which a shell completes commands, options and their choices.
import { problem } from '../../core/problem.js'
import type { Command } from '../command.js'
import { bashCompletion } from '../words/bash-completion.js'
import type { CommandWords } from '../words/command-words.js'
import { fishCompletion } from '../words/fish-completion.js'
import { zshCompletion } from '../words/zsh-completion.js'

const SHELLS: ReadonlyMap<string, (commands: readonly CommandWords[]) => string> = new Map([
  ['bash', bashCompletion],
  ['zsh', zshCompletion],
  ['fish', fishCompletion],
])

export const command: Command = {
  options: [],
  examples: [
    'wrongnumber completion bash > ~/.local/share/bash-completion/completions/wrongnumber',
    'wrongnumber completion zsh > ~/.zsh/completions/_wrongnumber',
    'wrongnumber completion fish > ~/.config/fish/completions/wrongnumber.fish',
  ],
  async run(line, context) {
    const [shell = ''] = line.arguments
    const script = SHELLS.get(shell)
    if (script === undefined) {
      const advice = `name one of ${[...SHELLS.keys()].join(', ')}`
      return {
        text: '',
        problems: [problem(shell, 'not-found', 'there is no script for this shell', advice)],
        exitCode: 2,
      }
    }
    const { commandWords } = await import('../words/command-words.js')
    return { text: script(await commandWords(context.commands)), problems: [], exitCode: 0 }
  },
}
