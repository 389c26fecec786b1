import { randomUUID } from 'node:crypto'
import { FIRST_BUYER } from '../../../emulator/stage/local-shop'
import type { Input } from '../../../types/api'
import type { OrderView } from '../../../types/api/order'
import type { Scene } from './scene'

type Wish = Input<'order.place'>

/** Where the orders go. */
export const address: Wish['address'] = {
  name: '王阿姨',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文一西路 1 号 2 幢 301',
}

/** A line as the buyer sees it now: the SKU's price of this moment. */
export async function lineOf({ ask }: Scene, productId: string, nth = 0, quantity = 1) {
  const { skus } = await ask('product.show', { productId })
  const sku = skus[nth]
  if (!sku) throw new Error(`${productId} has no SKU ${nth}`)
  return { productId, skuId: sku.id, quantity, priceFen: sku.priceFen }
}

/** An order placed and waiting for payment: two kinds of oranges, unless the wish says otherwise. */
export async function placed(scene: Scene, wish: Partial<Wish> = {}): Promise<string> {
  const lines = wish.lines ?? [await lineOf(scene, 'orange', 0, 2), await lineOf(scene, 'orange', 3)]
  const order = await scene.ask('order.place', {
    ...{ requestId: randomUUID(), address, agreedNoReturn: true, lines },
    ...wish,
  })
  return order.number
}

/** An order paid on WeChat's sheet, and known to be. */
export async function paid(scene: Scene, wish: Partial<Wish> = {}): Promise<string> {
  const number = await placed(scene, wish)
  const { package: prepay } = await scene.ask('payment.start', { number })
  const said = scene.shop.pay.pay(prepay.replace('prepay_id=', ''), { openid: FIRST_BUYER })
  if (!said.ok) throw new Error(`the payer was refused: ${said.error}`)
  await scene.shop.pay.deliverDue()
  await scene.ask('payment.check', { number })
  return number
}

let parcels = 0

/** The owner sends `lines`, or all that is left, in one parcel. */
export const send = (
  { askAsOwner }: Scene,
  number: string,
  lines?: Input<'order.ship'>['lines'],
): Promise<OrderView> => {
  parcels += 1
  const trackingNumber = `SF${1_420_987_654_000 + parcels}`
  return askAsOwner('order.ship', {
    ...{ requestId: randomUUID(), number, carrierId: 'SF', trackingNumber },
    ...(lines && { lines }),
  })
}

/** An order that has arrived. */
export async function received(scene: Scene, wish: Partial<Wish> = {}): Promise<string> {
  const number = await paid(scene, wish)
  await send(scene, number)
  await scene.ask('order.receive', { number })
  return number
}

/** The owner gives money back for the first line. */
export const refund = (
  { askAsOwner }: Scene,
  number: string,
  line: { quantity: number; refundFen: number },
): Promise<OrderView> =>
  askAsOwner('refund.give', {
    ...{ requestId: randomUUID(), number, reason: '两个压坏了，退这两个的钱' },
    lines: [{ lineId: '1', restock: false, ...line }],
  })
