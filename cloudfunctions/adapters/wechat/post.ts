import * as v from 'valibot'
import { WxError } from './wx-error'

/** WeChat's JSON or the bytes of its picture, or a refusal by code, or nobody knows (and why, where WeChat says). */
export type Answer =
  | { kind: 'done'; data: unknown }
  | { kind: 'unavailable'; errcode?: number }
  | { kind: 'refused'; errcode: number; error: WxError }

/** WeChat is busy or at fault itself, or too much was asked of it: nothing is wrong with the call. */
const LATER: readonly number[] = [-1, 44990, 45009, 45011, 10060012, 10060019]

/** How a PNG and a JPEG begin. */
const PICTURES: readonly (readonly [type: string, begins: Buffer])[] = [
  ['image/png', Buffer.from('89504e47', 'hex')],
  ['image/jpeg', Buffer.from('ffd8ff', 'hex')],
]

/** What kind of picture these bytes are; undefined when they are none. */
export const pictureType = (bytes: Buffer): string | undefined =>
  PICTURES.find(([, begins]) => bytes.subarray(0, begins.length).equals(begins))?.[0]

const coded = v.object({ errcode: v.optional(v.number(), 0) })

/** POSTs JSON to WeChat. `call` names it in errors; the address, which may hold a token, is never told. */
export async function post(call: string, address: string, body: object, timeoutMs: number): Promise<Answer> {
  const answer = await fetchBytes(address, body, timeoutMs)
  if (!answer || answer.status === 429 || answer.status >= 500) return { kind: 'unavailable' }
  if (answer.status !== 200) throw new WxError(call, `HTTP ${answer.status}`)
  if (pictureType(answer.bytes)) return { kind: 'done', data: answer.bytes }
  const data = json(answer.bytes.toString('utf8'))
  const read = v.safeParse(coded, data)
  // Neither an answer nor a refusal of WeChat's: whatever stood between has spoken.
  if (!read.success) return { kind: 'unavailable' }
  const { errcode } = read.output
  if (errcode === 0) return { kind: 'done', data }
  if (LATER.includes(errcode)) return { kind: 'unavailable', errcode }
  return { kind: 'refused', errcode, error: new WxError(call, errcode) }
}

async function fetchBytes(
  address: string,
  body: object,
  timeoutMs: number,
): Promise<{ status: number; bytes: Buffer } | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
  } catch {
    // Dropped on purpose: what fetch throws may name the address.
    return undefined
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
