// Folders of one argument as releases, by what their tags say.
import { expect, test } from 'vitest'
import { type Folder, joinReleases } from '../../src/scan/release/join-releases.js'

/** `FR` stands for ISRCs of that country, `fr` for a language. */
function folder(path: string, marks = '', hasSound = true): Folder {
  const given = marks.split(' ').filter((each) => each !== '')
  const isrc = given.filter((each) => /^[A-Z]/.test(each)).map((country) => `${country}ABC2600001`)
  return {
    path,
    hasSound,
    facts: [{ isrc, languages: given.filter((each) => /^[a-z]/.test(each)), names: [] }],
  }
}

test.each<[string, Folder[], string[][]]>([
  ['masters take over the tags beside them', [folder('a', 'FR'), folder('a/Masters')], [['a', 'a/Masters']]],
  ['folders with tags in common are one', [folder('a/1', 'FR fr'), folder('a/2', 'fr')], [['a/1', 'a/2']]],
  ['folders that differ stay apart', [folder('a', 'FR'), folder('b', 'GB')], [['a'], ['b']]],
  [
    'what has none belongs to the nearest',
    [folder('x/a/MP3', 'FR'), folder('x/b/MP3', 'GB'), folder('x/b/WAV'), folder('x/a/Scans', '', false)],
    [
      ['x/a/MP3', 'x/a/Scans'],
      ['x/b/MP3', 'x/b/WAV'],
    ],
  ],
  [
    'one that joins two joins all',
    [folder('a', 'FR'), folder('b', 'GB'), folder('c', 'FR GB')],
    [['a', 'b', 'c']],
  ],
  ['without tags all sound is one release', [folder('a'), folder('b', '', false)], [['a', 'b']]],
  ['texts alone stand for themselves', [folder('a', '', false), folder('b', '', false)], [['a'], ['b']]],
])('%s', (_, folders, expected) => {
  expect(joinReleases(folders).map((release) => release.map(({ path }) => path))).toEqual(expected)
})
