// Makes the sound of fixtures/album and its .lrc: npm run make:album -- FOLDER_OF_VOICES (en-allison/ and fr-june/ inside).
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeSound } from './album/encode-sound.js'
import { playBed, RATE } from './album/play-bed.js'
import { joined, say, silence } from './album/say-words.js'
import { ALBUM, ARTIST, SONGS, type Song } from './album/songs.js'
import { id3Tag } from './album/write-id3.js'

const folder = fileURLToPath(new URL('../fixtures/album', import.meta.url))
const voices = process.argv[2]
if (voices === undefined) throw new TypeError('name the folder of the voices')

for (const [index, song] of SONGS.entries()) {
  const voice = say(join(voices, song.voice.folder), song.voice.line)
  const sound = mix(playBed(song.bars, song.seconds), voice, song.voice.at)
  write(song, index + 1, sound)
  const [start, end] = [song.voice.at, song.voice.at + voice.length / RATE]
  console.log(
    `${song.file}: voice ${start.toFixed(2)} to ${end.toFixed(2)} of ${(sound.length / RATE).toFixed(2)} s`,
  )
}
writeFileSync(join(folder, '02 Bip.lrc'), lrcOf(SONGS[1]!))

/** The bed with the voice from second `at` on; silence between them where the bed is over. */
function mix(bed: Float32Array, voice: Float32Array, at: number): Float32Array {
  const start = Math.round(at * RATE)
  const end = start + voice.length + RATE
  const sound = end > bed.length ? joined([bed, silence((end - bed.length) / RATE)]) : bed
  for (const [index, sample] of voice.entries()) sound[start + index]! += sample
  return sound
}

function write(song: Song, track: number, sound: Float32Array): void {
  const path = join(folder, song.file)
  const tags = {
    title: song.title,
    artist: ARTIST,
    album: ALBUM,
    track: String(track),
    language: song.language,
  }
  if (path.endsWith('.mp3')) {
    const bare = `${path}.bare.mp3`
    const container = { id3v2_version: '0' }
    encodeSound(bare, sound, { encoder: 'libmp3lame', rate: RATE, bitRate: 64_000, tags: {}, container })
    const frames = {
      TIT2: song.title,
      TPE1: ARTIST,
      TALB: ALBUM,
      TRCK: String(track),
      TSRC: song.isrc,
      TLAN: song.language,
    }
    const tag = id3Tag({ frames, language: song.language, lyrics: song.lyrics })
    writeFileSync(path, Buffer.concat([tag, readFileSync(bare)]))
    rmSync(bare)
  } else if (path.endsWith('.flac')) {
    const vorbis = { ...tags, isrc: song.isrc, lyrics: song.lyrics }
    encodeSound(path, sound, { encoder: 'flac', rate: RATE, bitRate: 0, tags: vorbis, container: {} })
  } else {
    const itunes = { ...tags, lyrics: song.lyrics, comment: `ISRC ${song.isrc}` }
    const container = { movflags: '+faststart' }
    encodeSound(path, sound, { encoder: 'aac', rate: RATE, bitRate: 48_000, tags: itunes, container })
  }
}

/** The lines of the lyrics over the length of the song, as a player shows them. */
function lrcOf(song: Song): string {
  const lines = song.lyrics.split('\n').filter((line) => line !== '')
  const stamped = lines.map((line, index) => {
    const at = 1 + (index * (song.seconds - 2)) / lines.length
    return `[00:${at.toFixed(2).padStart(5, '0')}]${line}`
  })
  return `${[`[ti:${song.title}]`, `[ar:${ARTIST}]`, `[al:${ALBUM}]`, ...stamped].join('\n')}\n`
}
