import { cloudbaseStore } from '../../../cloudfunctions/adapters/cloudbase/store'
import type { Incident, Stock } from '../../../cloudfunctions/shop/documents'
import type { Store } from '../../../cloudfunctions/shop/ports'
import { openingStock } from '../../../cloudfunctions/shop/stock/stock'
import { collections } from '../../../config/collections'
import { type Cloudbase, startCloudbase } from '../../../emulator/cloudbase/start'
import { Faults } from '../../../emulator/faults'
import { aProduct } from '../../support/documents'

/** The real adapter on the real SDK, before an empty database with the shop's collections and indexes. */
export interface StoreScene {
  store: Store
  cloudbase: Cloudbase
  faults: Faults
}

export async function openStore(): Promise<StoreScene> {
  const faults = new Faults()
  const cloudbase = await startCloudbase({ collections, faults })
  Object.assign(process.env, cloudbase.env())
  return { store: cloudbaseStore(), cloudbase, faults }
}

/** A stock with `pieces` on the shelf, and moves that brought them. */
export const aStock = (skuId: string, pieces = 10, overrides: Partial<Stock> = {}): Stock => ({
  ...openingStock(aProduct(), skuId, pieces, { at: 1, by: 'test' }),
  ...overrides,
})

export const anIncident = (id: string, at: number, overrides: Partial<Incident> = {}): Incident => ({
  _id: id,
  what: 'amount_differs',
  orderNumber: 'ABCDEFGHIJKLMNOP',
  detail: '',
  amountFen: 1,
  at,
  state: 'open',
  ...overrides,
})

/** Keys that the database or JavaScript would obey, as objects out of JSON. */
export const obeyed: [string, Record<string, unknown>][] = [
  ['$gt', { $gt: 0 }],
  ['$set', { fine: { $set: { role: 'owner' } } }],
  ['a dot', { 'a.b': 1 }],
  ['__proto__', JSON.parse('{"deep":[{"__proto__":{"role":"owner"}}]}')],
]
