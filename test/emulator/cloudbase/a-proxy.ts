import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Passing {
  headers: IncomingHttpHeaders
  body: Record<string, unknown>
}

/** Someone between the SDK and the emulator, who alters what passes. Answers its address and how to end it. */
export async function proxyTo(
  target: string,
  alter: (passing: Passing) => unknown,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', part => parts.push(part))
    incoming.on('end', () => {
      const passing: Passing = {
        headers: { ...incoming.headers },
        body: JSON.parse(Buffer.concat(parts).toString()),
      }
      alter(passing)
      const body = JSON.stringify(passing.body)
      passing.headers['content-length'] = String(Buffer.byteLength(body))
      const onward = request(
        new URL(incoming.url ?? '', target),
        { method: 'POST', headers: passing.headers },
        answer => {
          outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(outgoing)
        },
      )
      onward.end(body)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
