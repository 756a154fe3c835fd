// Whether what only some tests need is installed; where the checks ask for it, its absence is a failure and not a test less.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './architecture/source-files.js'

const found = ['node_modules/tesseract.js', 'extras/node_modules'].every((path) =>
  existsSync(join(ROOT, path)),
)

/** Tests that need them are skipped where this is false. */
export const HAS_EXTRAS = found || process.env.WRONGNUMBER_EXTRAS === 'required'

/** Ends the name of a test that is skipped without them. */
export const NEEDS_EXTRAS = '(skipped without `npm run extras`)'
