// Writes the manual page that npm installs, from the same table as `--help`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandWords } from '../src/cli/words/command-words.js'
import { manPage } from '../src/cli/words/man-page.js'
import { version } from '../src/version.js'

const file = fileURLToPath(new URL('../dist/wrongnumber.1', import.meta.url))
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, manPage(await commandWords(), version))
