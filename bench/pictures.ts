// How many numbers on covers are read by OCR, and how many wrongly: pictures rendered here, by font, size, turn, ground and packing.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { scanText } from '../src/index.js'
import { PictureReading } from '../src/sources/pictures/picture-reading.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Kept for fiction; the last digits are drawn. */
const SHAPES = [
  '020 7946 0###',
  '01 99 00 ## ##',
  '07700 900 ###',
  '06 39 98 ## ##',
  '+44 20 7946 0###',
  '+33 1 99 00 ## ##',
]
const FONTS = [
  'Liberation Sans',
  'Liberation Serif',
  'Liberation Mono',
  'Lato Light',
  'C059',
  'Z003',
  'URW Gothic',
  'Cantarell',
  'DejaVu Sans Condensed',
]
const GROUNDS = {
  paper: { ground: '#fbfaf5', ink: '#222' },
  night: { ground: '#15151f', ink: '#e8e4d0' },
  gradient: { ground: 'linear-gradient(45deg,#f06,#4af)', ink: '#fff' },
  faint: { ground: '#c9b79c', ink: '#8a6f4d' },
  stripes: { ground: 'repeating-linear-gradient(30deg,#cde,#cde 12px,#bcd 12px,#bcd 24px)', ink: '#123' },
  sky: {
    ground: 'radial-gradient(circle at 30% 20%,#fff6,#0000 40%),conic-gradient(#345,#768,#456,#345)',
    ink: '#fff',
  },
}
const TURNS = [0, 90, 270, 180, 7, -20]
const SIZES = [16, 24, 40, 72]

interface Cover {
  readonly number: string
  readonly kinds: readonly string[]
  readonly png: Uint8Array
}

/** The same every time. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

async function* covers(browser: Browser, count: number): AsyncGenerator<Cover> {
  const draw = random(7)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(draw() * values.length)]!
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } })
  for (let at = 0; at < count; at += 1) {
    const number = pick(SHAPES).replace(/#/g, () => String(Math.floor(draw() * 10)))
    const [font, size] = [pick(FONTS), pick(SIZES)]
    const turn = TURNS[at % TURNS.length]!
    const [name, { ground, ink }] = pick(Object.entries(GROUNDS))
    const isJpeg = draw() < 0.5
    await page.setContent(`<body style="margin:0;width:1000px;height:1000px;background:${ground};color:${ink};font-family:'${font}'">
      <h1 style="position:absolute;left:70px;top:40px;font-size:84px;margin:0">Night Calls</h1>
      <p style="position:absolute;left:70px;top:820px;font-size:22px;line-height:1.4">1 Intro 2:31<br>2 Please hold 3:45<br>3 Dial tone 4:12</p>
      <div style="position:absolute;left:500px;top:480px;transform:translate(-50%,-50%) rotate(${turn}deg);white-space:nowrap;font-size:${size}px">Booking: ${number}</div>`)
    const png = await page.screenshot(isJpeg ? { type: 'jpeg', quality: 60 } : {})
    yield { number, png, kinds: [font, `${size} px`, `turned ${turn}`, name, isJpeg ? 'JPEG 60 %' : 'PNG'] }
  }
}

async function main(count: number): Promise<void> {
  if (CHROMIUM === undefined) throw new Error('there is no Chromium')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  const reading = new PictureReading({ languages: [], off: false, signal: new AbortController().signal })
  if (!reading.areRead) throw new Error('there is no OCR')
  const tally = new Map<string, { all: number; read: number; unsure: number; wrong: number }>()
  let seconds = 0
  for await (const { number, png, kinds } of covers(browser, count)) {
    const begun = performance.now()
    const { texts, problems } = await reading.read(png, 'cover')
    for (const { message } of problems) console.log(message)
    seconds += (performance.now() - begun) / 1000
    const digits = number.replace(/\D/g, '')
    let [read, unsure, wrong] = [0, 0, 0]
    for (const { text, unsure: doubts = [] } of texts)
      for (const found of await scanText(text, { territories: ['GB', 'FR'] })) {
        const isUnsure = doubts.some(({ start }) => start >= found.span!.start && start < found.span!.end)
        if (found.written.replace(/\D/g, '') === digits) [read, unsure] = [1, isUnsure ? 1 : 0]
        else if (!isUnsure) wrong += 1
        if (found.written.replace(/\D/g, '') !== digits)
          console.log(isUnsure ? 'doubted' : 'WRONG', found.written, 'for', number, kinds.join(', '))
      }
    if (read === 0)
      console.log('missed', number, kinds.join(', '), JSON.stringify(texts[0]?.text.slice(0, 150)))
    for (const kind of ['all', ...kinds]) {
      const row = tally.get(kind) ?? { all: 0, read: 0, unsure: 0, wrong: 0 }
      tally.set(kind, {
        all: row.all + 1,
        read: row.read + read,
        unsure: row.unsure + unsure,
        wrong: row.wrong + wrong,
      })
    }
  }
  await Promise.all([reading.close(), browser.close()])
  for (const [kind, { all, read, unsure, wrong }] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`${kind.padEnd(24)} read ${read} of ${all} (${unsure} unclear), wrong and sure ${wrong}`)
  console.log(`${(seconds / count).toFixed(1)} s a picture`)
}

await main(Number(process.argv[2] ?? 120))
