import type { Answer, Parsed } from '../../../types/api'
import { ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import type { ShopDocument } from '../documents'
import type { Ports } from '../ports'
import { returnsOf } from './returns'

const settingsOf = async ({ store }: Ports): Promise<ShopDocument> => {
  const shop = await store.get('shop', 'shop')
  if (!shop) throw new Error('the shop has no settings: seed or deploy them first')
  return shop
}

/** How the shop takes goods back, as staff sees it. */
export async function showReturns(
  ports: Ports,
  _caller: Caller,
): Promise<Result<Answer<'shop.returns'>, never>> {
  return ok(returnsOf(await settingsOf(ports)))
}

/** The owner tells where goods go back to and how long things may wait; what is not named stays. */
export async function setReturns(
  ports: Ports,
  _caller: Caller,
  input: Parsed<'shop.set_returns'>,
): Promise<Result<Answer<'shop.set_returns'>, never>> {
  if (Object.keys(input).length > 0) await ports.store.change('shop', 'shop', {}, { set: { ...input } })
  return ok(returnsOf(await settingsOf(ports)))
}
