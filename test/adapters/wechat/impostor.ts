import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Something that is not WeChat and answers in its place. */
export async function impostor(status: number, text: string) {
  const server = createServer((_request, response) => void response.writeHead(status).end(text))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}
