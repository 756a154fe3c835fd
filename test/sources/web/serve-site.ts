// A site on this machine, made of answers by path; says what was asked for.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page's HTML, or what answers. */
export type Answer = string | ((response: ServerResponse, request: IncomingMessage, base: string) => void)

export interface Site {
  readonly base: string
  /** Paths in the order in which they were asked for. */
  readonly asked: readonly string[]
  readonly agents: ReadonlySet<string>
  close(): void
}

/** What is not listed is not there (404). */
export async function serveSite(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: string[] = []
  const agents = new Set<string>()
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    agents.add(request.headers['user-agent'] ?? '')
    const answer = answers[path]
    if (answer === undefined) response.writeHead(404).end('gone')
    else if (typeof answer === 'function') answer(response, request, base)
    else response.setHeader('content-type', 'text/html').end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    base,
    asked,
    agents,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
