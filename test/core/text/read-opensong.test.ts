// Songs of OpenSong and OpenLP: words under lines of chords, the way back to the file, and what is no such song.
import { expect, test } from 'vitest'
import { readXml } from '../../../src/core/text/read-xml.js'
import { originalSpan } from '../../../src/core/text/source-text.js'

const SONG = `<?xml version="1.0" encoding="UTF-8"?>
<song>
  <title>Long Distance</title>
  <author>Nobody</author>
  <lyrics>[V1]
.D        G      D
 Ring me, oh _ring, on 07700 900__123
1 555 0142 &amp; more
2Call || 07700 900456
;remark of the band
---
[C]
. A7
 Ding, dang, dong
</lyrics>
</song>
`

test('the words are read without what stands between them', () => {
  const lyrics = readXml(SONG).find(({ place }) => place === 'song/lyrics')!
  expect(lyrics.text).toBe(
    'Ring me, oh ring, on 07700 900123\n 555 0142 & more\nCall \n 07700 900456\nremark of the band\nDing, dang, dong\n\n',
  )
  const at = lyrics.text.indexOf('07700 900123')
  const { start, end } = originalSpan(lyrics, at, at + '07700 900123'.length)
  expect(SONG.slice(start, end)).toBe('07700 900__123')
  expect(readXml(SONG).map(({ place }) => place)).toContain('song/title')
})

test('OpenLyrics has its chords inside the words', () => {
  const song = `<?xml version="1.0"?>
<song xmlns="http://openlyrics.info/namespace/2009/song"><lyrics><verse name="v1"><lines>Call <chord name="D"/>0770<chord name="G"/>0 900<chord name="A"/>123<br/>to<chord name="D"/>night</lines></verse></lyrics></song>`
  const words = readXml(song).find(({ text }) => text.includes('Call'))!
  expect(words.text).toBe('Call 07700 900123\ntonight')
})

test('other XML with lyrics stays as it is', () => {
  const track = '<?xml version="1.0"?><track><lyrics>. 07700 900123\n [A] b__c</lyrics></track>'
  expect(readXml(track).map(({ text }) => text)).toEqual(['lyrics: . 07700 900123\n [A] b__c'])
})
