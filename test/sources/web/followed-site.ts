// What tests of following a site have in common: a site on this machine, and a short account of what was found there.
import { afterEach } from 'vitest'
import { PAGE_ALONE } from '../../../src/scan/options/scan-options.js'
import { findSources } from '../../../src/sources/find-sources.js'
import type { FoundSources, SourceWish } from '../../../src/sources/found-sources.js'
import { byKind } from '../../../src/sources/passed-over.js'
import type { SiteWish } from '../../../src/sources/web/site-wish.js'
import { PLAIN_WISH } from '../plain-wish.js'
import { type Answer, type Site, serveSite } from './serve-site.js'

const open: Site[] = []

afterEach(() => {
  for (const site of open.splice(0)) site.close()
})

/** Serves a site until the test is over. */
export async function served(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const site = await serveSite(answers)
  open.push(site)
  return site
}

/** Looks for the sources of a page in a test's own way. */
export function follow(
  address: string,
  site: Partial<SiteWish>,
  wish: Partial<SourceWish> = {},
): Promise<FoundSources> {
  return findSources([address], {
    ...PLAIN_WISH,
    allowPrivate: true,
    site: { ...PAGE_ALONE, delay: 0, follow: 1, ...site },
    ...wish,
  })
}

/** Paths that were read, and what is said of the rest. */
export function told({ sources, problems, passedOver }: FoundSources): object {
  return {
    read: sources.map(({ input }) => new URL(input).pathname),
    passed: Object.fromEntries(byKind(passedOver).map(({ kind, files }) => [kind, files])),
    problems: problems.map(({ code, message }) => `${code}: ${message}`),
  }
}

/** Links to paths. */
export const link = (...paths: string[]): string => paths.map((path) => `<a href="${path}">x</a>`).join('')
/** Leads to another path. */
export const moved =
  (path: string): Answer =>
  (response) => {
    response.writeHead(302, { location: path }).end()
  }
