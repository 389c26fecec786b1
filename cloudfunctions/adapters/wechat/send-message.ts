import { no, ok } from '../../../types/result'
import type { Wx } from '../../shop/wx-port'
import type { Client } from './client'
import type { WechatConfig } from './config'
import { messageData } from './template'

const PATH = '/cgi-bin/message/subscribe/send'
/** The person has not agreed, or all that was agreed to is used. */
const NOT_WANTED = 43101
/** Openid, template, page or data are not as WeChat wants them: the same again is refused again. */
const REFUSED: readonly number[] = [40003, 40037, 41030, 47003]

/** POST …/message/subscribe/send: one message for one agreement. */
export function sendMessage(client: Client, { templates }: WechatConfig): Wx['sendMessage'] {
  return async ({ kind, to, page, facts }) => {
    const template = templates[kind]
    if (!template) return no('no_template')
    const data = messageData(template, facts)
    const answer = await client(PATH, { touser: to, template_id: template.id, page, data })
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'done') return ok(true)
    if (answer.errcode === NOT_WANTED) return no('not_wanted')
    if (REFUSED.includes(answer.errcode)) return no('refused', [String(answer.errcode)])
    throw answer.error
  }
}
