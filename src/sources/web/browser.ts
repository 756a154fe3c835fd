// Runs the scripts of pages in a Chromium that is on the machine and that reaches nothing by itself; the only file that knows playwright-core.
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page as Tab } from 'playwright-core'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { type Page, type PageWish, USER_AGENT } from '../fetch-page.js'
import { PageResources } from './page-resources.js'

/** Where Chromium and its kin lie by the habit of each system. */
const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/local/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * It knows no name and no way out: everything that a page asks for is fetched by us, as pages are, or not at all. Playwright
 * switches background networking, updates and reports off itself.
 */
const ARGUMENTS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
]

/** Seconds until a page has to be there, for which it may go on asking for parts, of rest behind that, and for everything. */
const SECONDS = { page: 20, parts: 10, rest: 1, whole: 45 }

/** What a reader sees, with the shadow trees of custom elements; nothing where it has more characters than may be. */
const shown = (most: number): string => `(() => {
  const roots = []
  const visit = (node) => {
    for (const each of node.querySelectorAll('*')) if (each.shadowRoot) { roots.push(each.shadowRoot); visit(each.shadowRoot) }
  }
  visit(document)
  const root = document.documentElement
  const inside = root.getHTML ? root.getHTML({ shadowRoots: roots }) : root.innerHTML
  const attributes = [...root.attributes].map(({ name, value }) => ' ' + name + '="' + value.replaceAll('"', '&quot;') + '"')
  const html = '<!doctype html><html' + attributes.join('') + '>' + inside + '</html>'
  return html.length > ${most} ? undefined : html
})()`

/** A page as it is when its scripts have run, and what of it is missing. */
export interface RenderedPage {
  /** As it came where its scripts could not be run. */
  readonly page: Page
  readonly problems: readonly Problem[]
}

/** A browser that is started with the first page and serves many. */
export class PageBrowser {
  private started: Promise<Browser | Problem> | undefined

  /** Never rejects; the page as it came has its scripts in it still and is read all the same. */
  async render(page: Page, wish: PageWish): Promise<RenderedPage> {
    this.started ??= start()
    const browser = await this.started
    if (isProblem(browser)) return { page, problems: [{ ...browser, input: page.address }] }
    const resources = new PageResources(page, wish)
    let context: BrowserContext | undefined
    const stop = new AbortController()
    const late = wait(SECONDS.whole * 1000, 'late' as const, {
      signal: AbortSignal.any([stop.signal, wish.signal]),
    })
    try {
      context = await browser.newContext({
        userAgent: USER_AGENT,
        serviceWorkers: 'block',
        acceptDownloads: false,
      })
      const work = htmlOf(context, page, resources, wish.limits.bytes)
      work.catch(() => {})
      const html = await Promise.race([work, late])
      if (html === 'late') return unrendered(page, `its scripts were not done within ${SECONDS.whole} s`)
      if (html === undefined) return unrendered(page, 'its scripts made it larger than a page may be')
      const rendered = { ...page, bytes: Buffer.from(html), charset: 'utf-8' }
      return { page: rendered, problems: resources.problems() }
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
      return unrendered(page, wish.signal.aborted ? 'it was interrupted' : why)
    } finally {
      stop.abort()
      // A page whose script never ends does not close either.
      await Promise.race([context?.close().catch(() => {}), wait(2000)])
    }
  }

  /** Ends the browser, whatever its pages do. Rejects never. */
  async close(): Promise<void> {
    const browser = await this.started
    if (browser !== undefined && !isProblem(browser)) await browser.close().catch(() => {})
  }
}

async function start(): Promise<Browser | Problem> {
  const executablePath = CHROMIUM.find((path) => existsSync(path))
  const missing = (message: string, advice: string): Problem => problem('', 'runtime-failed', message, advice)
  if (executablePath === undefined)
    return missing(
      'there is no Chromium to run its scripts',
      'install Chromium or Chrome (apt-get install chromium)',
    )
  let playwright: typeof import('playwright-core')
  try {
    playwright = await import('playwright-core')
  } catch {
    return missing('its scripts are not run without playwright-core', 'npm install playwright-core')
  }
  try {
    return await playwright.chromium.launch({
      executablePath,
      args: ARGUMENTS,
      // Chromium's own sandbox does not run as root.
      chromiumSandbox: userInfo().uid !== 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return missing(`${executablePath} cannot be started: ${why}`, 'start it by hand and see what it says')
  }
}

/** Undefined where it is larger than `most` characters. */
async function htmlOf(
  context: BrowserContext,
  page: Page,
  resources: PageResources,
  most: number,
): Promise<string | undefined> {
  await context.route('**/*', (route) => resources.answer(route))
  await context.routeWebSocket(/.*/, (socket) => void socket.close())
  const tab: Tab = await context.newPage()
  context.on('page', (other) => void other.close())
  tab.on('dialog', (dialog) => void dialog.dismiss())
  await tab.goto(page.address, { waitUntil: 'domcontentloaded', timeout: SECONDS.page * 1000 })
  await tab.waitForLoadState('networkidle', { timeout: SECONDS.parts * 1000 }).catch(() => {})
  await wait(SECONDS.rest * 1000)
  return tab.evaluate<string | undefined>(shown(most))
}

function unrendered(page: Page, why: string): RenderedPage {
  const message = `its scripts could not be run to their end: ${why}`
  const advice = 'open the address in a browser, and save the page from there'
  return { page, problems: [problem(page.address, 'timed-out', message, advice)] }
}
