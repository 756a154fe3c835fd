// Writes schema/config.json, by which editors complete a file of settings, from the options that the commands have.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OptionRow } from '../src/cli/command.js'
import { SECTIONS, type Settings, settingsOf, topSettings } from '../src/cli/config/settings.js'
import { takesSeveral, takesValue } from '../src/cli/option-rules.js'

/** Where the schema lies. */
export const CONFIG_SCHEMA: string = fileURLToPath(new URL('../schema/config.json', import.meta.url))

/** The text of the file. */
export async function configSchema(): Promise<string> {
  const sections: Record<string, object> = {}
  for (const [key, row] of SECTIONS)
    sections[key] = {
      description: `Settings of wrongnumber ${row.name} alone.`,
      ...mappingOf(await settingsOf(row)),
    }
  const top = mappingOf(await topSettings())
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:wrongnumber:schema:config',
    title: 'Settings of wrongnumber (wrongnumber.config.yaml)',
    description:
      'Options of wrongnumber scan, which other commands that have them take too, and a section for each command.',
    ...top,
    properties: { $schema: { type: 'string' }, ...top.properties, ...sections },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function mappingOf(settings: Settings): { type: 'object'; additionalProperties: false; properties: object } {
  const properties = Object.fromEntries([...settings].map(([key, row]) => [key, propertyOf(row)]))
  return { type: 'object', additionalProperties: false, properties }
}

function propertyOf(row: OptionRow): object {
  const { description } = row
  if (!takesValue(row)) return { description, type: 'boolean' }
  const byDefault = row.default === undefined ? {} : { default: row.default }
  if (row.range !== undefined) {
    const [minimum, maximum] = row.range
    return { description, type: row.fraction ? 'number' : 'integer', minimum, maximum, ...byDefault }
  }
  const one = { type: 'string', ...(row.choices === undefined ? {} : { enum: row.choices }) }
  if (!takesSeveral(row)) return { description, ...one, ...byDefault }
  return { description, anyOf: [one, { type: 'array', items: one }] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CONFIG_SCHEMA, await configSchema())
