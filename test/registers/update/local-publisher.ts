// A publisher on this machine: serves one file as RFC 9110 says, or misbehaves in a way that has a name.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the next answers are given. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, file: Buffer) => void

export interface Publisher {
  /** For `--from`. */
  readonly address: string
  file: Buffer
  /** Day of the file, for Last-Modified; none where it is ''. */
  day: string
  behave: Behaviour
  /** Requests so far: the headers that matter. */
  readonly asked: { range?: string | undefined; known?: string | undefined; url: string }[]
  close(): Promise<void>
}

/** Starts it; every path leads to the same file. */
export async function startPublisher(): Promise<Publisher> {
  const publisher = { file: Buffer.alloc(0), day: '', behave: honest, asked: [] as Publisher['asked'] }
  const server = createServer((request, response) => {
    const { range, 'if-none-match': known } = request.headers
    publisher.asked.push({ range, known, url: request.url ?? '' })
    response.setHeader('etag', `"${createHash('sha256').update(publisher.file).digest('hex').slice(0, 16)}"`)
    if (publisher.day !== '')
      response.setHeader('last-modified', new Date(`${publisher.day}T10:00Z`).toUTCString())
    publisher.behave(request, response, publisher.file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(publisher, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
}

/** Whole, from where it was asked, or not at all where nothing changed. */
export const honest: Behaviour = (request, response, file) => {
  const etag = response.getHeader('etag')
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else if (start > 0 && start < file.length && request.headers['if-range'] === etag)
    response
      .writeHead(206, {
        'content-range': `bytes ${start}-${file.length - 1}/${file.length}`,
        'content-length': file.length - start,
      })
      .end(file.subarray(start))
  else if (start > 0 && start >= file.length) response.writeHead(416).end()
  else response.writeHead(200, { 'content-length': file.length }).end(file)
}

const halfway = new Set<ServerResponse>()

/** Sends the first half, and breaks off when `breakOff` is called: when it has arrived. */
export const truncating: Behaviour = (request, response, file) => {
  stalling(request, response, file)
  halfway.add(response)
}

/** Ends all that is halfway. */
export function breakOff(): void {
  for (const response of halfway) response.destroy()
  halfway.clear()
}

/** Sends the first half and nothing more. */
export const stalling: Behaviour = (_, response, file) => {
  response.writeHead(200, { 'content-length': file.length })
  response.write(file.subarray(0, file.length >> 1))
}

/** Sends slowly, in twenty parts over `milliseconds`. */
export function dripping(milliseconds: number): Behaviour {
  return (_, response, file) => {
    response.writeHead(200, { 'content-length': file.length })
    const size = Math.ceil(file.length / 20)
    const send = (at: number): void => {
      if (at >= file.length) response.end()
      else {
        response.write(file.subarray(at, at + size))
        setTimeout(send, milliseconds / 20, at + size)
      }
    }
    send(0)
  }
}

/** Answers with a status and no file. */
export function refusing(status: number, headers: Record<string, string> = {}): Behaviour {
  return (_, response) => {
    response.writeHead(status, headers).end('no')
  }
}
