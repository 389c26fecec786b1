import * as v from 'valibot'
import type { WechatConfig } from './config'
import { type Answer, post } from './post'
import { tokensOf } from './token'
import { WxError } from './wx-error'

/** One call of an open API, under the mini program's token. */
export type Client = (path: string, body: object) => Promise<Answer>

/** 40001 and 40014: not a token, or not the latest; 42001: it has ended. */
const TOKEN_REFUSED: readonly number[] = [40001, 40014, 42001]

/** Calls open APIs. A token that WeChat no longer takes is fetched anew, once: refused again, a person must look. */
export function openClient(config: WechatConfig): Client {
  const tokens = tokensOf(config)
  const ask = async (path: string, body: object): Promise<Answer & { token?: string }> => {
    const token = await tokens.get()
    if (!token) return { kind: 'unavailable' }
    const address = `${config.baseUrl}${path}?access_token=${encodeURIComponent(token)}`
    return { ...(await post(path, address, body, config.timeoutMs)), token }
  }
  return async (path, body) => {
    const first = await ask(path, body)
    if (first.kind !== 'refused' || !TOKEN_REFUSED.includes(first.errcode)) return first
    tokens.forget(first.token ?? '')
    const second = await ask(path, body)
    if (second.kind === 'refused' && TOKEN_REFUSED.includes(second.errcode)) throw second.error
    return second
  }
}

/** An answer by its schema. Throws without a word of it: it may name the buyer. */
export function readAnswer<Schema extends v.GenericSchema>(
  call: string,
  schema: Schema,
  data: unknown,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, data)
  if (read.success) return read.output
  throw new WxError(call, `UNREADABLE_ANSWER ${v.getDotPath(read.issues[0]) ?? ''}`)
}
