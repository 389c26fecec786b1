import type { OutboxItem } from '../documents'
import type { Ports } from '../ports'
import { claim, failed, settle } from './outbox'

/** After so many tries what it tells is old. */
const MOST_TRIES = 5

/**
 * Sends a message. Who has not agreed to it, or has used up the agreement, is left alone: that is no failure. One agreement
 * is good for one message, so trying again after silence tells nobody twice.
 */
export async function sendMessage(ports: Ports, item: OutboxItem): Promise<void> {
  if (!item.message) throw new Error(`outbox ${item._id} says nothing`)
  if (!(await claim(ports, item))) return
  const sent = await ports.wx.sendMessage(item.message).catch(async error => {
    await failed(ports, item, 'broken', { retry: true, patient: false })
    throw error
  })
  if (sent.ok) return settle(ports, item, 'sent')
  const again = sent.error === 'unavailable' && item.tries + 1 < MOST_TRIES
  if (!again) return settle(ports, item, 'dropped', sent.error)
  await ports.store.change(
    'outbox',
    item._id,
    { tries: item.tries },
    {
      set: { leasedUntil: 0, dueAt: ports.clock.now() + 2 ** item.tries * 60_000, lastError: sent.error },
      inc: { tries: 1 },
    },
  )
}
