import type { EndpointName, Input, Reply } from '../../types/api'
import type { SavedAddress } from '../../types/api/address'
import type { CartItem } from '../../types/api/cart'
import type { OrderState, OrderView } from '../../types/api/order'
import { fen, sumFen } from '../../types/fen'
import { no, ok } from '../../types/result'
import { categories, firstSix, nextPage, orange, orangeItem, shop } from './shop-window'

type Handlers = { [N in EndpointName]?: (input: Input<N>) => Reply<N> }

const number = 'ABCDEFGHIJ234567'
const placedAt = Date.now()
/** Longer than drawing takes. */
const LATER_MS = 30

/**
 * One buyer's shop in memory, by the contract's types: enough to walk through the pages. It proves the pages, not the
 * shop; the journey test calls the real functions.
 */
export function answerer() {
  const state = {
    cart: [] as CartItem[],
    addresses: [] as SavedAddress[],
    order: undefined as OrderView | undefined,
    /** Whether money came: set by the pay sheet of the test, seen by `payment.check` only. */
    moneyCame: false,
  }
  const asked: { name: string; input: unknown }[] = []
  const changed = (orderState: OrderState, over: Partial<OrderView>): Reply<'order.show'> => {
    if (!state.order) return no('order_not_found')
    state.order = { ...state.order, state: orderState, ...over }
    return ok(state.order)
  }
  const handlers: Handlers = {
    'shop.home': () => ok({ shop, categories, page: { products: firstSix, after: 'next' } }),
    'product.list': ({ categoryId }) => ok({ products: categoryId ? [] : nextPage }),
    'product.show': ({ productId }) => (productId === orange.id ? ok(orange) : no('product_not_found')),
    'cart.show': () => ok({ items: state.cart }),
    'cart.add': ({ skuId, quantity }) => {
      state.cart.push(orangeItem(skuId, quantity))
      return ok({ quantity })
    },
    'cart.set': ({ skuId, quantity }) => {
      state.cart = state.cart.map(item => (item.skuId === skuId ? { ...item, quantity } : item))
      return ok({ quantity })
    },
    'cart.remove': ({ skuIds }) => {
      const before = state.cart.length
      state.cart = state.cart.filter(({ skuId }) => !skuIds.includes(skuId))
      return ok({ removed: before - state.cart.length })
    },
    'address.list': () => ok({ addresses: state.addresses }),
    'address.save': ({ id, address }) => {
      state.addresses = [{ id, ...address, county: address.county ?? '' }, ...state.addresses]
      return ok({ addresses: state.addresses })
    },
    'order.place': input => {
      state.order = placed(input)
      return ok(state.order)
    },
    'order.show': () => (state.order ? ok(state.order) : no('order_not_found')),
    'order.list': () => ok({ orders: state.order ? [state.order] : [] }),
    'order.cancel': () => changed('closed', { closeReason: 'buyer', actions: [] }) as Reply<'order.cancel'>,
    'payment.start': () =>
      ok({ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'RSA', paySign: 's' }),
    'payment.check': () =>
      (state.moneyCame
        ? changed('paid', { actions: [], paidAt: placedAt + 60_000 })
        : changed('unpaid', {})) as Reply<'payment.check'>,
  }
  /** Answers one call, as `api` would; an endpoint that no test needs is unknown here. */
  const answer = async ({ name, input }: { name: string; input: unknown }): Promise<unknown> => {
    asked.push({ name, input })
    const handler = Object.entries(handlers).find(([one]) => one === name)?.[1]
    return handler ? Reflect.apply(handler, undefined, [input]) : no('unknown_endpoint')
  }
  /** As `answer`, but not before what the tap itself changes was drawn. */
  const answerLater: typeof answer = async asking => {
    await new Promise(resolve => setTimeout(resolve, LATER_MS))
    return answer(asking)
  }
  return { state, asked, answer, answerLater, handlers }
}

/** The order of those lines, unpaid, at the prices of the shop window. */
function placed({ lines, address, note = '' }: Input<'order.place'>): OrderView {
  const items = lines.map(({ skuId, quantity }) => orangeItem(skuId, quantity))
  const goodsFen = sumFen(items.map(({ priceFen, quantity }) => priceFen * quantity))
  const freightFen = fen(goodsFen >= shop.freeFromFen ? 0 : shop.freightFen)
  return {
    number,
    state: 'unpaid',
    lines: items.map((item, nth) => ({
      ...item,
      id: String(nth),
      paidFen: fen(item.priceFen * item.quantity),
      shipped: 0,
      refunded: 0,
      refundedFen: fen(0),
    })),
    goodsFen,
    discountFen: fen(0),
    freightFen,
    payableFen: sumFen([goodsFen, freightFen]),
    placedAt,
    payBy: placedAt + 15 * 60_000,
    actions: ['pay', 'cancel'],
    address: { ...address, county: address.county ?? '' },
    note,
    parcels: [],
    refunds: [],
    afterSales: [],
    events: [{ event: 'place', at: placedAt }],
  }
}
