import type { CallError } from './call'
import { isCertain } from './may-stand'
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

const idChars = 36

/**
 * The request id of a wish that may have been sent already: made and kept before the first sending, the same until
 * `answeredRequest`, also after the app was killed. So a lost answer never becomes a second order. A wish that asks for
 * something else than before (`asked`) is another one.
 */
export function keepRequest(wish: string, asked: unknown = undefined): string {
  const spelled = JSON.stringify(asked) ?? ''
  const kept = recall(`request:${wish}`)
  if (typeof kept === 'string' && kept.slice(idChars) === spelled) return kept.slice(0, idChars)
  const id = newRequestId()
  keep(`request:${wish}`, `${id}${spelled}`)
  return id
}

/** The wish was answered, granted or refused: the next one gets an id of its own. */
export const answeredRequest = (wish: string): void => forget(`request:${wish}`)

/** Sends a wish under its kept id, which ends with a certain answer: without one the same wish goes out under the same id. */
export async function untilAnswered<R extends { ok: true } | { ok: false; error: CallError }>(
  wish: string,
  send: (requestId: string) => Promise<R>,
  asked: unknown = undefined,
): Promise<R> {
  const reply = await send(keepRequest(wish, asked))
  if (isCertain(reply)) answeredRequest(wish)
  return reply
}
