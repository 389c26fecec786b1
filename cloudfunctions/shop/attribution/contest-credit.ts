import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { changeOrder } from '../order/change-order'
import { followUp } from '../order/follow-up'
import type { Ports } from '../ports'
import { contested } from './contest'
import { creditCard } from './credit-view'

/** A distributor says that an order was theirs. An order that no card of theirs led to is not found. */
export async function contestCredit(
  ports: Ports,
  { openid: distributorId }: Caller,
  { number, words }: Parsed<'credit.contest'>,
): Promise<Result<Answer<'credit.contest'>, Refused<'credit.contest'>>> {
  const at = ports.clock.now()
  const decided = await changeOrder(ports.store, number, order =>
    contested(order, { distributorId, words, at }),
  )
  if (!decided.ok) return decided
  const card = creditCard(await followUp(ports, decided.value), distributorId)
  return card ? ok(card) : no('order_not_found')
}
