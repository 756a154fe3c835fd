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
    usage: '[input...]',
    summary: 'find every telephone number in files, folders, pages and sound, and judge it',
    load: () => import('./scan.js'),
  },
  {
    name: 'watch',
    usage: '<input...>',
    summary: 'look at pages and folders again and again, and print what is new in them, a JSON object a line',
    load: () => import('./watch.js'),
  },
  {
    name: 'check',
    usage: '<number...>',
    summary: 'judge numbers typed here, or one a line on standard input (-)',
    load: () => import('./check.js'),
  },
  {
    name: 'suggest',
    usage: '<number>',
    summary: 'offer numbers that cannot ring and sing alike',
    load: () => import('./suggest.js'),
  },
  {
    name: 'explain',
    usage: '<text>',
    summary: 'show how a text is read: tokens, runs, readings, the score by feature',
    load: () => import('./explain.js'),
  },
  {
    name: 'accept',
    usage: '<number>',
    summary: 'put a number on the list of those that may stand',
    load: () => import('./accept.js'),
  },
  {
    name: 'plans list',
    usage: '',
    summary: 'list the registers that verdicts rest on, with their age',
    load: () => import('./plans-list.js'),
  },
  {
    name: 'plans show',
    usage: '<number>',
    summary: "show a number's block in the registers, with its neighbours",
    load: () => import('./plans-show.js'),
  },
  {
    name: 'transcribe',
    usage: '<file>',
    summary: 'write down what is said in a sound file',
    load: () => import('./transcribe.js'),
  },
  {
    name: 'bleep',
    usage: '<file>',
    summary: 'cover the numbers that are spoken in a sound file, and say what is still heard',
    load: () => import('./bleep.js'),
  },
  {
    name: 'doctor',
    usage: '',
    summary: 'hear a bundled clip, and say which decoder and runtime are in use and whether they are right',
    load: () => import('./doctor.js'),
  },
  {
    name: 'init',
    usage: '',
    summary: 'write a file of settings for this folder and what lies below',
    load: () => import('./init.js'),
  },
  {
    name: 'completion',
    usage: '<shell>',
    summary: 'print the script by which bash, zsh or fish completes commands and options',
    load: () => import('./completion.js'),
  },
  {
    name: 'cache info',
    usage: '',
    summary: 'say what is kept of earlier scans, and where',
    load: () => import('./cache-info.js'),
  },
  {
    name: 'cache verify',
    usage: '',
    summary: 'read what is kept of earlier scans, and take away what is damaged',
    load: () => import('./cache-verify.js'),
  },
  {
    name: 'cache clear',
    usage: '',
    summary: 'take away all that is kept of earlier scans',
    load: () => import('./cache-clear.js'),
  },
  {
    name: 'worker',
    usage: '',
    summary: 'read and listen to files that other machines put on a queue',
    load: () => import('./worker.js'),
  },
  {
    name: 'queue info',
    usage: '',
    summary: 'say what lies on a queue, who works on it, and which files were given up',
    load: () => import('./queue-info.js'),
  },
  {
    name: 'plans update',
    usage: '[territory...]',
    summary: 'fetch the registers that changed from their publishers',
    load: () => import('./plans-update.js'),
  },
  {
    name: 'plans import',
    usage: '<file...>',
    summary: "take publishers' files from the disk into use",
    load: () => import('./plans-import.js'),
  },
  {
    name: 'plans diff',
    usage: '<territory>',
    summary: 'show what an update changed, and which verdicts of a report change with it',
    load: () => import('./plans-diff.js'),
  },
  {
    name: 'plans reset',
    usage: '[territory...]',
    summary: "go back to the package's registers",
    load: () => import('./plans-reset.js'),
  },
]
