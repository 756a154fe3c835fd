// Builds the tables that reading text begins with, and writes them where the built tool finds them.
import { writeFileSync } from 'node:fs'
import { buildPassOver } from '../src/core/find/tokens/pass-over.js'
import { packWordTables } from '../src/core/find/tokens/word-tables.js'
import { buildLexicon } from '../src/core/read/lexicon.js'
import { listTellingWords } from '../src/core/read/telling-words.js'
import { WORD_TABLES_FILE } from '../src/registers/word-tables.js'

const lexicon = buildLexicon()
const bytes = packWordTables({ lexicon, passOver: buildPassOver(lexicon), telling: listTellingWords() })
writeFileSync(WORD_TABLES_FILE, bytes)
console.log(`${bytes.length} bytes in ${WORD_TABLES_FILE.pathname}`)
