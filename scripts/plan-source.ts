// Which release of libphonenumber-js is installed and when it came out, as the source file that the core imports.
import { readFileSync } from 'node:fs'

/** The text of `src/core/plan/plan-source.ts` for the package in a folder; throws where its changelog has no day for its version. */
export function planSourceOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string }
  const changes = readFileSync(`${folder}/CHANGELOG.md`, 'utf8')
  const day = new RegExp(`^${version.replaceAll('.', '\\.')} / (\\d+)\\.(\\d+)\\.(\\d{4})$`, 'm').exec(
    changes,
  )
  if (day === null) throw new Error(`${folder}/CHANGELOG.md has no day for ${version}`)
  const date = [day[3], day[2]!.padStart(2, '0'), day[1]!.padStart(2, '0')].join('-')
  return `// The release of the package that the plans come from, as a source of evidence, with its day (ISO). Written by \`npm run build\`.
export const PLAN_SOURCE = { source: 'libphonenumber-js ${version}', date: '${date}' } as const
`
}
