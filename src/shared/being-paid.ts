import { forget, keep, recall } from './wx/storage'

const kept = 'being-paid'

/** Remembers the order that is about to be paid, also over the death of the app. */
export const beginPaying = (number: string): void => keep(kept, number)

/** The server has said how it stands: there is nothing left to ask about it. */
export const endPaying = (): void => forget(kept)

/** The order that was being paid when the app last stopped, if nobody has heard since how it ended. */
export function beingPaid(): string | undefined {
  const number = recall(kept)
  return typeof number === 'string' ? number : undefined
}
