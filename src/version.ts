// Name and version of the tool, as package.json has them.

import { createRequire } from 'node:module'
import { PACKAGE_ROOT } from './package-root.js'

const manifest = createRequire(PACKAGE_ROOT)('./package.json') as { name: string; version: string }

export const toolName: string = manifest.name
export const version: string = manifest.version
