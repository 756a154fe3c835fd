// Options about pages and the sites that they belong to.
import { PAGE_ALONE, type ScanOptions } from '../scan/options/scan-options.js'
import type { CommandContext, CommandLine, OptionRow } from './command.js'

/** Pages are kept up to so many bytes; a site of a thousand pages has some 50 MB. */
const KEPT_BYTES = 100_000_000

export const PAGES: readonly OptionRow[] = [
  {
    flags: '--follow <levels>',
    description: 'read what a page links to on its own site too, so many links deep, as robots.txt allows',
    range: [0, 20],
  },
  {
    flags: '--max-pages <count>',
    description: `read at most so many pages of a site (${PAGE_ALONE.maxPages} unless told)`,
    range: [1, 10_000],
  },
  {
    flags: '--concurrency <count>',
    description: `fetch so many pages of a site at once (${PAGE_ALONE.concurrency} unless told)`,
    range: [1, 8],
  },
  {
    flags: '--delay <seconds>',
    description: `wait so long between two requests at a site (${PAGE_ALONE.delay} unless told)`,
    range: [0, 60],
    fraction: true,
  },
  {
    flags: '--browser',
    description: 'run the scripts of pages in the Chromium that is on this machine (docs/pages.md)',
  },
  { flags: '--allow-private', description: 'let pages come from addresses of private networks' },
]

/** What a scan is told of pages. Where digits are hidden, or nothing is to be kept, no page is. */
export async function pagesOf(
  line: CommandLine,
  { redact }: CommandContext,
): Promise<Pick<ScanOptions, 'allowPrivate' | 'browser' | 'site' | 'keptPages'>> {
  const value = (name: string): number | undefined => line.number(name)
  const keeps = !redact && !line.flag('no-cache') && line.arguments.some((each) => /^https?:/i.test(each))
  return {
    allowPrivate: line.flag('allow-private'),
    browser: line.flag('browser'),
    site: {
      follow: value('follow') ?? PAGE_ALONE.follow,
      maxPages: value('max-pages') ?? PAGE_ALONE.maxPages,
      concurrency: value('concurrency') ?? PAGE_ALONE.concurrency,
      delay: value('delay') ?? PAGE_ALONE.delay,
    },
    ...(keeps ? { keptPages: await keptPages() } : {}),
  }
}

async function keptPages(): Promise<NonNullable<ScanOptions['keptPages']>> {
  const { PageFolder } = await import('../sources/web/kept-pages.js')
  const { PAGES_FOLDER } = await import('../scan/cache/kept-folders.js')
  return new PageFolder(PAGES_FOLDER, KEPT_BYTES)
}
