#!/usr/bin/env node
// Hands the arguments, streams, environment and Ctrl-C to main and sets the exit code; nothing else.
import { main } from '../dist/main.js'

// Whatever ends the process before main has its own code to give: something could not be done.
process.exitCode = 2
const interrupt = new AbortController()
let interrupted
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    interrupt.abort()
    interrupted ??= Date.now()
    // A Ctrl-C may come twice at once, from the terminal and from npm, which started this; a later one ends the process.
    if (Date.now() - interrupted > 500) process.exit(130)
  })
let unwritten = false
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    // Whoever closes a pipe has read what he wanted; everything else is a report that did not arrive.
    if (error.code === 'EPIPE' || unwritten) return
    unwritten = true
    process.exitCode = 2
    if (stream === process.stdout)
      process.stderr.write(
        `wrongnumber: standard output: it cannot be written: ${error.message} [output-unwritable]\n`,
      )
  })
const code = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  interrupted: interrupt.signal,
  now: new Date(),
})
if (!unwritten) process.exitCode = code
