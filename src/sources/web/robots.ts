// What a site asks robots to leave alone (robots.txt, RFC 9309); the only file that knows robots-parser.
import robotsParser, { type Robot } from 'robots-parser'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { fetchPage, type PageWish, USER_AGENT } from '../fetch-page.js'

/** The package is CommonJS and its types say otherwise. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robot

/** Bytes that are read; the rest is as if it were not there. The RFC asks for 500 KiB at least. */
const MOST_BYTES = 512 * 1024
/** Seconds of delay that a site may ask for. */
const LONGEST_DELAY = 30
/** Site maps that are named there and read. */
const MOST_SITEMAPS = 20

/** The rules of one site. */
export interface SiteRules {
  mayFetch(address: string): boolean
  /** Seconds between two requests that the site asks for. */
  readonly delay: number
  /** Addresses of site maps; where none is named, the place where one lies by habit. */
  readonly sitemaps: readonly string[]
}

/** Where there is no such file, everything may be fetched; where it cannot be had, nothing (RFC 9309, 2.3.1.3 and 2.3.1.4). */
export async function siteRules(origin: string, wish: PageWish): Promise<SiteRules | Problem> {
  const address = `${origin}/robots.txt`
  const limits = { ...wish.limits, bytes: MOST_BYTES }
  const file = await fetchPage(address, { ...wish, limits, cut: true })
  if (isProblem(file)) {
    const { status = 0 } = file
    if (status >= 400 && status < 500) return rulesOf(parseRobots(address, ''), origin)
    const { message } = file
    const advice = 'try again later; the page that was named is read all the same'
    return problem(address, 'fetch-failed', `links are not followed without robots.txt: ${message}`, advice)
  }
  const text = new TextDecoder().decode(file.bytes)
  return rulesOf(parseRobots(address, text), origin)
}

function rulesOf(robots: Robot, origin: string): SiteRules {
  const named = [...new Set(robots.getSitemaps())].slice(0, MOST_SITEMAPS)
  return {
    mayFetch: (address) => robots.isDisallowed(address, USER_AGENT) !== true,
    delay: Math.min(LONGEST_DELAY, robots.getCrawlDelay(USER_AGENT) ?? 0),
    sitemaps: named.length > 0 ? named : [`${origin}/sitemap.xml`],
  }
}
