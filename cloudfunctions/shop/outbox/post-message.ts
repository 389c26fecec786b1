import type { Ports } from '../ports'
import type { WxMessage } from '../wx-port'
import { anItem } from './outbox'

/**
 * Owes somebody a message in WeChat, once per `id`: `shipped:<order>`, `refunded:<refund>`, … To be called where a commit's
 * follow-ups are done: repeating it changes nothing.
 */
export async function postMessage(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  message: WxMessage & { id: string; subjectId: string },
): Promise<void> {
  const { id, subjectId, ...said } = message
  await store.add('outbox', anItem('message', id, subjectId, clock.now(), { message: said }))
}
