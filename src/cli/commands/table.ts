// The table of commands. A new command is one file in this folder and one row here.
//
// The file exports `command` (src/cli/command.ts has the contract): its options as data, examples, and `run`.
// - `run` returns { text, problems, exitCode } and never writes, exits or throws: what cannot be done is a
//   Problem (core/problem.ts), and `exitCodeOf` (cli/exit-code.ts) makes the code from outcomes and problems.
// - Options that several commands share stand in cli/standard-options.ts; every command has `--quiet`,
//   `--debug`, `--color` and `--no-color` from the frame, which decides colour, width and redaction once.
// - `--output <file>`, where a command lists OUTPUT, is opened, written whole and renamed by the frame.
// - A command's file is loaded only when it is asked for; it imports what is heavy (audio, speech,
//   registers) inside `run` with `await import(...)`, so that `--help` stays quick.
import type { CommandRow } from '../command.js'

/** In the order in which `--help` lists them. */
export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'scan',
    usage: '<input...>',
    summary: 'find every telephone number in files, folders, pages and sound, and judge it',
    load: () => import('./scan.js'),
  },
  {
    name: 'transcribe',
    usage: '<file>',
    summary: 'write down what is said in a sound file',
    load: () => import('./transcribe.js'),
  },
  {
    name: 'doctor',
    usage: '',
    summary: 'hear a bundled clip, and say which decoder and runtime are in use and whether they are right',
    load: () => import('./doctor.js'),
  },
]

/** What a group of commands (`plans list`, `plans update`) is about. */
export const GROUPS: Readonly<Record<string, string>> = {}
