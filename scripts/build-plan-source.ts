// Writes down which release of libphonenumber-js the plans are of, and its day, as the package itself says.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { planSourceOf } from './plan-source.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = `${root}/src/core/plan/plan-source.ts`
const text = planSourceOf(`${root}/node_modules/libphonenumber-js`)
if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
