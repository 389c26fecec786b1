import type { Ports, Store } from '../ports'
import type { Carrier } from '../wx-port'
import { USUAL_CARRIERS } from './carriers'

const DAY_MS = 86_400_000

/** A carrier by its id: a usual one without a look, any other in WeChat's list as it was asked last. */
export async function findCarrier(store: Store, id: string): Promise<Carrier | undefined> {
  const usual = USUAL_CARRIERS.find(carrier => carrier.id === id)
  if (usual) return usual
  return (await store.get('carriers', 'wechat'))?.list.find(carrier => carrier.id === id)
}

/**
 * WeChat's carriers, asked once a day by whoever needs them first. Without an answer the list of before serves, and the
 * usual ones when there never was any.
 */
export async function allCarriers({ store, wx, clock }: Ports): Promise<readonly Carrier[]> {
  const now = clock.now()
  const kept = await store.get('carriers', 'wechat')
  if (kept && kept.at > now - DAY_MS) return kept.list
  // A fault of our own making (a wrong secret) shows where it matters; the seller can ship meanwhile.
  const asked = await wx.deliveryList().catch(() => undefined)
  if (!asked?.ok || asked.value.length === 0) return kept?.list ?? USUAL_CARRIERS
  const list = asked.value
  if (!(await store.change('carriers', 'wechat', {}, { set: { list, at: now } }))) {
    await store.add('carriers', { _id: 'wechat', list, at: now })
  }
  return list
}
