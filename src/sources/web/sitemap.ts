// The pages that a site lists in its site maps (sitemaps.org), packed ones and lists of lists too, within limits.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { isProblem } from '../../core/problem.js'
import { XmlParser } from '../../core/text/xml-parser.js'
import { fetchPage, type PageWish } from '../fetch-page.js'

/** Site maps of one site that are read. */
const MOST_FILES = 20
/** Bytes of one after unpacking: the protocol's own limit. */
const MOST_BYTES = 50 * 1024 * 1024
/** Addresses that are taken; the protocol's limit for one file. */
const MOST_ADDRESSES = 50_000

/** What the maps of a site list. */
export interface ListedPages {
  readonly pages: readonly string[]
  /** Maps that were not read: too many, too large, damaged, on another site. */
  readonly unread: number
}

/** Reads the maps in order; one that is not there lists nothing. `request` fetches at the site's pace. */
export async function listedPages(
  maps: readonly string[],
  origin: string,
  wish: PageWish,
  request: typeof fetchPage = fetchPage,
): Promise<ListedPages> {
  const pages = new Set<string>()
  const queue = [...maps]
  const known = new Set(queue)
  let read = 0
  let unread = 0
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (read === MOST_FILES || originOf(address) !== origin) {
      unread += 1
      continue
    }
    read += 1
    const listed = await readMap(address, wish, request)
    if (listed === undefined) unread += 1
    if (listed === undefined || listed === 'absent') continue
    for (const page of listed.pages) if (pages.size < MOST_ADDRESSES) pages.add(page)
    for (const map of listed.maps.slice(0, MOST_FILES * 2))
      if (!known.has(map)) {
        known.add(map)
        queue.push(map)
      }
  }
  return { pages: [...pages], unread }
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

interface SiteMap {
  readonly pages: readonly string[]
  readonly maps: readonly string[]
}

async function readMap(
  address: string,
  wish: PageWish,
  request: typeof fetchPage,
): Promise<SiteMap | 'absent' | undefined> {
  const origin = new URL(address).origin
  const limits = { ...wish.limits, bytes: MOST_BYTES }
  const file = await request(address, { ...wish, limits, mayGo: (target) => target.origin === origin })
  if (isProblem(file)) return file.status === 404 || file.status === 410 ? 'absent' : undefined
  try {
    const isPacked = file.bytes[0] === 0x1f && file.bytes[1] === 0x8b
    const bytes = isPacked ? await promisify(gunzip)(file.bytes, { maxOutputLength: MOST_BYTES }) : file.bytes
    return parseMap(bytes, address)
  } catch {
    return undefined
  }
}

/** Throws what the parser throws; many sites answer with a page where there is no map. */
function parseMap(bytes: Uint8Array, base: string): SiteMap {
  const pages: string[] = []
  const maps: string[] = []
  const parser = new XmlParser()
  const path: string[] = []
  let text = ''
  parser.on('opentag', ({ name }) => {
    path.push(name)
    text = ''
  })
  parser.on('text', (part) => {
    if (text.length < 4000) text += part
  })
  parser.on('cdata', (part) => {
    if (text.length < 4000) text += part
  })
  parser.on('closetag', () => {
    const [parent, name] = path.slice(-2)
    path.pop()
    const list = name === 'loc' ? { url: pages, sitemap: maps }[parent ?? ''] : undefined
    const address = text.trim()
    if (list !== undefined && list.length < MOST_ADDRESSES && URL.canParse(address, base))
      list.push(new URL(address, base).href)
    text = ''
  })
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder()
  for (let at = 0; at < bytes.length; at += 65_536)
    parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }))
  parser.close()
  return { pages, maps }
}
