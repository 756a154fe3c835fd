#!/usr/bin/env node
// Hands the arguments, streams, environment and Ctrl-C to main and sets the exit code; nothing else.
import { main } from '../dist/cli/main.js'

const interrupt = new AbortController()
// Once: a second Ctrl-C ends the process in the usual way.
process.once('SIGINT', () => interrupt.abort())
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
