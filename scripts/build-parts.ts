// Lays into dist what is not compiled from src: the manual page.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { COMMANDS } from '../src/cli/commands/table.js'
import { commandWords } from '../src/cli/words/command-words.js'
import { manPage } from '../src/cli/words/man-page.js'
import { version } from '../src/version.js'

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist')
mkdirSync(dist, { recursive: true })
writeFileSync(join(dist, 'wrongnumber.1'), manPage(await commandWords(COMMANDS), version))
