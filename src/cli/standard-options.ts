// Options that several commands share, written once so that they mean the same everywhere.
import { FORMATS } from '../report/formats.js'
import { REPORT_LANGUAGES } from '../report/html/report-languages.js'
import { FRAME_RATES, USUAL_FRAME_RATE } from '../report/studio/frame-rates.js'
import { ENGINES } from '../scan/options/scan-options.js'
import type { OptionRow } from './command.js'
import { FAIL_ON_VALUES } from './exit-code.js'
import { ANNOTATIONS, REPORT_FORM, reportWish } from './report-wishes.js'

/** Of options whose value is a file; `-` is standard input wherever it is read. */
export const FILE: Required<Pick<OptionRow, 'movePath'>> = {
  movePath: (value, move) => (value === '-' ? value : move(value)),
}

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
  description: 'form of the report (the extension of --output decides where this is not given, else text)',
  choices: FORMATS.map((row) => row.name),
}

/** Of commands that print a list and no report. */
export const LIST_FORMAT: OptionRow = {
  flags: '-f, --format <format>',
  description: 'form of the list',
  choices: ['text', 'json'],
  default: 'text',
}

export const REPORT: OptionRow = {
  flags: '--report <format=file>',
  description:
    'write a report into a file besides (html=clearance.html, json=report.json), or annotations (github); give it once for each',
  repeatable: true,
  ownCommand: true,
  refusal: (value) =>
    value === ANNOTATIONS || reportWish(value) !== undefined ? undefined : `It is ${REPORT_FORM}.`,
  movePath: (value, move) =>
    value.replace(/^([a-z-]+=)(.+)$/s, (_, format: string, path: string) => format + move(path)),
}

export const REPORT_LANGUAGE: OptionRow = {
  flags: '--report-language <code>',
  description: 'language of an html report',
  choices: REPORT_LANGUAGES,
  default: 'en',
}

export const FRAME_RATE: OptionRow = {
  flags: '--frame-rate <rate>',
  description: 'frames a second of an edl report, df with dropped numbers',
  choices: FRAME_RATES.map(({ name }) => name),
  default: USUAL_FRAME_RATE,
}

export const NO_CLIPS: OptionRow = {
  flags: '--no-clips',
  description: 'leave the sound of the findings out of an html report',
}

export const OUTPUT: OptionRow = {
  flags: '-o, --output <file>',
  description: 'write the report to a file, whole or not at all',
  ownCommand: true,
  ...FILE,
}

export const NO_ANNOTATIONS: OptionRow = {
  flags: '--no-annotations',
  description: 'print no annotations in a run of GitHub Actions',
}

export const FAIL_ON: OptionRow = {
  flags: '--fail-on <outcome>',
  description: 'what makes the exit code 1: a caution, only what is not clear, or nothing',
  choices: FAIL_ON_VALUES,
  default: 'caution',
}

export const MIN_CONFIDENCE: OptionRow = {
  flags: '--min-confidence <share>',
  description: 'leave out what was read in a text and is less likely a number than this (0.9)',
  range: [0, 1],
  fraction: true,
}

export const REDACT: OptionRow = {
  flags: '--redact',
  description: 'hide the last four digits of numbers that are not clear (on where CI=true)',
}

export const SHOW_NUMBERS: OptionRow = {
  flags: '--show-numbers',
  description: 'show them all the same',
  yieldsTo: 'redact',
}

export const VERBOSE: OptionRow = {
  flags: '-v, --verbose',
  description: 'every reading with its evidence, and the transcripts',
}

export const ACCEPTED: OptionRow = {
  flags: '--accepted <file>',
  description: 'list of accepted numbers (wrongnumber.accepted.yaml in this folder unless told)',
  ...FILE,
}

export const NAMES: OptionRow = {
  flags: '--names <file>',
  description: 'look for these names too: one a line, or CSV with note and status (docs/names.md)',
  ...FILE,
}

export const DIRECTORY: OptionRow = {
  flags: '--directory <file>',
  description: 'a CSV of your own (name, number): say which of those names stand in it',
  ...FILE,
}

export const ENGINE: OptionRow = {
  flags: '--engine <name>',
  description: 'what writes down the words',
  choices: ENGINES,
}

export const MODEL: OptionRow = {
  flags: '--model <path>',
  description: 'a folder of other models; for whisper-node a ggml file',
  ...FILE,
}

export const MAX_REGISTER_AGE: OptionRow = {
  flags: '--max-register-age <days>',
  description: 'an older register is a problem, exit code 2',
  range: [0, 36_500],
}

/** Options that the frame adds to every command. */
export const FRAME_OPTIONS: readonly OptionRow[] = [
  { flags: '-q, --quiet', description: 'no progress, and only what is not clear or could not be done' },
  { flags: '--color', description: 'colour even in a pipe' },
  { flags: '--no-color', description: 'no colour' },
  { flags: '--debug', description: 'show where an internal error happened' },
  {
    flags: '--config <file>',
    description: 'file of settings (wrongnumber.config.yaml, .json, .js or .ts here or above unless told)',
    unsettable: true,
  },
  { flags: '--no-config', description: 'read no file of settings', unsettable: true },
  {
    flags: '--print-config',
    description: 'print every setting with where it comes from, and do nothing else',
    unsettable: true,
  },
]
