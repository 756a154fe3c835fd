// Puts an ID3v2.4 tag before MPEG audio (id3.org, ID3v2.4 structure and native frames), lyrics in a frame of their own.

export interface Id3Tags {
  /** Text frames by identifier: TIT2, TPE1, TALB, TRCK, TSRC, TLAN. */
  readonly frames: Readonly<Record<string, string>>
  /** ISO 639-2 code of the lyrics' language. */
  readonly language: string
  readonly lyrics: string
}

/** The bytes of the tag. */
export function id3Tag({ frames, language, lyrics }: Id3Tags): Buffer {
  const texts = Object.entries(frames).map(([id, text]) => frame(id, Buffer.from(`\u0003${text}`)))
  const words = frame('USLT', Buffer.from(`\u0003${language}\0${lyrics}`))
  const body = Buffer.concat([...texts, words])
  return Buffer.concat([Buffer.from('ID3\u0004\0\0', 'latin1'), synchsafe(body.length), body])
}

function frame(id: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(id, 'latin1'), synchsafe(body.length), Buffer.from([0, 0]), body])
}

/** Seven bits a byte, so that no size looks like the start of sound. */
function synchsafe(size: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (size >> shift) & 127))
}
