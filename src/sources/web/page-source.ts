// A page that was fetched as a source: by its media type, else by what its address ends with.
import { type Problem, problem } from '../../core/problem.js'
import type { NoPage, Page } from '../fetch-page.js'
import { kindOfMediaType, kindOfName } from '../kinds.js'
import type { Source, SourceKind } from '../source.js'

/** The row that reads a page; undefined where none does. Sound is read from files only. */
export function kindOfPage(mediaType: string, address: string): SourceKind | undefined {
  const kind = kindOfMediaType(mediaType)
  if (kind !== undefined && kind.kind !== 'txt') return kind
  const { pathname } = new URL(address)
  const byName = /\.[^./]+$/.test(pathname) ? kindOfName(pathname) : undefined
  const fits = kind !== undefined || mediaType.startsWith('application/')
  return fits && byName?.sound === false ? byName : kind
}

/** `input` is how the page is called, `folder` what it belongs to. */
export function pageSource(page: Page, input: string, folder = input): Source | Problem {
  const kind = kindOfPage(page.mediaType, page.address)
  if (kind === undefined)
    return problem(
      input,
      'unknown-kind',
      `the page is ${page.mediaType}, which is not read`,
      'download it and name the file',
    )
  return { input, kind, folder, argument: folder, place: { bytes: page.bytes, charset: page.charset } }
}

/** The problem under the name of the input. */
export function pageProblem({ code, message, advice }: NoPage, input: string): Problem {
  return problem(input, code, message, advice)
}

/** An address without a name and a password in it: a report goes to others. */
export function shownAddress(address: string): string {
  return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1')
}
