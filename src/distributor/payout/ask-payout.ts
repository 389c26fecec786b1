import { type CallError, type CallReply, call } from '../../shared/call'
import { answeredRequest, keepRequest } from '../../shared/request-id'

/** One request id for "pay me", until it is answered for certain: so a lost answer never becomes a second payout. */
const wish = 'payout'

/** Answers after which the payout may stand all the same: the next try must be the same wish. */
const uncertain: readonly CallError[] = ['offline', 'busy', 'internal']

/** Whether the payout may stand though this was the answer. */
export const mayStand = (error: CallError): boolean => uncertain.includes(error)

/** Asks for so much. */
export async function askPayout(grossFen: number): Promise<CallReply<'payout.ask'>> {
  const reply = await call('payout.ask', { requestId: keepRequest(wish), grossFen })
  if (reply.ok || !mayStand(reply.error)) answeredRequest(wish)
  return reply
}

/** The shop was seen to have it, though its answer was lost: the next wish gets an id of its own. */
export const payoutStands = (): void => answeredRequest(wish)
