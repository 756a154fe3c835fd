// Completion for fish, from the table of commands.
import { GROUPS } from '../commands/groups.js'
import { type CommandWords, firstWords, type OptionWords, subcommandsOf } from './command-words.js'

/** A script for `~/.config/fish/completions/wrongnumber.fish`. */
export function fishCompletion(commands: readonly CommandWords[]): string {
  const lines = ['# Completion of wrongnumber for fish: wrongnumber completion fish | source']
  const first = [...firstWords(commands)]
  for (const [word, about] of first)
    lines.push(`complete -c wrongnumber -n __fish_use_subcommand -f -a ${quoted(word)} -d ${quoted(about)}`)
  for (const group of Object.keys(GROUPS)) {
    const those = [...subcommandsOf(commands, group)]
    const unsaid = `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${those.map(([word]) => word).join(' ')}`
    for (const [word, about] of those)
      lines.push(`complete -c wrongnumber -n ${quoted(unsaid)} -f -a ${quoted(word)} -d ${quoted(about)}`)
  }
  for (const { row, options } of commands) {
    const said = row.name.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`)
    for (const option of options) lines.push(optionLine(said.join('; and '), option))
  }
  return `${lines.join('\n')}\n`
}

function optionLine(condition: string, { long, short, value, choices, description }: OptionWords): string {
  const parts = [`complete -c wrongnumber -n ${quoted(condition)} -l ${long.slice(2)}`]
  if (short !== undefined) parts.push(`-s ${short.slice(1)}`)
  if (choices.length > 0) parts.push(`-x -a ${quoted(choices.join(' '))}`)
  else if (value !== undefined) parts.push('-r')
  return `${parts.join(' ')} -d ${quoted(description)}`
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
