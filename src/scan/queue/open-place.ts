// Brings the file of a job within reach: from below the folder that is shared, from a web server, or from S3.
import { lookup } from 'node:dns/promises'
import { createWriteStream } from 'node:fs'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve, sep } from 'node:path'
import node from 'node:process'
import { isProblem, type Problem, problem } from '../../core/problem.js'
import { fetchFile } from '../../registers/update/fetch-file.js'
import { Refusal } from '../../registers/update/fetch-problems.js'
import { fileProblem } from '../../sources/file-problem.js'
import { isPrivateAddress } from '../../sources/private-addresses.js'
import type { FilePlace } from './file-job.js'

/** Two days of uncompressed sound are larger, and nobody has them in one file; six hours bring it over any line. */
const LIMITS = { bytes: 16_000_000_000, seconds: 21_600, idleSeconds: 60, redirects: 5 }

/** What a worker may reach. */
export interface Reach {
  /** The folder that all machines share; without it no file of it is read. */
  readonly root?: string
  /** Servers of private networks may be asked. */
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
}

/** A file on this machine. */
export interface PlacedFile {
  readonly path: string
  /** Takes it away again, where it was fetched. */
  close(): Promise<void>
}

/** What cannot be reached is a problem. */
export async function openPlace(
  input: string,
  place: FilePlace,
  reach: Reach,
): Promise<PlacedFile | Problem> {
  if ('below' in place) return sharedFile(input, place.below, reach.root)
  const folder = await mkdtemp(join(tmpdir(), 'wrongnumber-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  // Its name says what it is, and is one that no file system refuses.
  const path = join(folder, basename(new URL(place.url).pathname).slice(-100) || 'file')
  const failed = await (/^s3:/i.test(place.url) ? fetchObject : fetchAddress)(
    input,
    place.url,
    path,
    reach,
  ).catch((error: unknown) => fetchProblem(input, error))
  if (failed === undefined) return { path, close }
  await close()
  return failed
}

/** Nothing outside of the shared folder, by whatever links. */
async function sharedFile(
  input: string,
  below: string,
  root: string | undefined,
): Promise<PlacedFile | Problem> {
  if (root === undefined)
    return problem(input, 'queue-failed', 'this worker shares no folder', 'start it with --root')
  try {
    const folder = await realpath(root)
    const path = await realpath(resolve(folder, below))
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      return problem(
        input,
        'unreadable',
        'it leads out of the folder that is shared',
        'put the file itself there',
      )
    return { path: resolve(folder, below), close: async () => {} }
  } catch (error) {
    return fileProblem(input, error)
  }
}

async function fetchAddress(
  input: string,
  url: string,
  path: string,
  reach: Reach,
): Promise<Problem | undefined> {
  const mayAsk = async (address: string): Promise<void> => {
    if (reach.allowPrivate) return
    const found = await lookup(new URL(address).hostname.replace(/^\[|\]$/g, ''), { all: true })
    if (found.some((each) => isPrivateAddress(each.address)))
      throw new Refusal(
        'private-address',
        'the server is in a private network: start the worker with --allow-private',
      )
  }
  const fetched = await fetchFile({ url, path, limits: LIMITS, signal: reach.signal, mayAsk, progress() {} })
  return isProblem(fetched) ? { ...fetched, input } : undefined
}

/** With the package and the credentials that are installed on this machine, in its own way (`AWS_REGION`, `AWS_ENDPOINT_URL_S3` …). */
async function fetchObject(
  input: string,
  url: string,
  path: string,
  reach: Reach,
): Promise<Problem | undefined> {
  const s3 = await import('@aws-sdk/client-s3').catch(() => undefined)
  if (s3 === undefined)
    return problem(
      input,
      'part-missing',
      'the package that reads from S3 is not installed',
      'npm install @aws-sdk/client-s3',
    )
  const { hostname, pathname } = new URL(url)
  // A server of one's own has no name for each bucket.
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = node.env
  const isOwn = (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined
  const client = new s3.S3Client({ forcePathStyle: isOwn })
  try {
    const wish = new s3.GetObjectCommand({ Bucket: hostname, Key: decodeURIComponent(pathname.slice(1)) })
    const { Body } = await client.send(wish, { abortSignal: reach.signal })
    const { pipeline } = await import('node:stream/promises')
    await pipeline(Body as NodeJS.ReadableStream, createWriteStream(path), { signal: reach.signal })
    return undefined
  } finally {
    client.destroy()
  }
}

function fetchProblem(input: string, error: unknown): Problem {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return problem(
    input,
    'fetch-failed',
    `it could not be fetched: ${message}`,
    'check the address and the rights',
  )
}
