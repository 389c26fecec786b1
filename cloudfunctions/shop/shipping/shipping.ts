import type { Order, OrderLine, Parcel } from '../documents'
import type { WxOrder, WxShipping } from '../wx-port'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Express: WeChat takes receipt for granted ten days after it was told that all is shipped. */
export const WECHAT_CONFIRMS_AFTER_MS = 10 * DAY_MS
/** How often WeChat is asked whether the buyer has confirmed there. */
export const ASK_RECEIPT_EVERY_MS = DAY_MS
/** When it did not answer. */
export const ASK_AGAIN_AFTER_MS = HOUR_MS

/** What tells one parcel from another at WeChat. */
export const parcelKey = ({ carrierId, trackingNumber }: { carrierId: string; trackingNumber: string }) =>
  `${carrierId} ${trackingNumber}`

function goodsOf(lines: readonly OrderLine[], parcels: readonly Parcel[]): string {
  const packed = parcels.flatMap(parcel => parcel.lines)
  return packed
    .map(({ lineId, quantity }) => {
      const line = lines.find(({ id }) => id === lineId)
      return line ? `${line.name} ${line.spec} ×${quantity}` : ''
    })
    .join('；')
}

/** The parcels as WeChat counts them: what travels under one number is one. */
function distinctParcels({ parcels, lines, address }: Order): WxShipping['parcels'] {
  const keys = [...new Set(parcels.map(parcelKey))]
  return keys.map(key => {
    const same = parcels.filter(parcel => parcelKey(parcel) === key)
    const { carrierId = '', trackingNumber = '' } = same[0] ?? {}
    return { carrierId, trackingNumber, goods: goodsOf(lines, same), receiverPhone: address.phone }
  })
}

/**
 * How an order's goods are shipped as it stands now, all parcels together; nothing when there is nothing to tell. The first
 * telling decides between one delivery and parts, for changing that counts as shipping anew.
 */
export function shippingOf(order: Order, at: number): WxShipping | undefined {
  const { payment, state, told, buyerId } = order
  if (!payment || order.parcels.length === 0 || state === 'closed') return undefined
  const parcels = distinctParcels(order)
  const allShipped = state !== 'paid'
  const mode = told?.mode ?? (allShipped && parcels.length === 1 ? 'unified' : 'split')
  return { transactionId: payment.transactionId, payerId: buyerId, mode, allShipped, parcels, at }
}

/** Whether WeChat has all of it already. More than that may stand there: it may have kept what was put right. */
export function isKnown(shipping: WxShipping, known: Pick<WxOrder, 'parcels' | 'timesShipped'>): boolean {
  const there = new Set(known.parcels.map(parcelKey))
  const hasAll = shipping.parcels.every(parcel => there.has(parcelKey(parcel)))
  return hasAll && (!shipping.allShipped || known.timesShipped > 0)
}

/** Whether the order itself remembers that WeChat has taken just this. */
export const isTold = ({ told }: Order, { parcels, allShipped }: WxShipping): boolean =>
  told !== undefined &&
  told.done === allShipped &&
  told.parcels.length === parcels.length &&
  parcels.every(parcel => told.parcels.includes(parcelKey(parcel)))

export type ShippingStep =
  | { do: 'record'; shipping: WxShipping }
  | { do: 'upload'; shipping: WxShipping }
  /** Nobody waits for it any more. */
  | { do: 'drop' }
  /** Only a person may go on from here, or nobody. */
  | { do: 'stop'; why: 'told_otherwise' | 'reupload_used' }

/**
 * What to do, from what the shop wants told and what WeChat says it has. Nothing is sent that WeChat would refuse for ever,
 * and the payment's one re-upload is used only on the seller's tap: a number put right, or `replace`.
 */
export function nextStep(order: Order, known: WxOrder, replace: boolean, at: number): ShippingStep {
  const shipping = shippingOf(order, at)
  if (!shipping) return { do: 'drop' }
  if (isKnown(shipping, known)) return { do: 'record', shipping }
  if (known.state === 'received' || known.state === 'refunded') return { do: 'drop' }
  if (known.timesShipped === 0) {
    // Whoever told it first, by hand in WeChat's own pages perhaps, has chosen the mode.
    return { do: 'upload', shipping: { ...shipping, mode: known.mode ?? shipping.mode } }
  }
  if (known.timesShipped > 1) return { do: 'stop', why: 'reupload_used' }
  // What was told by us and differs now was put right by the seller; anything else is from another hand.
  const wanted = order.told?.done === true || replace
  return wanted ? { do: 'upload', shipping } : { do: 'stop', why: 'told_otherwise' }
}

/** The order once WeChat has taken `shipping`. From then on WeChat is asked whether the buyer has confirmed there. */
export function withTold(order: Order, shipping: WxShipping, merchantId: string, at: number): Order {
  const { mode, allShipped: done } = shipping
  const parcels = shipping.parcels.map(parcelKey)
  const told = { mode, parcels, done, at, corrected: order.told?.corrected ?? false, merchantId }
  if (order.state !== 'shipped' || !done) return { ...order, told }
  return { ...order, told, receiveBy: at + WECHAT_CONFIRMS_AFTER_MS, dueAt: at + ASK_RECEIPT_EVERY_MS }
}
