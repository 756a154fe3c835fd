// The tags of sound that lies in an archive: it is put on the disk for as long as they are read, and is not listened to.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { problem } from '../../core/problem.js'
import type { PictureReading } from '../pictures/picture-reading.js'
import type { Source, SourceContent } from '../source.js'

/** Its texts; that it was not heard is a problem. */
export async function readPackedSound(
  source: Source,
  bytes: Uint8Array,
  pictures: PictureReading | undefined,
): Promise<Pick<SourceContent, 'texts' | 'problems'>> {
  const advice = 'unpack the archive and scan its folder'
  const unheard = problem(
    source.input,
    'unknown-kind',
    'sound inside an archive is not heard, only its tags are read',
    advice,
  )
  const folder = await mkdtemp(join(tmpdir(), 'wrongnumber-'))
  try {
    const path = join(folder, `sound${extname(source.input)}`)
    await writeFile(path, bytes)
    const { texts } = await (await source.kind.load())({ ...source, place: { path } }, pictures)
    return { texts, problems: [unheard] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
