// Bundles `src` into a few files that load fast: one for each entry, what several share, and what is loaded only when it is needed.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is started or imported from outside. All files lie in `dist` itself: `src/package-root.ts` counts on it. */
const ENTRIES = {
  index: 'src/index.ts',
  main: 'src/cli/main.ts',
  'ocr-child': 'src/sources/pictures/ocr-child.ts',
  'decode-child': 'src/audio/decode/decode-child.ts',
  'listening-child': 'src/scan/pool/listening-child.ts',
  'whisper-node-child': 'src/speech/whisper-node-child.ts',
}

/** Modules that go into one file with all that they import, but for what is imported when it is needed. */
const TERMINAL = /\/src\/cli\/(?:main|config\/(?:apply-config|config-file|settings))\.ts$/
const JUDGING =
  /\/src\/(?:scan\/typed\/check-numbers|cli\/make-reports|report\/(?:formats|text-report)|registers\/(?:load-knowledge|open-accepted|old-registers)|core\/redaction\/redact)\.ts$/
const READING = /\/src\/(?:scan|sources\/read-text-file|core\/text\/read-text)\.ts$/

const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'optionalDependencies' | 'peerDependencies', Record<string, string>>
const installed = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })

/** What bullmq does as well without: it is compiled for each system. */
const NATIVE = ['msgpackr-extract']

const NO_PROGRAMS = '\0no-programs.cjs'

/** Commander can start a program for a command that stands in a file of its own, which none of ours does: what it would load for that takes longer than it does itself. */
const withoutPrograms: Plugin = {
  name: 'commander-without-programs',
  resolveId: (id, importer) => (isForPrograms(id, importer) ? NO_PROGRAMS : undefined),
  load: (id) => (id === NO_PROGRAMS ? 'module.exports = {}' : undefined),
}

function isForPrograms(id: string, importer = ''): boolean {
  return id === 'node:child_process' && importer.includes('/node_modules/commander/')
}

/** Files of packages that are read or loaded as they are, by their names in dist. */
const COPIES = {
  'wavesurfer.min.js': 'node_modules/wavesurfer.js/dist/wavesurfer.min.js',
  'libflac.cjs': 'node_modules/libflacjs/dist/libflac.js',
}

rmSync(`${root}/dist`, { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  input: ENTRIES,
  plugins: [withoutPrograms],
  platform: 'node',
  // What an entry brings anyway stands in its file, also where others load it when they need it.
  checks: { ineffectiveDynamicImport: false },
  // What is a dependency stays a package, which npm installs; of the others that src imports, what is used comes into dist.
  external: (id, importer) =>
    (isBuiltin(id) && !isForPrograms(id, importer)) ||
    NATIVE.includes(id) ||
    installed.some((name) => id === name || id.startsWith(`${name}/`)),
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
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
for (const [name, path] of Object.entries(COPIES)) copyFileSync(join(root, path), join(root, 'dist', name))
writeFileSync(join(root, 'dist/LICENSES.txt'), licencesOf([...modules, ...Object.values(COPIES)]))
console.log(`${output.length} files in dist`)

/** What the packages that are in dist ask to be kept: their licences, each below a line with its name, version and what licence it states. */
function licencesOf(paths: readonly string[]): string {
  const folders = new Set(
    paths.flatMap((path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  )
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const own = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    if (own.length === 0 && !existsSync(join(folder, 'README.md')))
      throw new TypeError(`${name} has no licence`)
    const text = (own.length === 0 ? ['README.md'] : own).map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    )
    return `=== ${name}@${version} ${license}\n\n${text.join('\n')}\n`
  })
  return texts.join('\n')
}
