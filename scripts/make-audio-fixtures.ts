// Makes fixtures/audio: one second of a rising tone in every container and codec that is read (needs an `ffmpeg` on the PATH).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chirp } from '../test/audio/chirp.js'

/** File, channels, rate in Hz, what FFmpeg is told. */
const CLIPS: readonly (readonly [string, number, number, string])[] = [
  ['stereo.mp3', 2, 44_100, '-c:a libmp3lame -b:a 96k'],
  ['mono-untagged.mp3', 1, 22_050, '-c:a libmp3lame -b:a 32k -write_xing 0 -id3v2_version 0'],
  ['stereo.flac', 2, 44_100, '-c:a flac'],
  ['mono-24-bit.flac', 1, 192_000, '-c:a flac -sample_fmt s32 -bits_per_raw_sample 24'],
  ['eight-channels.flac', 8, 8000, '-c:a flac'],
  ['stereo.oga', 2, 44_100, '-c:a flac -f ogg'],
  ['stereo.ogg', 2, 44_100, '-c:a libvorbis -q:a 2'],
  ['six-channels.ogg', 6, 48_000, '-c:a libvorbis -q:a 2'],
  ['stereo.opus', 2, 48_000, '-c:a libopus -b:a 96k'],
  ['six-channels.opus', 6, 48_000, '-c:a libopus -b:a 320k -mapping_family 1'],
  ['aac.m4a', 2, 44_100, '-c:a aac -b:a 128k'],
  ['alac.m4a', 2, 22_050, '-c:a alac'],
  ['stereo.aac', 2, 44_100, '-c:a aac -b:a 128k -f adts'],
  ['mono-16.wav', 1, 22_050, '-c:a pcm_s16le'],
  ['stereo-24.wav', 2, 11_025, '-c:a pcm_s24le'],
  ['mono-float.wav', 1, 8000, '-c:a pcm_f32le'],
  ['mono-8.wav', 1, 8000, '-c:a pcm_u8'],
  ['six-channels.wav', 6, 8000, '-c:a pcm_s16le'],
  ['mono-16.aiff', 1, 22_050, '-c:a pcm_s16be'],
  ['stereo-24.aiff', 2, 8000, '-c:a pcm_s24be'],
  ['mono-float.aifc', 1, 8000, '-c:a pcm_f32be -f aiff'],
  ['stereo.mov', 2, 8000, '-c:a pcm_s16be'],
  ['stereo.mkv', 2, 22_050, '-c:a flac'],
  ['stereo.webm', 2, 48_000, '-c:a libopus -b:a 96k'],
  ['stereo.wma', 2, 44_100, '-c:a wmav2 -b:a 64k'],
]
const PICTURES = '-f lavfi -i color=black:s=64x64:r=5:d=1'.split(' ')
const WITHOUT_TAGS = ['-map_metadata', '-1']
const REPEATABLE = '-fflags +bitexact -flags:a +bitexact'.split(' ')

const folder = mkdtempSync(join(tmpdir(), 'fixtures-'))
for (const [name, channels, rate, coding] of CLIPS) {
  encode(name, channels, rate, coding.split(' '), [])
}
encode('with-pictures.mp4', 2, 44_100, '-c:a aac -b:a 128k -c:v mpeg4 -b:v 8k'.split(' '), PICTURES)
const CHAPTERS = [
  ';FFMETADATA1',
  'comment=rappelle le 01 99 00 12 34',
  ...['Une', 'Deux'].flatMap((title, at) => [
    '[CHAPTER]',
    'TIMEBASE=1/2',
    `START=${at}`,
    `END=${at + 1}`,
    `title=${title}`,
  ]),
]
writeFileSync(join(folder, 'chapters.txt'), CHAPTERS.join('\n'))
const chapters = ['-i', join(folder, 'chapters.txt')]
const small = '-c:a aac -b:a 24k -movflags +faststart'.split(' ')
encode('chapters.m4a', 1, 16_000, small, chapters, ['-map_metadata', '1'])
rmSync(folder, { recursive: true })

function encode(
  name: string,
  channels: number,
  rate: number,
  coding: string[],
  more: string[],
  tags = WITHOUT_TAGS,
): void {
  const raw = join(folder, 'raw.f32')
  const planes = Array.from({ length: channels }, (_, channel) => chirp(channel, rate))
  const samples = new Float32Array(planes[0]!.length * channels)
  for (let i = 0; i < samples.length; i += 1) samples[i] = planes[i % channels]![Math.floor(i / channels)]!
  writeFileSync(raw, new Uint8Array(samples.buffer))
  const layout =
    channels === 6 ? ['-channel_layout', '5.1'] : channels === 8 ? ['-channel_layout', '7.1'] : []
  const input = ['-f', 'f32le', '-ar', `${rate}`, '-ac', `${channels}`, ...layout, '-i', raw]
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    ...input,
    ...more,
    ...tags,
    ...REPEATABLE,
    ...coding,
    `fixtures/audio/${name}`,
  ])
}
