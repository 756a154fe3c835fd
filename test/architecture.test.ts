// The shape of the code, checked by machine: which way imports point, how large things are, what they are called.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, type SourceFile, sourceFiles } from './architecture/source-files.js'

const src = sourceFiles('src')
const all = [...src, ...['test', 'scripts', 'bench'].flatMap((folder) => sourceFiles(folder))]
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'optionalDependencies' | 'peerDependencies' | 'devDependencies',
  Record<string, string>
>

/** Folders from the inside to the outside; a folder imports from its own row or from rows above it. */
const LAYERS = [
  ['parsers'],
  ['core'],
  ['disk'],
  ['sources', 'audio', 'speech', 'registers', 'report'],
  ['scan'],
  ['cli'],
]

/** The same of the rooms of `src/scan`; its stages stand together in `src/scan.ts`, which rooms behind it call. */
const ROOMS_OF_SCAN = [
  'hear',
  'cache',
  'pool',
  'options',
  'hands',
  'release',
  'queue',
  'findings',
  'result',
  'scan.ts',
  'typed',
  'doctor',
  'watch',
  'cover',
]

/** Entry files of child processes talk to their parent through `process`. */
const CHILD_ENTRIES = /-(?:child|worker)\.ts$/

/** `src/core/find/x.ts` is of `core`; `src/scan.ts` of `scan`; files that every layer may use are of none. */
function layerOf(path: string): number {
  const name = /^src\/([\w-]+)/.exec(path)![1]!
  return name === 'index' ? LAYERS.length : LAYERS.findIndex((row) => row.includes(name))
}

function violations(describe: (file: SourceFile) => readonly string[], files = src): string[] {
  return files.flatMap((file) => describe(file).map((text) => `${file.path}: ${text}`))
}

test('imports point inward', () => {
  const outward = violations((file) =>
    file.imports
      .filter((each) => each.target.startsWith('src/') && layerOf(each.target) > layerOf(file.path))
      .map((each) => each.target),
  )
  expect(outward).toEqual([])
})

test('no cycle of files, and none of folders', () => {
  // Types and lazy imports count too: who has to know of whom, not what is loaded when.
  const files = new Map(src.map((file) => [file.path, file.imports.map(({ target }) => target)]))
  const folder = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '')
  const folders = new Map<string, string[]>()
  for (const [path, imported] of files)
    for (const target of imported.filter((each) => files.has(each) && folder(each) !== folder(path)))
      folders.set(folder(path), [...(folders.get(folder(path)) ?? []), folder(target)])
  expect(findCycle(files)).toEqual([])
  expect(findCycle(folders)).toEqual([])
})

test('the rooms of the core import one way', () => {
  const room = (path: string): string =>
    path.replace(/(?<=^src\/core\/.*)\/[^/]+$|\/(?:languages|countries)\/.*/, '')
  const rooms = new Map<string, string[]>()
  for (const { path, imports } of src.filter((file) => file.path.startsWith('src/core/')))
    for (const { target } of imports.filter((each) => room(each.target) !== room(path)))
      rooms.set(room(path), [...(rooms.get(room(path)) ?? []), room(target)])
  expect(findCycle(rooms)).toEqual([])
})

test('the rooms of the scan import from rooms before them, and nothing lies outside', () => {
  const room = (path: string): string => /^src\/(?:scan\/)?([^/]+)/.exec(path)![1]!
  const scan = src.filter(({ path }) => /^src\/scan[./]/.test(path))
  expect(scan.map(({ path }) => room(path)).filter((each) => !ROOMS_OF_SCAN.includes(each))).toEqual([])
  const outward = violations(
    ({ path, imports }) =>
      imports
        .map(({ target }) => target)
        .filter((target) => /^src\/scan[./]/.test(target))
        .filter((target) => ROOMS_OF_SCAN.indexOf(room(target)) > ROOMS_OF_SCAN.indexOf(room(path))),
    scan,
  )
  expect(outward).toEqual([])
})

test('outside the rooms of the core lie only the shapes that all of them hand on', () => {
  const loose = src.map(({ path }) => path).filter((path) => /^src\/core\/[^/]+$/.test(path))
  expect(loose.sort()).toEqual(
    ['finding', 'problem', 'scan-context', 'scan-result'].map((name) => `src/core/${name}.ts`),
  )
})

function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node])
      if (cycle.length > 0) return cycle
    }
    done.add(node)
    return []
  }
  for (const node of edges.keys()) {
    const cycle = visit(node, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

test('the core is pure', () => {
  const outside =
    /\b(?:console|process|globalThis|fetch|setTimeout|Buffer|performance)\b\s*[.(]|\bDate\.now|new Date\(\)|Math\.random/
  const impure = violations(
    (file) => [
      ...file.imports.filter((each) => each.target.startsWith('node:')).map((each) => each.target),
      ...file.text.split('\n').filter((line) => outside.test(line.replace(/\/\/.*|\/?\*.*/, ''))),
    ],
    src.filter((file) => file.path.startsWith('src/core/')),
  )
  expect(impure).toEqual([])
})

test('only the command line writes, only child entries know the process', () => {
  const chatty = violations(
    (file) =>
      file.text
        .split('\n')
        .filter((line) => /(?<![\w.])(?:console|process)\./.test(line.replace(/\/\/.*|^\s*\*.*/, ''))),
    src.filter((file) => !CHILD_ENTRIES.test(file.path)),
  )
  expect(chatty).toEqual([])
})

test('each package has one importing file, and each dependency is used', () => {
  const importers = new Map<string, string[]>()
  for (const file of src)
    for (const name of new Set(file.imports.map((each) => each.target)))
      if (!/^(?:src\/|node:|package\.json)/.test(name))
        importers.set(name, [...(importers.get(name) ?? []), file.path])
  expect([...importers].filter(([, files]) => files.length > 1)).toEqual([])
  const declared = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  }).sort()
  // Loaded by the path of its entry, in a process of its own.
  const byPath = ['whisper-node']
  // What is no dependency is put into dist by the build (scripts/bundle.ts).
  const installed = [...importers.keys()].filter((name) => !(name in manifest.devDependencies))
  const peers = Object.keys(manifest.peerDependencies).filter((name) => importers.has(name))
  expect([...new Set([...installed, ...peers, ...byPath])].sort()).toEqual(declared)
})

test('--help loads neither readers nor audio nor speech', () => {
  const byPath = new Map(src.map((file) => [file.path, file]))
  const loaded = new Set<string>()
  const load = (path: string): void => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const each of byPath.get(path)?.imports ?? []) if (!each.lazy && !each.typeOnly) load(each.target)
  }
  load('src/cli/main.ts')
  for (const file of src.filter((each) => each.path.startsWith('src/cli/commands/'))) load(file.path)
  const heavy = [...loaded].filter(
    (path) =>
      /^src\/(?:sources|audio|speech|registers|core\/(?:plan|find|read|text))/.test(path) ||
      path in manifest.dependencies ||
      path in manifest.devDependencies,
  )
  expect(heavy.sort()).toEqual(['commander'])
})

test('lists that grow with a release are neither spread into a call nor copied for each item', () => {
  // 150,000 arguments overflow the stack, and a copy for each of 100,000 items takes minutes.
  const spread = /\.(?:push|unshift)\(\.\.\.|Math\.(?:max|min)\([^)]*\.\.\.|\.set\([^;]*\[\.\.\./
  const growing = src.filter((file) =>
    /^src\/(?:scan|sources|report|core\/(?:redaction|text))\b/.test(file.path),
  )
  expect(violations((file) => file.text.split('\n').filter((line) => spread.test(line)), growing)).toEqual([])
})

test('the main path fits on a screen', () => {
  const long = src.filter((file) => /^src\/(?:scan|cli\/main)\.ts$/.test(file.path) && file.lines > 60)
  expect(long.map((file) => [file.path, file.lines])).toEqual([])
})

test('files and functions stay small', () => {
  const isData = (file: SourceFile): boolean => file.functions.length === 0
  const large = all.filter((file) => file.lines > 250 && !isData(file)).map((file) => [file.path, file.lines])
  expect(large).toEqual([])
  const sizes = src.map((file) => file.lines).sort((a, b) => a - b)
  expect(sizes[sizes.length >> 1]).toBeLessThanOrEqual(80)
  const long = violations((file) =>
    file.functions.filter((each) => each.lines > 55).map((each) => `${each.name} has ${each.lines} lines`),
  )
  expect(long).toEqual([])
})

test('names say what is inside', () => {
  const vague = all.filter((file) => /\b(?:utils?|helpers?|common|misc|manager|shared)\b/.test(file.path))
  expect(vague.map((file) => file.path)).toEqual([])
  const spelled = all.filter(
    (file) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|bench))?\.ts$/.test(file.path.split('/').pop()!),
  )
  expect(spelled.map((file) => file.path)).toEqual([])
})

test('line 1 says what a file is for', () => {
  const silent = all.filter((file) => !/^\/\/ [\p{Lu}`].{20,}\.$/u.test(file.text.split('\n', 1)[0]!))
  expect(silent.map((file) => file.path)).toEqual([])
})

test('what is exported says why it exists', () => {
  expect(violations((file) => file.undocumented)).toEqual([])
})
