import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { ShopDocument } from '../documents'
import type { Ports, Store } from '../ports'
import { distributionOf } from './distribution'

/** The shop's settings, which every deployment has. */
export const settingsOf = async (store: Store): Promise<ShopDocument> => {
  const shop = await store.get('shop', 'shop')
  if (!shop) throw new Error('the shop has no settings: seed or deploy them first')
  return shop
}

/** How the shop lets others share. */
export async function showDistribution(
  { store }: Ports,
  _caller: Caller,
): Promise<Result<Answer<'distribution.settings'>, never>> {
  return ok(distributionOf(await settingsOf(store)))
}

/** The owner sets how others share; what is not named stays. Rates of goods and people above a new cap count as the cap. */
export async function setDistribution(
  { store }: Ports,
  _caller: Caller,
  input: Parsed<'distribution.set'>,
): Promise<Result<Answer<'distribution.set'>, Refused<'distribution.set'>>> {
  const shop = await settingsOf(store)
  const wanted = distributionOf({ distribution: { ...shop.distribution, ...input } })
  if (wanted.rateBp > wanted.capBp) return no('rate_too_high')
  const set = Object.fromEntries(
    Object.entries(input).flatMap(([field, value]) =>
      value === undefined ? [] : [[`distribution.${field}`, value]],
    ),
  )
  if (Object.keys(set).length > 0) await store.change('shop', 'shop', {}, { set })
  return ok(wanted)
}
