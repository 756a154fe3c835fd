// What is installed beside the package: each install script is one that we know and do not need, and the bill of materials is whole.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './architecture/source-files.js'

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string
  readonly allowScripts: Readonly<Record<string, boolean>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}

test('no package runs an install script that is not known, and none is allowed to', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly hasInstallScript?: boolean }>
  }
  const withScript = Object.entries(lock.packages)
    .filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(manifest.allowScripts).sort())
  expect(Object.values(manifest.allowScripts)).not.toContain(true)
})

test('the bill of materials names what is installed and what lies in the package', () => {
  const script = ['--import', './scripts/load-typescript.mjs', 'scripts/sbom.ts']
  const bill = JSON.parse(
    execFileSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 }),
  )
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'wrongnumber', version: manifest.version } },
  })
  const names = bill.components.map(({ name }: { name: string }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      ...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
      'onnxruntime-node',
      'onnxruntime-web',
      'ffmpeg',
      'libphonenumber-js',
      'data/models/digit-ear/digit-ear.onnx',
    ]),
  )
  const sum = /^([0-9a-f]{64}) [ *]digit-ear\/digit-ear\.onnx$/m.exec(
    readFileSync(join(ROOT, 'data/models/SHA256SUMS'), 'utf8'),
  )![1]
  const ear = bill.components.find(({ name }: { name: string }) => name.endsWith('digit-ear.onnx'))
  expect(ear.hashes).toEqual([{ alg: 'SHA-256', content: sum }])
})
