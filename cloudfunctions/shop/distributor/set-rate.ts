import type { Answer, Parsed, Refused } from '../../../types/api'
import { no, ok, type Result } from '../../../types/result'
import type { Caller } from '../caller'
import { Busy } from '../order/change-order'
import type { Change, Ports, Store } from '../ports'
import { distributionOf } from './distribution'
import { settingsOf } from './settings'

type Input = Parsed<'distribution.set_rate'>
type Done = Result<true, Exclude<Refused<'distribution.set_rate'>, 'rate_too_high'>>

/** Sets the rate there, or takes it away. */
const to = (field: string, rateBp: number | undefined): Change =>
  rateBp === undefined ? { unset: [field] } : { set: { [field]: rateBp } }

async function rateProduct(store: Store, { id, rateBp }: Input): Promise<Done> {
  return (await store.change('products', id, {}, to('rateBp', rateBp))) ? ok(true) : no('product_not_found')
}

/** A SKU's product is known by its stock. Its place among the others is the one that was seen, or nothing is changed. */
async function rateSku(store: Store, { id, rateBp }: Input): Promise<Done> {
  const stock = await store.get('stocks', id, ['holds', 'unfiled'])
  const product = stock && (await store.get('products', stock.productId, ['detailPictures']))
  const at = product?.skus.findIndex(sku => sku.id === id) ?? -1
  if (!product || at < 0) return no('sku_not_found')
  const where = { [`skus.${at}.id`]: id }
  if (await store.change('products', product._id, where, to(`skus.${at}.rateBp`, rateBp))) return ok(true)
  throw new Busy(`the SKUs of ${product._id} have just changed`)
}

async function ratePerson(store: Store, { id, rateBp }: Input): Promise<Done> {
  const [person] = await store.query('distributors', {
    index: 'byPublicId',
    equal: { publicId: id },
    limit: 1,
  })
  if (!person) return no('distributor_not_found')
  await store.change('distributors', person._id, {}, to('rateBp', rateBp))
  return ok(true)
}

const rate = { product: rateProduct, sku: rateSku, person: ratePerson }

/** The owner gives a product, a SKU or a distributor a rate of its own, up to the cap. Placed orders keep theirs. */
export async function setRate(
  { store }: Ports,
  _caller: Caller,
  input: Input,
): Promise<Result<Answer<'distribution.set_rate'>, Refused<'distribution.set_rate'>>> {
  const { rateBp } = input
  const { capBp } = distributionOf(await settingsOf(store))
  if (rateBp !== undefined && rateBp > capBp) return no('rate_too_high')
  const done = await rate[input.of](store, input)
  if (!done.ok) return done
  return ok(rateBp === undefined ? {} : { rateBp })
}
