import type { CallError } from './call'
import { forget, keep, recall } from './wx/storage'

/**
 * A UUID v4. A mini program has no synchronous `crypto`; `Math.random` serves, because the id must only be unlike
 * the same buyer's others: the server mixes it with the openid under a secret before anything depends on it.
 */
export function newRequestId(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, place => {
    const digit = Math.floor(Math.random() * 16)
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16)
  })
}

/**
 * The request id of a wish that may have been sent already: made and kept before the first sending, the same until
 * `answeredRequest`, also after the app was killed. So a lost answer never becomes a second order.
 */
export function keepRequest(wish: string): string {
  const kept = recall(`request:${wish}`)
  if (typeof kept === 'string') return kept
  const id = newRequestId()
  keep(`request:${wish}`, id)
  return id
}

/** The wish was answered, granted or refused: the next one gets an id of its own. */
export const answeredRequest = (wish: string): void => forget(`request:${wish}`)

/** Sends a wish under its kept id, which ends with an answer: without one the same wish goes out under the same id. */
export async function untilAnswered<R extends { ok: true } | { ok: false; error: CallError }>(
  wish: string,
  send: (requestId: string) => Promise<R>,
): Promise<R> {
  const reply = await send(keepRequest(wish))
  if (reply.ok || reply.error !== 'offline') answeredRequest(wish)
  return reply
}
