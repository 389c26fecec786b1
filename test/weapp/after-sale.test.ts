import { realPhone, realShop } from './real-phone'

/** On the real shop: asking for an after-sale in the mini program's own bundle. */
const BUYER = 'oWeappBuyer0000000000000001'
const shop = realShop()
const phone = realPhone(shop, BUYER)

const ask = async (name: string, input: unknown) =>
  Object((await shop().call({ name, input }, BUYER)) as { value: unknown }).value

test('pictures go to cloud storage under their order; a lost answer makes one after-sale, not two', async () => {
  const number = await shop().shippedOrder(BUYER)
  const before = await shop().books()
  const host = phone.boot()
  host.launch(`buyer/after-sale-ask/index?id=${number}`)
  await host.tapWhenThere('ask-1')
  await host.until('the sum', () => host.has('sum-1'))
  host.tap('reason-broken')
  host.input('sum-1', '10.5')
  await host.until('the total', () => host.text('ask-total') === '¥10.50')
  const from = host.setDatas.length
  host.input('sum-1', '10')
  await host.until('the total', () => host.text('ask-total') === '¥10.00')
  expect(Math.max(...host.setDatas.slice(from).map(({ bytes }) => bytes))).toBeLessThanOrEqual(300)
  host.tap('add-proof')
  await host.until('two pictures', () => host.has('remove-proof-2'))

  phone.uploads = 'fail'
  host.tap('send-ask')
  await host.until('the reminder', () => host.said().includes('图片没有传上去，请再点一次'))
  expect(phone.asked).not.toContain('after_sale.ask')
  expect(await ask('after_sale.list', {})).toEqual({ afterSales: [] })

  phone.uploads = 'arrive'
  phone.network = { 'after_sale.ask': 'lost' }
  host.tap('send-ask')
  await host.until('the refusal', () => host.has('refused'))
  expect(host.text('refused')).toContain('再点一次不会重复申请')
  expect(phone.uploaded).toHaveLength(2)

  phone.network = {}
  host.tap('send-ask')
  await host.until('its page', () => host.route() === 'buyer/after-sale/index' && host.has('withdraw'))
  const { afterSales } = await ask('after_sale.list', {})
  expect(afterSales).toHaveLength(1)
  const { pictures } = await ask('after_sale.show', { number, id: afterSales[0].id })
  const place = new RegExp(`^cloud://local-env.local-bucket/after-sale/${number}/[0-9a-f-]{36}\\.(jpg|png)$`)
  expect(pictures).toEqual([expect.stringMatching(place), expect.stringMatching(place)])
  expect(phone.uploaded).toHaveLength(2)
  expect(host.text('after-sale-standing')).toContain('买家申请退款 ¥10.00')
  expect(await shop().books()).toEqual(before)
}, 60_000)
