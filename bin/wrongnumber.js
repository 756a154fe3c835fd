#!/usr/bin/env node
// Hands the arguments, streams, environment and Ctrl-C to main and sets the exit code; nothing else.
import { endWithStarter, needsListeningProcess, runListeningProcess } from '../dist/cli/listening-process.js'

if (!(needsListeningProcess(process) && (await runListeningProcess(process)))) await run()

async function run() {
  endWithStarter(process)
  const { main } = await import('../dist/cli/main.js')
  const interrupt = new AbortController()
  let interrupted
  process.on('SIGINT', () => {
    interrupt.abort()
    interrupted ??= Date.now()
    // A terminal's Ctrl-C comes twice at once, from it and from the starter; a later one ends the process.
    if (Date.now() - interrupted > 500) process.exit(130)
  })
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error
    })
  process.exitCode = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    interrupted: interrupt.signal,
    now: new Date(),
  })
}
