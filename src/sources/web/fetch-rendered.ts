// Fetches a page and, where a browser is at hand, runs its scripts.
import { isProblem, type Problem } from '../../core/problem.js'
import { fetchPage, type NoPage, type Page, type PageWish } from '../fetch-page.js'
import type { RenderedPage } from './browser.js'
import { kindOfPage } from './page-source.js'

/** What runs the scripts of a page. */
export type RenderPage = (page: Page, wish: PageWish) => Promise<RenderedPage>

/** A page, or why there is none, and what of it is missing. */
export interface FetchedPage {
  readonly page: Page | NoPage
  readonly problems: readonly Problem[]
}

/** Pages without scripts to run (texts, documents) stay as they came. */
export async function fetchRendered(
  address: string,
  wish: PageWish,
  render: RenderPage | undefined,
): Promise<FetchedPage> {
  const page = await fetchPage(address, wish)
  if (isProblem(page) || render === undefined || kindOfPage(page.mediaType, page.address)?.kind !== 'html')
    return { page, problems: [] }
  // A part of the page may lie anywhere; only where links lead is bound to the site.
  const { mayGo: _, isWanted: __, ...own } = wish
  return render(page, own)
}
