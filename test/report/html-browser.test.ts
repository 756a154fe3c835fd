// The clearance report in a real browser: it draws, plays, filters, and can be used without eyes or a mouse.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../architecture/source-files.js'
import { runCommand } from '../cli/run-command.js'
import { HAS_EXTRAS, NEEDS_EXTRAS } from '../extras-installed.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const AXE = join(ROOT, 'extras/node_modules/axe-core/axe.min.js')

describe.skipIf(CHROMIUM === undefined || !HAS_EXTRAS)(
  `in Chromium (skipped where there is none) ${NEEDS_EXTRAS}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-'))
    const file = join(folder, 'clearance.html')
    const complaints: string[] = []
    let browser: Browser
    let page: Page

    beforeAll(async () => {
      const inputs = [
        'data/self-test/number.wav',
        'fixtures/album/booklet.txt',
        'fixtures/album/fan-page.html',
      ]
      const ran = await runCommand(['scan', '--numbers-only', '--report', `html=${file}`, ...inputs])
      expect(ran.code).toBe(1)
      const { chromium } = await import('playwright-core')
      browser = await chromium.launch({
        executablePath: CHROMIUM!,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      })
      page = await browser.newPage()
      page.on('console', (each) => complaints.push(each.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(pathToFileURL(file).href)
    })

    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    test('the passage is drawn and plays', async () => {
      const sound = page.locator('.sound').first()
      await sound.scrollIntoViewIfNeeded()
      await sound.locator('.wave canvas').first().waitFor()
      await sound.locator('button').click()
      const time = (): Promise<number> =>
        sound.locator('audio').evaluate((audio) => (audio as unknown as { currentTime: number }).currentTime)
      await expect.poll(time, { timeout: 20_000 }).toBeGreaterThan(0.2)
    })

    test('only the outcomes and words that are asked for are shown', async () => {
      const visible = (): Promise<number> => page.locator('article:visible').count()
      const all = await visible()
      await page.locator('input[value=clear]').uncheck()
      const unclear = await visible()
      expect(unclear).toBeLessThan(all)
      expect(await page.locator('article[data-outcome=clear]:visible').count()).toBe(0)
      await page.locator('input[type=search]').fill('no finding has these words')
      expect(await visible()).toBe(0)
      await page.locator('input[type=search]').fill('')
      await page.locator('input[value=clear]').check()
      expect(await visible()).toBe(all)
    })

    test('findings can be put in the order of their numbers', async () => {
      const numbers = (): Promise<(string | null)[]> =>
        page
          .locator('[data-outcome=not-clear] article')
          .evaluateAll((all) => all.map((each) => each.getAttribute('data-number')))
      const before = await numbers()
      await page.locator('select').selectOption('number')
      expect(await numbers()).toEqual([...before].sort((a, b) => a!.localeCompare(b!)))
    })

    test.each(['light', 'dark'] as const)('nothing serious keeps anybody out (%s)', async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      const found = (await page.evaluate(
        `${readFileSync(AXE, 'utf8')}; axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => [impact, id, nodes[0].html]))`,
      )) as [string, string, string][]
      expect(found.filter(([impact]) => impact === 'serious' || impact === 'critical')).toEqual([])
    })

    test('the browser had nothing to say', () => {
      expect(complaints).toEqual([])
    })
  },
)
