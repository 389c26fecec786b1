import * as v from 'valibot'
import type { RawPost } from '../shop/pay-port'

/** CloudBase's HTTP access hands an event function this ("integrated request"); header names vary in case. */
const httpEvent = v.object({
  httpMethod: v.string(),
  headers: v.record(v.string(), v.string()),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/** The post as it came over the wire: exact bytes, lower-case header names. Undefined when the event is no HTTP POST. */
export function rawPostOf(event: unknown): RawPost | undefined {
  const read = v.safeParse(httpEvent, event)
  if (!read.success || read.output.httpMethod.toUpperCase() !== 'POST') return undefined
  const { headers, body, isBase64Encoded } = read.output
  return {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

/** An "integrated response". */
export const httpAnswer = (statusCode: number, body?: { code: string; message: string }) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: body ? JSON.stringify(body) : '',
  isBase64Encoded: false,
})
