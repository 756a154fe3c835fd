// Completion for bash, from the table of commands.
import { GROUPS } from '../commands/groups.js'
import { type CommandWords, firstWords, subcommandsOf } from './command-words.js'

/** A script to be sourced. It completes commands, options and their choices, and leaves everything else to file names. */
export function bashCompletion(commands: readonly CommandWords[]): string {
  const groups = Object.keys(GROUPS)
  return `# Completion of wrongnumber for bash: source <(wrongnumber completion bash)
_wrongnumber() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} options= choices=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...firstWords(commands).keys(), 'help'].join(' ')}' -- "$current"))
    return
  fi
  case $command in
    ${groups.join('|')})
      if [ "$COMP_CWORD" -eq 2 ]; then
        case $command in
${groups.map((group) => `          ${group}) COMPREPLY=($(compgen -W '${[...subcommandsOf(commands, group).keys()].join(' ')}' -- "$current")) ;;`).join('\n')}
        esac
        return
      fi
      command="$command \${COMP_WORDS[2]}" ;;
  esac
  case $command in
${commands.map(commandCase).join('\n')}
  esac
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$current"))
  elif [ "\${current#-}" != "$current" ]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  fi
}
complete -o default -F _wrongnumber wrongnumber
`
}

function commandCase({ row, options }: CommandWords): string {
  const names = options.flatMap(({ long, short }) => (short === undefined ? [long] : [short, long]))
  const choices = options
    .filter((option) => option.choices.length > 0)
    .map(
      ({ long, short, choices }) =>
        `${short === undefined ? '' : `${short}|`}${long}) choices='${choices.join(' ')}' ;;`,
    )
  const inner = choices.length === 0 ? '' : ` case $previous in ${choices.join(' ')} esac`
  return `    '${row.name}') options='${names.join(' ')}'${inner === '' ? '' : `;${inner}`} ;;`
}
