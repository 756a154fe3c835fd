// The progress line: file, what is done of it, and an estimate once it is worth something.
import { expect, test } from 'vitest'
import { describeProgress } from '../../src/cli/describe-progress.js'

test('lines at most ten times a second, with an estimate after three seconds', () => {
  let time = 0
  const lines: string[] = []
  const report = describeProgress(
    (line) => lines.push(line),
    () => time,
  )
  for (const [at, stage, done] of [
    [0, 'decoding', 0],
    [0.05, 'decoding', 5],
    [1, 'decoding', 30],
    [4, 'decoding', 60],
    [4.01, 'listening for numbers', 0],
  ] as const) {
    time = at
    report({ input: 'album/CD 1/song.mp3', stage, done, of: 120 })
  }
  time = 5
  report({ input: 'page.html', stage: 'reading', file: 1, files: 1 })
  time = 6
  report({ input: 'cd/page.html', stage: 'reading again', file: 3, files: 12, finished: 0, failed: 0 })
  time = 60
  report({ input: 'cd/1.mp3', stage: 'decoding', file: 3, files: 12, finished: 3, failed: 1, done: 1 })
  report({ input: 'cd/2.mp3', stage: 'decoding', file: 4, files: 12, finished: 3, failed: 1, done: 1 })
  expect(lines).toEqual([
    'song.mp3: decoding 0:00 of 2:00',
    'song.mp3: decoding 0:30 of 2:00',
    'song.mp3: decoding 1:00 of 2:00, ready in about 0:04',
    'song.mp3: listening for numbers 0:00 of 2:00',
    'page.html: reading',
    '0 of 12 done: page.html, reading again',
    '3 of 12 done, 1 with problems, 0.050 a second, ready in about 3:00: 1.mp3, decoding 0:01',
  ])
})
