// Lets plain node run the TypeScript sources: `node --import ./scripts/load-typescript.mjs FILE.ts` (tests, benches, scripts).
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
