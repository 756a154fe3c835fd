// Files at addresses, which workers of a queue fetch: known by what the address ends with.
import type { Problem } from '../core/problem.js'
import { unknownKind } from './file-problem.js'
import { kindOfName } from './kinds.js'
import type { Source } from './source.js'

/** Whether an argument is such an address: S3 always, http(s) where it ends like a file and not like a page. */
export function isRemoteFile(input: string): boolean {
  if (/^s3:\/\//i.test(input)) return true
  if (!/^https?:\/\//i.test(input)) return false
  const name = nameOf(input)
  return name.includes('.') && ![undefined, 'html'].includes(kindOfName(name)?.kind)
}

/** Each stands for itself: nothing is known of a release but what the file says. */
export function remoteSource(address: string): Source | Problem {
  const input = address.replace(/^([a-z0-9]+:\/\/)[^/?#]*@/i, '$1')
  const kind = kindOfName(nameOf(address))
  return kind === undefined
    ? unknownKind(input)
    : { input, kind, folder: input, argument: input, place: { url: address } }
}

function nameOf(address: string): string {
  try {
    return new URL(address).pathname.split('/').at(-1) ?? ''
  } catch {
    return ''
  }
}
