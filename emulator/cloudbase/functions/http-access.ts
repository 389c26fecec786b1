import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPlain } from '../data/values'
import { CloudbaseError } from '../errors'
import { answer, bodyOf } from '../wire/http'
import type { Functions } from './functions'

/** HTTP access: a request becomes an "integrated request" event, and what the function returns becomes the response. */
export async function serveFunction(
  functions: Functions,
  name: string,
  envId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const event = eventOf(request, await bodyOf(request), envId)
  try {
    respond(response, await functions.run(name, event, undefined))
  } catch (error) {
    if (!(error instanceof CloudbaseError)) throw error
    const body = JSON.stringify({ code: error.code, message: error.message })
    answer(
      response,
      error.code === 'FUNCTION_NOT_FOUND' ? 404 : 500,
      { 'content-type': 'application/json' },
      body,
    )
  }
}

/** Names in lower case; a body that is not text travels in base64. */
function eventOf(request: IncomingMessage, body: Buffer, envId: string): Record<string, unknown> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const lists = Object.entries(request.headersDistinct).map(([name, values]) => [name, values ?? []] as const)
  const text = isUtf8(body)
  return {
    path: url.pathname,
    httpMethod: request.method,
    headers: Object.fromEntries(lists.map(([name, values]) => [name, values.join(', ')])),
    multiValueHeaders: Object.fromEntries(lists),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { requestId: randomUUID(), envId, appId: 0, uin: 0 },
    body: body.toString(text ? 'utf8' : 'base64'),
    isBase64Encoded: !text,
  }
}

/** An integrated response, or a bare value: text as text/plain, anything else as JSON with 200. */
function respond(response: ServerResponse, result: unknown): void {
  const { status, headers, body } = responseOf(result)
  answer(response, status, headers, body)
}

function responseOf(result: unknown): {
  status: number
  headers: Record<string, string>
  body: string | Buffer
} {
  if (typeof result === 'string') {
    return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: result }
  }
  if (!isPlain(result) || typeof result.statusCode !== 'number') {
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(result),
    }
  }
  const given = isPlain(result.headers) ? Object.entries(result.headers) : []
  const headers = Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)]))
  const text = typeof result.body === 'string' ? result.body : (JSON.stringify(result.body) ?? '')
  return {
    status: result.statusCode,
    headers,
    body: result.isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  }
}
