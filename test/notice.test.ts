// NOTICE names every installed package whose licence asks for more than that its text is kept, and every one without any.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './architecture/source-files.js'

interface Manifest {
  readonly license?: string
  /** As packages of old say it. */
  readonly licenses?: readonly { readonly type: string }[]
}

/** Licences that ask for nothing but their own text, by their SPDX names. */
const PERMISSIVE =
  /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)\b/

/** Packages that a user installs too, by folder, as the lock file has them. */
function installed(): string[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly dev?: boolean }>
  }
  return Object.entries(lock.packages).flatMap(([path, { dev }]) =>
    path !== '' && dev !== true && existsSync(join(ROOT, path, 'package.json')) ? [path] : [],
  )
}

test('NOTICE names what is installed and not merely permissive', () => {
  const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8')
  const paths = installed()
  expect(paths.length).toBeGreaterThan(30)
  const missing = paths.filter((path) => {
    const stated = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')) as Manifest
    const license = stated.license ?? stated.licenses?.map(({ type }) => type).join(' AND ') ?? ''
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return !PERMISSIVE.test(license) && !notice.includes(`- ${name}`)
  })
  expect(missing).toEqual([])
})
