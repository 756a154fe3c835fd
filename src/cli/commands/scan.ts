// Command `scan`: reads everything that it is given and reports the numbers in it.
import type { Command } from '../command.js'
import { exitCodeOf } from '../exit-code.js'
import {
  FAIL_ON,
  FORMAT,
  LANGUAGE,
  OUTPUT,
  REDACT,
  SHOW_NUMBERS,
  TERRITORY,
  VERBOSE,
} from '../standard-options.js'

export const command: Command = {
  options: [TERRITORY, LANGUAGE, FORMAT, OUTPUT, FAIL_ON, REDACT, SHOW_NUMBERS, VERBOSE],
  examples: [
    'wrongnumber scan album/',
    'wrongnumber scan --territory FR --territory US lyrics.txt',
    'wrongnumber scan --format json --output report.json album/',
  ],
  async run() {
    return { text: '', problems: [], exitCode: exitCodeOf([], []) }
  },
}
