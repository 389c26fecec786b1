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
