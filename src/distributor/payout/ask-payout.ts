import { type CallReply, call } from '../../shared/call'
import { isCertain } from '../../shared/may-stand'
import { answeredRequest, keepRequest } from '../../shared/request-id'

/** One request id for "pay me", until it is answered for certain: so a lost answer never becomes a second payout. */
const wish = 'payout'

/** Asks for so much. */
export async function askPayout(grossFen: number): Promise<CallReply<'payout.ask'>> {
  const reply = await call('payout.ask', { requestId: keepRequest(wish), grossFen })
  if (isCertain(reply)) answeredRequest(wish)
  return reply
}

/** The shop was seen to have it, though its answer was lost: the next wish gets an id of its own. */
export const payoutStands = (): void => answeredRequest(wish)
