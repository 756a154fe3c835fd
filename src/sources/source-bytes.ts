// The bytes of a source, from the disk or as they were fetched; empty and too large ones are problems.
import { readFile, stat } from 'node:fs/promises'
import { type Problem, problem } from '../core/problem.js'
import { LARGEST_TEXT, tooLarge } from '../core/text/gather-bytes.js'
import { fileProblem } from './file-problem.js'
import type { Source } from './source.js'

/** All bytes of a source. */
export async function sourceBytes(source: Source): Promise<Uint8Array | Problem> {
  const { place, input } = source
  if ('url' in place)
    return problem(input, 'unreadable', 'it lies on a server', 'download it, or scan it with --queue')
  const bytes = 'bytes' in place ? place.bytes : await bytesOfFile(place.path, input)
  return bytes instanceof Uint8Array && bytes.length === 0
    ? problem(source.input, 'empty', 'the file is empty', 'check that it was copied completely')
    : bytes
}

async function bytesOfFile(path: string, input: string): Promise<Uint8Array | Problem> {
  try {
    const { size } = await stat(path)
    return size > LARGEST_TEXT ? tooLarge(input) : await readFile(path)
  } catch (error) {
    return fileProblem(input, error)
  }
}
