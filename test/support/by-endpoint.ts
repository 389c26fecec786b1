import { randomUUID } from 'node:crypto'
import type { LocalShop } from '../../emulator/stage/local-shop'
import type { Answer, EndpointName, Input, Reply } from '../../types/api'
import { fen } from '../../types/fen'
import { anAddress } from './documents'

/** What others do at the shop meanwhile, past any screen. */
export interface AskingShop extends Pick<LocalShop, 'callFunction' | 'store'> {}

/** Asks the built function as a phone of `openid` does. A refusal is thrown: whoever asks here counts on the answer. */
export async function ask<N extends EndpointName>(
  shop: AskingShop,
  name: N,
  input: Input<N>,
  openid: string,
): Promise<Answer<N>> {
  const reply = (await shop.callFunction('api', { name, input }, openid)) as Reply<N>
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.error}`)
  return reply.value
}

/** Makes `openid` a buyer who has been here before: their address is known. */
export const saveAddress = (shop: AskingShop, openid: string) =>
  ask(shop, 'address.save', { id: randomUUID(), address: anAddress() }, openid)

/** Another buyer orders every piece that is left of a SKU; the number of the order, which then waits for payment. */
export async function takeLastPieces(
  shop: AskingShop,
  productId: string,
  skuId: string,
  openid = 'oOtherBuyer0000000000000009',
): Promise<string> {
  const product = await ask(shop, 'product.show', { productId }, openid)
  const sku = product.skus.find(({ id }) => id === skuId)
  if (!sku) throw new Error(`no such SKU: ${skuId}`)
  const lines = [{ productId, skuId, quantity: sku.available, priceFen: sku.priceFen }]
  const wish = { requestId: randomUUID(), address: anAddress(), agreedNoReturn: true, lines }
  return (await ask(shop, 'order.place', wish, openid)).number
}

/** The shop asks another price from now on. */
export async function setPrice({ store }: AskingShop, productId: string, skuId: string, priceFen: number) {
  const product = await store.get('products', productId)
  if (!product) throw new Error(`no such product: ${productId}`)
  const skus = product.skus.map(sku => (sku.id === skuId ? { ...sku, priceFen: fen(priceFen) } : sku))
  await store.change('products', productId, {}, { set: { skus } })
}

/** Who claims the shop in these tests. */
export const OWNER = 'oLocalOwner0000000000000001'

/** A shop that can be paid and shipped from: the local one. */
interface SellingShop extends AskingShop, Pick<LocalShop, 'pay' | 'skip' | 'claimToken'> {}

/** Makes `OWNER` the owner, by the deployment's token. Doing it again changes nothing. */
export const claimShop = (shop: SellingShop) =>
  ask(shop, 'staff.claim', { token: shop.claimToken ?? '' }, OWNER)

/** An order of one piece each of these goods, paid on the sheet and settled by WeChat's notice; its number. */
export async function paidOrder(
  shop: SellingShop,
  openid: string,
  goods: readonly string[] = ['pear'],
  who: Partial<Input<'order.place'>['address']> = {},
): Promise<string> {
  const products = await Promise.all(goods.map(productId => ask(shop, 'product.show', { productId }, openid)))
  const lines = products.flatMap(({ id: productId, skus }) => {
    const sku = skus.find(({ available }) => available > 0)
    return sku ? [{ productId, skuId: sku.id, quantity: 1, priceFen: sku.priceFen }] : []
  })
  const address = { ...anAddress(), ...who }
  const wish = { requestId: randomUUID(), address, agreedNoReturn: true, lines }
  const { number } = await ask(shop, 'order.place', wish, openid)
  const params = await ask(shop, 'payment.start', { number }, openid)
  const paid = shop.pay.pay(params, { openid })
  if (!paid.ok) throw new Error(`the payer was refused: ${paid.error}`)
  await shop.pay.deliverDue()
  return number
}

/** An order of `openid` that is paid, shipped by the owner and told to WeChat by cron; its number. */
export async function shippedOrder(shop: SellingShop, openid: string): Promise<string> {
  await claimShop(shop)
  const number = await paidOrder(shop, openid)
  const parcel = { requestId: randomUUID(), number, carrierId: 'SF', trackingNumber: 'SF1234567890123' }
  await ask(shop, 'order.ship', parcel, OWNER)
  await shop.skip(60_000)
  return number
}

/** Makes `openid` a distributor whom `OWNER` has approved; the shop must have been claimed. */
export async function approveDistributor(
  shop: AskingShop,
  openid: string,
  { name, phone = '13900001111' }: { name: string; phone?: string },
) {
  const { agreement } = await ask(shop, 'distributor.me', {}, openid)
  await ask(shop, 'distributor.apply', { name, phone, agreedTo: agreement }, openid)
  const { distributors } = await ask(shop, 'distributor.list', { state: 'applied' }, OWNER)
  const distributorId = distributors[0]?.id ?? ''
  await ask(shop, 'distributor.decide', { distributorId, decision: 'approve' }, OWNER)
}
