// Answers what the scripts of a page ask for, under the rules by which pages are fetched, and remembers what they did not get.
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { fetchPage, type Page, type PageWish } from '../fetch-page.js'

/** Parts of one page, and bytes of all of them. */
const MOST_PARTS = 200
const MOST_BYTES = 50 * 1024 * 1024

/** What words can come from; pictures, fonts, sound and what only reports back are not asked for. */
const NEEDED: ReadonlySet<string> = new Set(['document', 'script', 'stylesheet', 'xhr', 'fetch'])

/** A request of a page that waits for its answer, as playwright-core hands it over. */
export interface PageRequest {
  request(): {
    url(): string
    method(): string
    resourceType(): string
    headers(): Readonly<Record<string, string>>
    isNavigationRequest(): boolean
    frame(): { parentFrame(): object | null }
  }
  fulfill(answer: {
    status: number
    contentType?: string
    headers?: Record<string, string>
    body?: Buffer
  }): Promise<void>
  abort(why: string): Promise<void>
}

/** One page and the parts that it loads. */
export class PageResources {
  private parts = 0
  private bytes = 0
  private over = false
  private readonly refused = new Set<string>()

  constructor(
    private readonly page: Page,
    private readonly wish: PageWish,
  ) {}

  /** Only what is read is fetched: a request that would change or send something is refused, and so is leaving the page. */
  async answer(route: PageRequest): Promise<void> {
    try {
      const request = route.request()
      const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null
      if (isPage && request.url() === this.page.address && this.parts === 0) {
        this.parts = 1
        await route.fulfill({
          status: 200,
          contentType: contentType(this.page),
          body: Buffer.from(this.page.bytes),
        })
      }
      // No content: the page stays as it is.
      else if (isPage) await route.fulfill({ status: 204 })
      else if (request.method() !== 'GET' || !NEEDED.has(request.resourceType()))
        await route.abort('blockedbyclient')
      else await this.fetch(route, request.headers().origin)
    } catch {
      // The page was closed meanwhile.
    }
  }

  private async fetch(route: PageRequest, origin: string | undefined): Promise<void> {
    if (this.parts > MOST_PARTS || this.bytes > MOST_BYTES) {
      this.over = true
      return route.abort('blockedbyclient')
    }
    this.parts += 1
    const address = route.request().url()
    const part = await fetchPage(address, this.wish)
    if (isProblem(part)) {
      if (part.code === 'private-address') this.refused.add(new URL(address).host)
      return part.status === undefined ? route.abort('failed') : route.fulfill({ status: part.status })
    }
    this.bytes += part.bytes.length
    // Whoever else may read it, this page was let have it, and it leaves with the page.
    const sharing =
      origin === undefined
        ? {}
        : { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
    return route.fulfill({
      status: 200,
      headers: { 'content-type': contentType(part), ...sharing },
      body: Buffer.from(part.bytes),
    })
  }

  /** What the page would have had in a browser that asks nobody. */
  problems(): readonly Problem[] {
    const { address } = this.page
    const inside = [...this.refused].map((host) =>
      problem(
        address,
        'private-address',
        `a part of it lies at ${host}, an address of a private network`,
        'if you mean it, give --allow-private',
      ),
    )
    const message = `its scripts asked for more than ${MOST_PARTS} parts or ${MOST_BYTES >> 20} MB; the rest was not fetched`
    const over = this.over ? [problem(address, 'too-large', message, 'save the page from a browser')] : []
    return [...inside, ...over]
  }
}

function contentType({ mediaType, charset }: Page): string {
  return charset === undefined ? mediaType : `${mediaType}; charset=${charset}`
}
