import type { Input } from '../../../types/api'
import { anAddress } from '../../support/documents'
import { call, type Day, OFFERS } from '../world/day'
import type { Dice } from '../world/dice'
import { complain } from './after-sales'
import { writeLetters } from './post'

type Wish = Input<'order.place'>
type Sheet = { number: string; params: Parameters<Day['town']['wechat']['pay']>[0] }

/** What one buyer remembers. */
interface Buyer {
  day: Day
  openid: string
  dice: Dice
  wishes: Wish[]
  numbers: string[]
  coupons: string[]
  /** Pay sheets that are open on the phone: they may be confirmed now, later or too late. */
  sheets: Sheet[]
}

function aWish({ day, dice, coupons }: Buyer): Wish {
  const lines = Array.from({ length: dice.between(1, 3) }, () => {
    const { productId, sku } = dice.pick(day.goods)
    return { productId, skuId: sku.id, quantity: dice.between(1, 3), priceFen: sku.priceFen }
  })
  const couponId = coupons.length > 0 && dice.chance(60) ? dice.pick(coupons) : undefined
  return { requestId: dice.uuid(), lines, address: anAddress(), ...(couponId && { couponId }) }
}

/** Takes a coupon, now and then by a double tap. */
async function claim({ day, openid, dice, coupons }: Buyer): Promise<void> {
  const offerId = dice.pick(OFFERS)
  const taps = dice.chance(20) ? 2 : 1
  const replies = await Promise.all(
    Array.from({ length: taps }, () => call(day, openid, 'coupon.claim', { offerId })),
  )
  for (const reply of replies) {
    if (reply?.ok && !coupons.includes(reply.value.id)) coupons.push(reply.value.id)
  }
}

/** Places an order, now and then by a double tap; or asks again for one that was never answered. */
async function place(buyer: Buyer): Promise<void> {
  const { day, openid, dice, wishes, numbers } = buyer
  const wish = wishes.length > 0 && dice.chance(25) ? dice.pick(wishes) : aWish(buyer)
  wishes.push(wish)
  const taps = dice.chance(20) ? 2 : 1
  const replies = await Promise.all(
    Array.from({ length: taps }, () => call(day, openid, 'order.place', wish)),
  )
  for (const reply of replies) {
    if (reply?.ok && !numbers.includes(reply.value.number)) numbers.push(reply.value.number)
  }
}

/** Opens the pay sheet, now and then twice at once. */
async function startPayment({ day, openid, dice, numbers, sheets }: Buyer): Promise<void> {
  const number = dice.pick(numbers.slice(-2))
  day.opened.add(number)
  const taps = dice.chance(20) ? 2 : 1
  const replies = await Promise.all(
    Array.from({ length: taps }, () => call(day, openid, 'payment.start', { number })),
  )
  for (const reply of replies) if (reply?.ok) sheets.push({ number, params: reply.value })
}

/** Confirms an open sheet. WeChat decides whether it still takes the money, and writes to the shop, or forgets to. */
async function confirm({ day, openid, dice, sheets }: Buyer): Promise<void> {
  const { number, params } = dice.pick(sheets.slice(-2))
  const paid = await day.turns.wait(`${openid}: confirms`, () => day.town.wechat.pay(params, { openid }))
  if (paid.ok) writeLetters(day, dice, { outTradeNo: number })
  if (dice.chance(40)) await call(day, openid, 'payment.check', { number })
}

async function cancel({ day, openid, dice, numbers }: Buyer): Promise<void> {
  const number = dice.pick(numbers)
  const taps = dice.chance(20) ? 2 : 1
  await Promise.all(Array.from({ length: taps }, () => call(day, openid, 'order.cancel', { number })))
}

const complaining = ({ day, openid, dice }: Buyer): Promise<void> => complain(day, openid, dice)

async function receive({ day, openid, dice, numbers }: Buyer): Promise<void> {
  const number = dice.pick(numbers)
  // Most confirm in WeChat's component first; some only say so to the shop.
  if (dice.chance(70)) {
    const merchant_id = day.town.ports.pay.mchId
    const confirm = () => day.town.wx.confirm({ merchant_id, merchant_trade_no: number }, openid)
    await day.turns.wait(`${openid}: confirms receipt`, confirm)
  }
  await call(day, openid, 'order.receive', { number })
}

/** From the basket to the open sheet and through it, in one go. */
async function buy(buyer: Buyer): Promise<void> {
  await place(buyer)
  if (buyer.numbers.length === 0) return
  await startPayment(buyer)
  if (buyer.sheets.length > 0) await confirm(buyer)
}

/** Pays and changes their mind at the same moment. */
async function waver(buyer: Buyer): Promise<void> {
  const acts = buyer.sheets.length > 0 ? [confirm, cancel] : [startPayment, cancel]
  await Promise.all(acts.map(act => act(buyer)))
}

/** What may be done next, as likely as it stands here. */
function choices({ numbers, sheets }: Buyer): ((buyer: Buyer) => Promise<void>)[] {
  if (numbers.length === 0) return [place, buy]
  const paying = sheets.length > 0 ? [confirm, confirm] : []
  return [
    place,
    buy,
    buy,
    startPayment,
    startPayment,
    ...paying,
    cancel,
    waver,
    receive,
    complaining,
    complaining,
  ]
}

/** A buyer with nothing in mind yet does so many things. */
export async function shopping(day: Day, openid: string, dice: Dice, acts: number): Promise<void> {
  const self: Buyer = { day, openid, dice, wishes: [], numbers: [], coupons: [], sheets: [] }
  for (let left = acts; left > 0; left -= 1) {
    await day.turns.wait(`${openid}: thinks`, () => undefined)
    if (dice.chance(15)) await claim(self)
    await dice.pick(choices(self))(self)
  }
}

/** A buyer's day: a handful of wishes, paid in time, late or never. */
export async function buyer(day: Day, openid: string): Promise<void> {
  const dice = day.dice.of(openid)
  await shopping(day, openid, dice, dice.between(5, 12))
}
