// Bundles `src` into a few files that load fast: one for each entry, what several share, and what is loaded only when it is needed.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is started or imported from outside. All files lie in `dist` itself: `src/package-root.ts` counts on it. */
const ENTRIES = {
  index: 'src/index.ts',
  main: 'src/cli/main.ts',
  'ocr-child': 'src/sources/pictures/ocr-child.ts',
  'decode-child': 'src/audio/decode/decode-child.ts',
  'listening-child': 'src/scan/work/listening-child.ts',
  'whisper-node-child': 'src/speech/whisper-node-child.ts',
}

/** Modules that go into one file with all that they import, but for what is imported when it is needed. */
const TERMINAL = /\/src\/cli\/(?:main|config\/(?:apply-config|config-file|settings))\.ts$/
const JUDGING =
  /\/src\/(?:scan\/check-numbers|cli\/make-reports|report\/(?:formats|text-report)|registers\/(?:load-knowledge|open-accepted|old-registers)|core\/redact)\.ts$/
const READING = /\/src\/(?:scan|sources\/read-text-file|core\/text\/read-text)\.ts$/

rmSync(`${root}/dist`, { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  input: ENTRIES,
  platform: 'node',
  // What an entry brings anyway stands in its file, also where others load it when they need it.
  checks: { ineffectiveDynamicImport: false },
  // Packages stay packages: npm installs, updates and names them.
  external: (id) => !/^[./]/.test(id),
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
})
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // What the command line needs, what a check does, and what else a scan of a text needs: a file each, as every file that is opened costs half a millisecond.
  codeSplitting: {
    groups: [
      { name: 'terminal', test: TERMINAL, priority: 3 },
      { name: 'judging', test: JUDGING, priority: 2 },
      { name: 'reading', test: READING, priority: 1 },
    ],
  },
})
console.log(`${output.length} files in dist`)
