// How far the links of a page are followed, and how gently.

/** What holds for each site that is named. */
export interface SiteWish {
  /** Links from page to page; 0: the page that is named alone. */
  readonly follow: number
  /** Pages of one site that are fetched. */
  readonly maxPages: number
  /** Pages of one site that are fetched at once. */
  readonly concurrency: number
  /** Seconds from one request to the next at the same host, unless robots.txt asks for more. */
  readonly delay: number
}
