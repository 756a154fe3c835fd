// The kinds of files that hold no text and no sound of a release: in a folder they are passed over and counted.
import { open } from 'node:fs/promises'
import type { PassedOver } from '../core/scan-result.js'

/** A file that was not read because nothing of the release is in it, or because the user said so. */
export interface PassedFile {
  /** image, code, project … or ignored. */
  readonly kind: string
  readonly name: string
}

/** Names of one kind that are kept. */
const MOST_NAMED = 1000

/** The files by their kinds, in the order of the first of each. */
export function byKind(passed: readonly PassedFile[]): readonly PassedOver[] {
  const kinds = new Map<string, { kind: string; files: number; names: string[] }>()
  for (const { kind, name } of passed) {
    const known = kinds.get(kind) ?? { kind, files: 0, names: [] }
    known.files += 1
    if (known.names.length < MOST_NAMED) known.names.push(name)
    kinds.set(kind, known)
  }
  return [...kinds.values()]
}

/** Extensions by the word in the report; what could hold a number in text or sound must not stand here. */
const KINDS: Readonly<Record<string, string>> = {
  image: 'jpg jpeg jpe png gif webp bmp tif tiff ico heic heif avif psd psb xcf cr2 nef icns',
  code:
    'js mjs cjs jsx ts mts cts tsx map py pyc pyi ipynb rb go rs java class kt kts scala swift c h cc cpp cxx hpp cs fs ' +
    'php pl pm lua r jl sh bash zsh fish bat cmd ps1 psm1 sql css scss sass less styl vue svelte astro dart ex exs erl ' +
    'hs ml clj groovy gradle tf proto graphql wat lock snap makefile dockerfile cmake patch diff',
  font: 'ttf otf woff woff2 eot',
  program: 'exe dll so dylib o a lib wasm node jar whl gem deb rpm apk msi dmg pkg tgz onnx bin',
  // Sessions of Live, Cubase, Nuendo, Reaper, Pro Tools, Logic, GarageBand, FL Studio, Studio One, Audacity, Reason, Bitwig.
  project:
    'als alc asd adv adg cpr npr rpp rpp-bak reapeaks ptx ptf pts logicx logic band flp song aup aup3 reason bwproject ' +
    'sesx pek pk peak vstpreset fxp fxb',
  checksum: 'md5 sfv sha1 sha256 sha512 ffp st5 sig',
}

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, extensions]) =>
    extensions.split(' ').map((each) => [each, kind] as const),
  ),
)

/** Files of tools that end like files that could hold a number. */
const TOOL_FILES =
  /^(?:package(?:-lock)?|tsconfig(?:\.[\w-]+)?|jsconfig|composer|biome|deno|renovate|lerna|turbo|nx|vercel|now|app|manifest)\.jsonc?$|^(?:pnpm-lock|pnpm-workspace|mkdocs|docker-compose|action)\.ya?ml$|^(?:cargo|pyproject|netlify)\.toml$|^(?:makefile|dockerfile|containerfile|procfile|jenkinsfile|gemfile|rakefile)$/i

/** What we write ourselves, but for reports, which go under any name. */
const OWN_FILES = /^wrongnumber\.(?:accepted\.ya?ml|baseline\.json|config\.(?:ya?ml|json|js|mjs|cjs|ts))$/i

/** The kind by which a file below a folder is passed over though its extension is one that is read. */
export function passedOverFirst(name: string): string | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1)
  if (OWN_FILES.test(file)) return 'own file'
  if (TOOL_FILES.test(file)) return 'code'
  return undefined
}

/** The kind by which a file below a folder is passed over; undefined where it is read, or would have to be. */
export function passedOverAs(name: string): string | undefined {
  return passedOverFirst(name) ?? kindByExtension(name) ?? (isHidden(name) ? 'hidden' : undefined)
}

/** .gitignore, .editorconfig: settings of tools, which a walk of a folder leaves out by their names. */
function isHidden(name: string): boolean {
  return name.slice(name.lastIndexOf('/') + 1).startsWith('.')
}

function kindByExtension(name: string): string | undefined {
  return KIND_OF.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')
}

/** Folders that are one document of a program. */
export function isBundle(name: string): boolean {
  return /\.(?:logicx|band|photoslibrary|app)$/i.test(name)
}

/** Bytes at the beginning and the end by which our own reports are known again. */
const ENDS = 2048
/** How each form of report begins, or ends, and a baseline. */
const OWN = [
  /^\s*\{\s*"version": 1,\s*"tool": \{\s*"name": "wrongnumber"/,
  /^\{"row":"(?:head","version":1,"tool":\{"name":"wrongnumber"|input","input":".*","status":")/,
  /<meta name="generator" content="wrongnumber/,
  /\nClear means that by these registers nobody is rung\. It is not legal advice\.\s*$/,
  /^\ufeffrow,outcome,verdict,input,place,line,column,/,
  /^\s*\{[^{}]*"runs": \[\s*\{\s*"tool": \{\s*"driver": \{\s*"name": "wrongnumber"/,
  /<testsuite name="wrongnumber" /,
  /^\s*\[\s*\{\s*"description": "(?:[^"\\]|\\.)*",\s*"check_name": "[a-z-]+",\s*"fingerprint": "[^"]*",\s*"severity": "/,
  /^\s*\{\s*"version": 1,\s*"findings": \{\s*(?:"[0-9a-f]{8}": \d+|\})/,
]

/** Whether a file is a report or a baseline that this program saved; the numbers in it are those of other files. */
export async function isOwnReport(path: string): Promise<boolean> {
  if (!/\.(?:json|jsonl|html?|txt|log|csv|md|sarif|xml)$/i.test(path)) return false
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const buffer = Buffer.alloc(2 * ENDS)
      const head = await file.read(buffer, 0, ENDS, 0)
      const tail =
        size <= ENDS
          ? { bytesRead: 0 }
          : await file.read(buffer, head.bytesRead, ENDS, Math.max(ENDS, size - ENDS))
      const text = buffer.subarray(0, head.bytesRead + tail.bytesRead).toString('utf8')
      return OWN.some((each) => each.test(text))
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}
