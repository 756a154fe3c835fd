// Completion for zsh, from the table of commands.
import { GROUPS } from '../commands/groups.js'
import { type CommandWords, firstWords, type OptionWords, subcommandsOf } from './command-words.js'

/** A script for a folder of `$fpath`, under the name `_wrongnumber`, or to be sourced. */
export function zshCompletion(commands: readonly CommandWords[]): string {
  const groups = Object.keys(GROUPS)
  return `#compdef wrongnumber
# Completion of wrongnumber for zsh: wrongnumber completion zsh > "\${fpath[1]}/_wrongnumber"
_wrongnumber() {
  local -a those
  if (( CURRENT == 2 )); then
    those=(${described(firstWords(commands))})
    _describe command those
    return
  fi
  local command=$words[2]
  case $command in
${groups.map((group) => groupCase(group, commands)).join('\n')}
  esac
  case $command in
${commands.map(({ row, options }) => `    ${quoted(row.name)}) _arguments -s ${options.map(argument).join(' ')} '*:file:_files' ;;`).join('\n')}
  esac
}
if [ "$funcstack[1]" = _wrongnumber ]; then _wrongnumber "$@"; else compdef _wrongnumber wrongnumber; fi
`
}

function groupCase(group: string, commands: readonly CommandWords[]): string {
  return `    ${group})
      if (( CURRENT == 3 )); then
        those=(${described(subcommandsOf(commands, group))})
        _describe command those
        return
      fi
      command="$command $words[3]"
      shift words; (( CURRENT-- )) ;;`
}

function described(words: ReadonlyMap<string, string>): string {
  return [...words].map(([word, about]) => quoted(`${word}:${about}`)).join(' ')
}

/** `'(-f --format)'{-f,--format}'[about]:format:(text json)'`, in one quoted word for each name. */
function argument({ long, short, value, choices, description }: OptionWords): string {
  const about = `[${description.replace(/[[\]\\]/g, '\\$&')}]`
  const action = choices.length > 0 ? `(${choices.join(' ')})` : '_files'
  const takes = value === undefined ? '' : `:${value.replace(/[<>:]/g, '')}:${action}`
  const names = short === undefined ? [long] : [short, long]
  return names.map((name) => quoted(`*${name}${about}${takes}`)).join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
