// Follows the links of a page within its site: level by level, gently, as robots.txt allows; what is left is counted.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { declaredEncoding, decodeText } from '../decode-text.js'
import { fetchPage, type NoPage, PAGE_LIMITS, type Page, type PageWish } from '../fetch-page.js'
import type { FoundSources, SourceWish } from '../found-sources.js'
import { kindOfName } from '../kinds.js'
import { type PassedFile, passedOverAs } from '../passed-over.js'
import type { Source } from '../source.js'
import { fetchRendered, type RenderPage } from './fetch-rendered.js'
import { HostPace } from './host-pace.js'
import { pageLinks } from './page-links.js'
import { kindOfPage, pageProblem, pageSource } from './page-source.js'
import { type SiteRules, siteRules } from './robots.js'
import { listedPages } from './sitemap.js'

/** Limits of one site whatever is asked for: bytes of all its pages, seconds, addresses that are remembered. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_SECONDS = 3600
const MOST_ADDRESSES = 200_000
/** Pages in a row that do not come at all, after which the site is left. */
const MOST_FAILURES = 5

/** Words for what was not followed. */
const ELSEWHERE = 'on other sites'
const FORBIDDEN = 'forbidden by robots.txt'
const DEAD = 'dead links'
const DEEPER = 'pages beyond --follow'

/** A wish, and what runs the scripts of pages where that is wished for. */
type SiteSearch = SourceWish & { readonly render?: RenderPage }

/** The pages that `start` leads to, behind `found`, which it became itself; `input` is how it was named. */
export async function siteSources(
  start: Page,
  found: Source,
  pageWish: PageWish,
  wish: SiteSearch,
): Promise<FoundSources> {
  const walk = new SiteWalk(start, found, pageWish, wish)
  const rules = await siteRules(walk.origin, pageWish)
  if (isProblem(rules)) walk.problems.push(rules)
  else await walk.follow(start, rules)
  return { sources: walk.sources, problems: walk.problems, passedOver: walk.passed }
}

class SiteWalk {
  readonly origin: string
  readonly sources: Source[]
  readonly problems: Problem[] = []
  readonly passed: PassedFile[] = []
  private readonly seen: Set<string>
  private readonly taken: Set<string>
  private readonly pace: HostPace
  private rules: SiteRules | undefined
  private readonly begun = performance.now()
  private asked = 1
  private bytes: number
  private failures = 0
  /** Pages that were found and not asked for, and why. */
  private unasked = 0
  private limit: string | undefined

  constructor(
    start: Page,
    private readonly found: Source,
    private readonly pageWish: PageWish,
    private readonly wish: SiteSearch,
  ) {
    this.origin = new URL(start.address).origin
    this.sources = [found]
    this.seen = new Set([start.address, found.input])
    this.taken = new Set([start.address])
    this.bytes = start.bytes.length
    this.pace = new HostPace(wish.site.delay)
  }

  async follow(start: Page, rules: SiteRules): Promise<void> {
    this.rules = rules
    this.pace.delay = Math.max(this.pace.delay, rules.delay)
    const { pages, unread } = await listedPages(rules.sitemaps, this.origin, this.pageWish, (...given) =>
      this.pace.turn(this.pageWish.signal).then(() => fetchPage(...given)),
    )
    if (unread > 0) this.problems.push(this.unreadMaps(unread))
    let level = [...(await linksOf(start)), ...pages]
    for (let depth = 1; depth <= this.wish.site.follow; depth += 1)
      level = await this.readLevel(level.filter((address) => this.admits(address)))
    for (const address of new Set(level)) if (!this.seen.has(address)) this.countUnfollowed(address)
    if (this.limit !== undefined && this.unasked > 0) this.problems.push(this.overLimit())
  }

  /** Whether a page is asked for; what is not is counted once. */
  private admits(address: string): boolean {
    if (this.seen.has(address)) return false
    if (this.seen.size >= MOST_ADDRESSES) return this.leave(`${MOST_ADDRESSES} addresses are remembered`)
    this.seen.add(address)
    const why = this.whyNot(address)
    if (why !== undefined) return this.count(why, address)
    if (this.asked >= this.wish.site.maxPages) return this.leave(`--max-pages is ${this.wish.site.maxPages}`)
    this.asked += 1
    return true
  }

  /** Why an address is not fetched by what it is called. */
  private whyNot(address: string): string | undefined {
    const { origin, pathname } = new URL(address)
    if (origin !== this.origin) return ELSEWHERE
    if (this.rules?.mayFetch(address) !== true) return FORBIDDEN
    if (kindOfName(pathname)?.sound === true) return 'sound'
    const as = passedOverAs(pathname)
    return as === 'image' || as === 'font' || as === 'program' ? as : undefined
  }

  private countUnfollowed(address: string): void {
    this.seen.add(address)
    this.count(this.whyNot(address) ?? DEEPER, address)
  }

  private count(kind: string, name: string): false {
    this.passed.push({ kind, name })
    return false
  }

  private leave(limit: string): false {
    this.limit ??= limit
    this.unasked += 1
    return false
  }

  /** Fetches pages, a few at once, and gives their links back in the order of the pages. */
  private async readLevel(addresses: readonly string[]): Promise<string[]> {
    const pages: (Page | NoPage | undefined)[] = []
    let next = 0
    const work = async (): Promise<void> => {
      for (let at = next++; at < addresses.length; at = next++) pages[at] = await this.fetch(addresses[at]!)
    }
    await Promise.all(Array.from({ length: this.wish.site.concurrency }, work))
    const links: string[] = []
    for (const page of pages) {
      if (page === undefined) continue
      if (isProblem(page)) this.problems.push(pageProblem(page, page.input))
      else if (!this.taken.has(page.address)) for (const link of await this.take(page)) links.push(link)
    }
    return links
  }

  private async fetch(address: string): Promise<Page | NoPage | undefined> {
    await this.pace.turn(this.pageWish.signal)
    const stop = this.whyStop()
    if (stop !== undefined) {
      this.leave(stop)
      return undefined
    }
    this.wish.onPage?.(address)
    let elsewhere: string | undefined
    const wish: PageWish = {
      ...this.pageWish,
      mayGo: (target) => {
        elsewhere = this.whyNot(target.href)
        return elsewhere === undefined
      },
      isWanted: (mediaType, at) => kindOfPage(mediaType, at)?.sound === false,
    }
    const { page, problems } = await fetchRendered(address, wish, this.wish.render)
    for (const each of problems) this.problems.push(each)
    if (!isProblem(page)) {
      this.failures = 0
      this.bytes += page.bytes.length
      return page
    }
    return this.ofNoPage(page, address, elsewhere)
  }

  /** What became of a page that did not come; undefined where it is only counted. */
  private ofNoPage(page: NoPage, address: string, elsewhere: string | undefined): NoPage | undefined {
    const isDead = page.status === 404 || page.status === 410
    const kind = elsewhere ?? (isDead ? DEAD : page.code === 'unknown-kind' ? 'other files' : undefined)
    if (page.code === 'interrupted') this.leave('it was interrupted')
    else if (kind !== undefined) this.count(kind, address)
    if (page.status === undefined && kind === undefined) this.failures += 1
    return kind === undefined && page.code !== 'interrupted' ? page : undefined
  }

  private whyStop(): string | undefined {
    if (this.pageWish.signal.aborted) return 'it was interrupted'
    if (this.failures >= MOST_FAILURES) return `${MOST_FAILURES} pages in a row did not come`
    if (this.bytes > MOST_BYTES) return `its pages have more than ${MOST_BYTES >> 20} MB`
    return performance.now() - this.begun > MOST_SECONDS * 1000 ? `it takes more than an hour` : undefined
  }

  /** Puts a page among the sources; gives its links. */
  private async take(page: Page): Promise<readonly string[]> {
    this.taken.add(page.address)
    const source = pageSource(page, page.address, this.found.folder)
    if (isProblem(source)) this.problems.push(source)
    else this.sources.push(source)
    return linksOf(page)
  }

  private unreadMaps(count: number): Problem {
    const message = `${count} of its site maps ${count === 1 ? 'was' : 'were'} not read: too many, too large, damaged or elsewhere`
    return problem(this.found.input, 'unreadable', message, 'name the pages that only they list')
  }

  private overLimit(): Problem {
    const message = `${this.unasked} more of its pages ${this.unasked === 1 ? 'was' : 'were'} not read: ${this.limit}`
    const isInterrupted = this.limit === 'it was interrupted'
    const advice = isInterrupted
      ? 'run it again'
      : 'raise --max-pages, or name the part of the site that matters'
    return problem(this.found.input, isInterrupted ? 'interrupted' : 'too-many', message, advice)
  }
}

async function linksOf(page: Page): Promise<readonly string[]> {
  if (kindOfPage(page.mediaType, page.address)?.kind !== 'html') return []
  const decoded = await decodeText(page.bytes, page.charset ?? declaredEncoding(page.bytes))
  return decoded === undefined ? [] : pageLinks(decoded.text, page.address)
}

/** What a page is fetched by. */
export function pageWishOf(wish: SourceWish): PageWish {
  const { allowPrivate, signal, keptPages } = wish
  return { allowPrivate, signal, kept: keptPages, limits: PAGE_LIMITS }
}
