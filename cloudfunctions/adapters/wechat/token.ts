import * as v from 'valibot'
import type { WechatConfig } from './config'
import { type Answer, post } from './post'
import { WxError } from './wx-error'

const PATH = '/cgi-bin/stable_token'
/** WeChat changes a token five minutes before it ends, and takes the old one until then. */
const EARLY_MS = 5 * 60_000

const answerSchema = v.object({ access_token: v.pipe(v.string(), v.minLength(1)), expires_in: v.number() })

interface Token {
  token: string
  /** By the machine's clock: WeChat counts in seconds from its answer. */
  until: number
}

/** The access token, fetched once and kept while this instance lives. */
export interface Tokens {
  /** Undefined when WeChat does not answer. Throws `WxError` when the app id or the secret is wrong. */
  get(): Promise<string | undefined>
  /** WeChat refused this token: the next `get` fetches one, unless another call has done so already. */
  forget(token: string): void
}

/**
 * Asks in the ordinary mode, in which all instances are given the same token. Never forces a new one: that would cut the
 * other instances off, and WeChat allows it twenty times a day.
 */
export function tokensOf(config: WechatConfig): Tokens {
  let kept: Token | undefined
  let asking: Promise<Token | undefined> | undefined
  const ask = () => {
    asking ??= fetchToken(config).finally(() => {
      asking = undefined
    })
    return asking
  }
  return {
    async get() {
      if (!kept || kept.until <= Date.now()) kept = await ask()
      return kept?.token
    },
    forget(token) {
      if (kept?.token === token) kept = undefined
    },
  }
}

async function fetchToken({
  baseUrl,
  appId,
  appSecret,
  timeoutMs,
}: WechatConfig): Promise<Token | undefined> {
  const body = { grant_type: 'client_credential', appid: appId, secret: appSecret }
  const answer = await post('stable_token', `${baseUrl}${PATH}`, body, timeoutMs)
  if (answer.kind === 'unavailable') return undefined
  return readToken(answer)
}

function readToken(answer: Exclude<Answer, { kind: 'unavailable' }>): Token {
  if (answer.kind === 'refused') throw answer.error
  const read = v.safeParse(answerSchema, answer.data)
  if (!read.success) throw new WxError('stable_token', 'UNREADABLE_ANSWER')
  const { access_token: token, expires_in: seconds } = read.output
  return { token, until: Date.now() + seconds * 1000 - EARLY_MS }
}
