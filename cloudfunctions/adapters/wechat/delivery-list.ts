import * as v from 'valibot'
import { no, ok } from '../../../types/result'
import type { Wx } from '../../shop/wx-port'
import { type Client, readAnswer } from './client'

const PATH = '/cgi-bin/express/delivery/open_msg/get_delivery_list'
const answerSchema = v.object({
  delivery_list: v.array(v.object({ delivery_id: v.string(), delivery_name: v.string() })),
})

/** POST …/get_delivery_list: every carrier that WeChat knows. */
export function deliveryList(client: Client): Wx['deliveryList'] {
  return async () => {
    const answer = await client(PATH, {})
    if (answer.kind === 'unavailable') return no('unavailable')
    if (answer.kind === 'refused') throw answer.error
    const { delivery_list: list } = readAnswer(PATH, answerSchema, answer.data)
    return ok(list.map(({ delivery_id: id, delivery_name: name }) => ({ id, name })))
  }
}
