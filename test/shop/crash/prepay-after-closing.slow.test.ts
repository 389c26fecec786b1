import { startPayment } from '../../../cloudfunctions/shop/payment/start-payment'
import { openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { placed } from '../../support/shopping'
import { quiet } from './walk'

beforeAll(quiet)

test('an order closed before WeChat heard of it is closed there too once WeChat has heard', async () => {
  const shop = await openShop()
  try {
    await stockUp(shop, 5)
    const number = await placed(shop)
    const { pay } = shop.ports
    const late: typeof pay.prepay = async order => {
      await shop.ask('order.cancel', { number })
      expect(shop.wechat.tradeOf(number)).toBeUndefined()
      return pay.prepay(order)
    }
    const ports = { ...shop.ports, pay: { ...pay, prepay: late } }
    const started = await startPayment(ports, { openid: 'buyer-1' }, { number })

    expect(started).toEqual({ ok: false, error: 'order_closed' })
    expect(shop.wechat.tradeOf(number)?.state).toBe('CLOSED')
    expect((await shop.order(number)).closeReason).toBe('buyer')
    expect((await shop.stock('orange-5')).available).toBe(5)
  } finally {
    await shop.stop()
  }
})
