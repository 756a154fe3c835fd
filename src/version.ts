// Name and version of the tool, as package.json has them.
import { createRequire } from 'node:module'

const manifest = createRequire(import.meta.url)('../package.json') as { name: string; version: string }

export const toolName: string = manifest.name
export const version: string = manifest.version
