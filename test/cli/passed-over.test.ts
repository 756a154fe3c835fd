// Every report says which files were passed over, and none says that all was read where some were.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './run-command.js'

const folder = mkdtempSync(join(tmpdir(), 'wrongnumber-passed-'))
const FORMS = ['html', 'csv', 'junit', 'sarif', 'jsonl', 'json', 'md', 'github', 'gitlab'] as const

beforeAll(() => {
  mkdirSync(join(folder, 'album'))
  for (const name of ['cover.psd', 'back.heic', 'Song.als']) writeFileSync(join(folder, 'album', name), 'x')
  writeFileSync(join(folder, 'album', 'a.txt'), 'nothing to dial')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('each form names them', async () => {
  const wishes = FORMS.flatMap((form) => ['--report', `${form}=${form}.out`])
  const { code } = await runCommand(['scan', 'album', '--no-ocr', ...wishes], { cwd: folder })
  expect(code).toBe(0)
  const reports = FORMS.map((form) => [form, readFileSync(join(folder, `${form}.out`), 'utf8')] as const)
  // Annotations are one line each: they have the count.
  for (const [form, report] of reports)
    expect(report, form).toMatch(form === 'github' ? /2 images/ : /back\.heic/)
  const page = reports[0]![1]
  expect(page).not.toContain('Everything that was asked for was read')
  expect(page).toContain('this report says nothing of them')
})

test('where nothing was passed over the page says that all was read', async () => {
  await runCommand(['scan', 'album/a.txt', '--report', 'html=whole.html'], { cwd: folder })
  const page = readFileSync(join(folder, 'whole.html'), 'utf8')
  expect(page).toContain('Everything that was asked for was read and heard to its end.')
  expect(page).not.toContain('Passed over')
})

test('what an archive holds and nobody read is named too', async () => {
  writeFileSync(
    join(folder, 'album.zip'),
    zipSync({ 'a.txt': Buffer.from('nothing'), 'art/cover.psd': Buffer.from('x') }),
  )
  const { stdout } = await runCommand(['scan', 'album.zip', '--format', 'json'], { cwd: folder })
  expect(JSON.parse(stdout).passedOver).toEqual([
    { kind: 'image', files: 1, names: ['album.zip/art/cover.psd'] },
  ])
})
