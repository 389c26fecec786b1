import type { Answer, Parsed } from '../../../types/api'
import type { ShipOutcome } from '../../../types/api/shipping'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { Busy } from '../order/change-order'
import { shipOrder } from '../order/ship-order'
import type { Ports } from '../ports'

/** Ships whole orders one after another, each under a request id of its own: what fails is told, the rest has left. */
export async function shipMany(
  ports: Ports,
  caller: Caller,
  { requestId, parcels }: Parsed<'shipping.ship_many'>,
): Promise<Result<Answer<'shipping.ship_many'>, never>> {
  const outcomes: ShipOutcome[] = []
  for (const parcel of parcels) {
    const { number } = parcel
    outcomes.push({ number, ...(await outcomeOf(ports, caller, { ...parcel, requestId })) })
  }
  return ok({ outcomes })
}

async function outcomeOf(
  ports: Ports,
  caller: Caller,
  parcel: Parameters<typeof shipOrder>[2],
): Promise<Omit<ShipOutcome, 'number'>> {
  try {
    const sent = await shipOrder(ports, caller, parcel)
    if (!sent.ok) return { error: sent.error }
    // Everything that may go has gone: what keeps an order open are pieces under an after-sale.
    return sent.value.state === 'paid' ? { partly: true } : {}
  } catch (error) {
    if (error instanceof Busy) return { error: 'busy' }
    throw error
  }
}
