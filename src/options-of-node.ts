// What Node.js was told for itself, which processes that it starts are told too.
import node from 'node:process'

/** Without a program on its command line (-e), which is the starter's own. */
export function optionsOfNode(): string[] {
  const { execArgv } = node
  return execArgv.filter(
    (each, at) =>
      !/^(?:-e|-p|-pe|--eval|--print|--input-type)(?:=|$)/.test(each) &&
      !/^(?:-e|-p|-pe|--eval|--print|--input-type)$/.test(execArgv[at - 1] ?? ''),
  )
}
