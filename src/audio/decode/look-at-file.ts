// Looks at a sound file before it is decoded: is it there, is it sound, is it protected, how long does it say it is.
import { type FileHandle, open, stat } from 'node:fs/promises'
import { type Problem, problem } from '../../core/problem.js'
import { findProtection } from './find-protection.js'
import { readStatedLength } from './read-stated-length.js'
import { recogniseSound, type SoundKind } from './recognise-sound.js'
import type { StatedLength } from './stated-length.js'

export interface SoundFile {
  /** The name as the user gave it. */
  readonly input: string
  readonly kind: SoundKind
  readonly bytes: number
  /** Where the sound begins behind leading tags, in bytes. */
  readonly offset: number
  /** What the file itself states, where the decoder's word is not as good. */
  readonly stated?: StatedLength
}

/** Opens the file, reads its beginning and closes it; every way in which it is no sound is a problem value. */
export async function lookAtFile(input: string): Promise<SoundFile | Problem> {
  let handle: FileHandle | undefined
  try {
    // Asked before it is opened: opening a pipe waits until somebody writes to it.
    if (!(await stat(input)).isFile())
      return problem(input, 'unreadable', 'this is no file', 'name a sound file')
    handle = await open(input, 'r')
    return await lookInside(input, handle)
  } catch (error) {
    return nameFileError(input, error)
  } finally {
    await handle?.close()
  }
}

async function lookInside(input: string, handle: FileHandle): Promise<SoundFile | Problem> {
  const { size } = await handle.stat()
  if (size === 0) return problem(input, 'empty', 'the file is empty', 'export the track again')
  const { kind, offset } = await recogniseSound(handle)
  if (kind === 'text') {
    return problem(
      input,
      'not-audio',
      'this is text and no sound',
      'give it the ending of a text file, or name the sound file',
    )
  }
  const protection = await findProtection(handle, kind, size)
  if (protection) {
    return problem(
      input,
      'protected-audio',
      `the sound is encrypted (${protection})`,
      'scan the master or an export without copy protection',
    )
  }
  const stated = await readStatedLength(handle, kind, offset, size)
  if (stated && 'type' in stated) {
    return problem(
      input,
      'corrupt-audio',
      `the header cannot be true: ${stated.message}`,
      'export the track again',
    )
  }
  return { input, kind, offset, bytes: size, ...(stated ? { stated } : {}) }
}

function nameFileError(input: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return problem(input, 'not-found', 'there is no such file', 'check the path')
  }
  return problem(
    input,
    'unreadable',
    `The file cannot be read (${code ?? 'unknown reason'})`,
    'check its permissions',
  )
}
