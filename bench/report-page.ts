// How long Chromium takes to open clearance reports and to filter them, and what ten times the findings cost.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const SIZES = [100, 1000, 10_000]

/** A song book of numbers that are kept for drama in Britain, half of them without their last digits. */
function songBook(size: number): string {
  return Array.from({ length: size }, (_, at) => {
    const end = String(at % 1000).padStart(3, '0')
    return `Verse ${at}: call me on 07700 900${at % 2 === 0 ? end : '***'}, I am at home.\n`
  }).join('\n')
}

const isDrawn = (page: Page): Promise<unknown> =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
const browser = await chromium.launch({
  executablePath: CHROMIUM!,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
for (const size of SIZES) {
  const [book, file] = [join(folder, 'book.txt'), join(folder, `${size}.html`)]
  writeFileSync(book, songBook(size))
  spawnSync(process.execPath, ['bin/wrongnumber.js', 'scan', '-t', 'GB', '--report', `html=${file}`, book])
  const page = await browser.newPage()
  const began = performance.now()
  await page.goto(pathToFileURL(file).href)
  await isDrawn(page)
  const opened = performance.now()
  await page.locator('input[value=clear]').uncheck()
  await isDrawn(page)
  const filtered = performance.now()
  const [open, filter] = [opened - began, filtered - opened].map((ms) => (ms / 1000).toFixed(2))
  const articles = await page.locator('article').count()
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  console.log(`${articles} findings, ${megabytes} MB: opened in ${open} s, filtered in ${filter} s`)
  await page.close()
}
await browser.close()
rmSync(folder, { recursive: true })
