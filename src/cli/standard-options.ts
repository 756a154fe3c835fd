// Options that several commands share, written once so that they mean the same everywhere.
import { FORMATS } from '../report/formats.js'
import type { OptionRow } from './command.js'

export const TERRITORY: OptionRow = {
  flags: '-t, --territory <code>',
  description: 'release territories (FR,US,GB …), with commas or once for each',
  listed: true,
}

export const LANGUAGE: OptionRow = {
  flags: '-l, --language <code>',
  description: 'languages of the release (fr,en …), with commas or once for each',
  listed: true,
}

export const FORMAT: OptionRow = {
  flags: '-f, --format <format>',
  description: 'form of the report',
  choices: FORMATS.map((row) => row.name),
  default: 'text',
}

export const OUTPUT: OptionRow = {
  flags: '-o, --output <file>',
  description: 'write the report to a file, whole or not at all',
}

export const FAIL_ON: OptionRow = {
  flags: '--fail-on <outcome>',
  description: 'what makes the exit code 1: a caution, only what is not clear, or nothing',
  choices: ['caution', 'not-clear', 'none'],
  default: 'caution',
}

export const REDACT: OptionRow = {
  flags: '--redact',
  description: 'hide the last four digits of numbers that are not clear (on where CI=true)',
}

export const SHOW_NUMBERS: OptionRow = {
  flags: '--show-numbers',
  description: 'show them all the same',
}

export const VERBOSE: OptionRow = {
  flags: '-v, --verbose',
  description: 'every reading with its evidence, and the transcripts',
}

export const ACCEPTED: OptionRow = {
  flags: '--accepted <file>',
  description: 'list of accepted numbers (wrongnumber.accepted.yaml in this folder unless told)',
}

export const MAX_REGISTER_AGE: OptionRow = {
  flags: '--max-register-age <days>',
  description: 'an older register is a problem, exit code 2',
  range: [0, 36_500],
}

/** Options that the frame adds to every command. */
export const FRAME_OPTIONS: readonly OptionRow[] = [
  { flags: '-q, --quiet', description: 'no progress, and in a report only what is not clear' },
  { flags: '--color', description: 'colour even in a pipe' },
  { flags: '--no-color', description: 'no colour' },
  { flags: '--debug', description: 'show where an internal error happened' },
]
