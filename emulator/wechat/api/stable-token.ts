import * as v from 'valibot'
import { done, refuse } from '../model'
import type { ApiVerb } from './desk'

const input = v.object({
  grant_type: v.string(),
  appid: v.string(),
  secret: v.string(),
  force_refresh: v.optional(v.boolean(), false),
})

/** POST /cgi-bin/stable_token. Asked again, everybody is given the same token until it is about to end. */
export const stableToken: ApiVerb = (desk, body) => {
  const read = v.safeParse(input, body)
  if (!read.success) return refuse(47001, 'data format error')
  const { grant_type, appid, secret, force_refresh } = read.output
  if (grant_type !== 'client_credential') return refuse(40002, 'invalid grant_type')
  if (appid !== desk.appId) return refuse(40013, 'invalid appid')
  if (secret !== desk.secret) return refuse(40125, 'invalid appsecret')
  if (force_refresh) desk.tokens.expireAll()
  const { token, seconds } = desk.tokens.give()
  return done({ access_token: token, expires_in: seconds })
}
