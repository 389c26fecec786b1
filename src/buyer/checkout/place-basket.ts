import type { Input } from '../../../types/api'
import type { Address } from '../../../types/api/address'
import type { Basket, BasketLine } from '../../shared/basket'
import { type CallReply, call } from '../../shared/call'
import { isCertain } from '../../shared/may-stand'
import { answeredRequest, keepRequest } from '../../shared/request-id'

/** One request id for "this order", until it is answered for certain. */
const wish = 'place'

export interface Checkout {
  basket: Basket
  address: Address
  note: string
  agreedNoReturn: boolean
  couponId: string | undefined
  /** The sum on the button: what the buyer agrees to. */
  payableFen: number
}

/** Places the order. After an unanswered try the same request goes out again, so it never becomes two orders. */
export async function placeBasket({
  basket,
  address,
  note,
  agreedNoReturn,
  couponId,
  payableFen,
}: Checkout): Promise<CallReply<'order.place'>> {
  const input: Input<'order.place'> = {
    requestId: keepRequest(wish),
    lines: basket.lines.map(lineInput),
    address: onlyAddress(address),
    note,
    agreedNoReturn,
    ...(couponId ? { couponId } : {}),
    payableFen,
  }
  const reply = await call('order.place', input)
  if (isCertain(reply)) answeredRequest(wish)
  return reply
}

const lineInput = ({ productId, skuId, quantity, priceFen }: BasketLine) => ({
  productId,
  skuId,
  quantity,
  priceFen,
})

/** The contract takes an address and nothing beside it: a saved one also has its id. */
const onlyAddress = ({ name, phone, province, city, county, detail }: Address): Address => ({
  name,
  phone,
  province,
  city,
  county,
  detail,
})
