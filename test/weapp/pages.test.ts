import { answerer } from './answerer'
import { mainPackageBytes, scriptsWith, subpackageBytes } from './dist'
import { createHost } from './host'

const server = answerer()
let sheetOpened = 0
let sheetAnswers: () => void = () => {}
const host = createHost({
  callFunction: server.answer,
  requestPayment: async () => {
    sheetOpened += 1
    sheetAnswers()
  },
})
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const bytesSince = (from: number) => host.setDatas.slice(from).map(({ bytes }) => bytes)

test('the main package and the subpackages of seller and distributor each weigh at most 600 KB', () => {
  expect(mainPackageBytes()).toBeLessThanOrEqual(600 * 1024)
  expect(subpackageBytes('seller')).toBeLessThanOrEqual(600 * 1024)
  expect(subpackageBytes('distributor')).toBeLessThanOrEqual(600 * 1024)
})

/** Words as the bundle has them: plain, or as escapes. */
const asBuilt = (words: string) =>
  new RegExp(
    `${words}|${[...words].map(one => `\\\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}`,
    'i',
  )

test.each(['数的时候账上', '还没找到，再往前找', '退回本人的可提现'])(
  'what only the seller’s pages say (%s) lies in their subpackage: the main package does not grow by it',
  words => {
    const scripts = scriptsWith(asBuilt(words))
    expect(scripts).not.toEqual([])
    expect(scripts.filter(file => !file.includes('/local-weapp/seller/'))).toEqual([])
  },
)

test('the list of regions, which only a browser needs, is in neither', () => {
  expect(scriptsWith(/阿拉善右旗|\\u963F\\u62C9\\u5584/i)).toEqual([])
  expect(scriptsWith(/省、市、区县|\\u7701\\u3001\\u5E02/i)).not.toEqual([])
})

test('the home page shows six goods in one setData of at most 9 KB', async () => {
  host.launch()
  await host.until('the goods', () => host.has('card-honey'))
  const [skeleton, content, ...others] = host.setDatas.filter(({ bytes }) => bytes > 1024)
  expect(skeleton?.bytes).toBeLessThanOrEqual(3 * 1024)
  expect(content).toMatchObject({ route: 'buyer/home/index' })
  expect(content?.bytes).toBeLessThanOrEqual(9 * 1024)
  expect(others).toEqual([])
  expect(host.text()).toContain('青坡小铺')
  expect(host.text()).toContain('运费 ¥8，满 99 元包邮')
  expect(askedFor('shop.home')).toHaveLength(1)
})

test('scrolling to the bottom brings the next page, and the last page ends the list', async () => {
  host.reachBottom()
  await host.until('the next page', () => host.has('card-egg'))
  expect(host.has('card-orange')).toBe(true)
  expect(host.text()).toContain('都在这里了')
  host.reachBottom()
  expect(askedFor('product.list')).toHaveLength(1)
})

test('a product asks for every choice before it goes into the cart', async () => {
  host.tap('card-orange')
  await host.until('the product', () => host.has('add-to-cart'))
  expect(host.text('price')).toBe('¥39.90起')
  host.tap('add-to-cart')
  await host.until('the sheet', () => host.has('spec-0-0'))
  host.tap('confirm-sku')
  await host.until('the reminder', () => host.said().includes('请先选规格和果径'))
  expect(askedFor('cart.add')).toHaveLength(0)
})

test('a size that is sold out in every way cannot be chosen', async () => {
  host.tap('spec-0-2')
  host.tap('spec-1-1')
  await host.until('the choice', () => /请选规格\s/.test(host.text('sku-sheet')))
  expect(host.text('sku-price')).toBe('¥39.90起')
})

test('two taps on 加入购物车 add the pieces once, in one setData of at most 120 bytes', async () => {
  host.tap('spec-0-1')
  await host.until('the price of that choice', () => host.text('sku-price') === '¥69.90')
  host.tap('quantity-more')
  await host.until('two pieces', () => host.text('quantity-quantity') === '2')

  const before = host.setDatas.length
  host.tap('confirm-sku')
  host.tap('confirm-sku')
  await host.until('the cart count', () => host.text('to-cart') === '购物车2')
  expect(bytesSince(before)).toHaveLength(1)
  expect(Math.max(...bytesSince(before))).toBeLessThanOrEqual(120)
  expect(server.state.cart).toMatchObject([{ skuId: 'orange-10-l', quantity: 2 }])
})

test('the cart sums what is ticked and says what a parcel costs', async () => {
  host.tap('to-cart')
  await host.until('the cart', () => host.has('choose-orange-10-l'))
  expect(host.text('cart-sum')).toBe('¥139.80')
  host.tap('quantity-orange-10-l-less')
  await host.until('one piece', () => host.text('cart-sum') === '¥69.90')
  expect(host.text()).toContain('再买 ¥29.10 包邮')
  await host.until('the server to know', () => server.state.cart[0]?.quantity === 1)
  host.tap('choose-orange-10-l')
  await host.until('nothing ticked', () => host.text('cart-sum') === '¥0.00')
  host.tap('choose-all')
  await host.until('all ticked', () => host.text('cart-sum') === '¥69.90')
})

test('checkout takes an address first, and refuses one that cannot be right', async () => {
  host.tap('checkout')
  await host.tapWhenThere('choose-address')
  await host.until('the form', () => host.has('address-name'))
  const fields = { name: '阿禾', phone: '1380013' }
  for (const [key, words] of Object.entries(fields)) host.input(`address-${key}`, words)
  host.input('address-detail', '文一路 18 号')
  host.pickRegion('address-region', ['浙江省', '杭州市', '西湖区'])
  host.tap('save-address')
  await host.until('the reminder', () => host.said().includes('手机号应是 1 开头的 11 位数字'))
  expect(askedFor('address.save')).toHaveLength(0)

  host.input('address-phone', '13800132046')
  host.tap('save-address')
  await host.until(
    'checkout again',
    () => host.route() === 'buyer/checkout/index' && host.text().includes('阿禾'),
  )
  expect(host.text()).toContain('138 **** 2046')
})

test('goods exempt from the seven days need a tick before ordering', async () => {
  expect(host.text('payable')).toBe('¥77.90')
  host.tap('place-order')
  expect(askedFor('order.place')).toHaveLength(0)
  expect(host.looks('place-order', 'is-disabled')).toBe(true)
  host.tap('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
})

test('a lost answer is asked again under the same request id, and nothing was charged', async () => {
  const { handlers } = server
  const place = handlers['order.place']
  handlers['order.place'] = () => {
    throw new Error('the network is gone')
  }
  host.tap('place-order')
  await host.until('the refusal', () => host.has('refused'))
  expect(host.text('refused')).toContain('再点一次不会重复下单')
  expect(sheetOpened).toBe(0)
  if (place) handlers['order.place'] = place

  sheetAnswers = () => {
    throw { errMsg: 'requestPayment:fail cancel' }
  }
  host.tap('place-order')
  await host.until('the order', () => host.route() === 'buyer/order/index' && host.has('order-state'))
  const ids = askedFor('order.place').map(({ input }) => Object(input).requestId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('a pay sheet that was left leaves the order unpaid and the cart empty', async () => {
  expect(host.text('order-state')).toBe('等待付款')
  expect(sheetOpened).toBe(1)
  expect(server.state.cart).toHaveLength(0)
  expect(server.asked.at(-1)).toEqual({ name: 'order.show', input: { number: 'ABCDEFGHIJ234567' } })
})

test('the sheet saying paid proves nothing: the page confirms until the server knows of the money', async () => {
  sheetAnswers = () => {}
  host.tap('pay')
  await host.until('confirming', () => host.text('order-state') === '正在确认')
  expect(host.has('pay')).toBe(false)
  server.state.moneyCame = true
  await host.until('paid', () => host.text('order-state') === '已付款，正在备货')
  expect(host.text('life')).toContain('微信支付 ¥77.90')
  expect(sheetOpened).toBe(2)
})

test('an order opens by the out_trade_no of a later attempt, without any page before it', async () => {
  await Reflect.get(globalThis, 'wx').redirectTo({ url: '/buyer/order/index?id=ABCDEFGHIJ234567-2' })
  await host.until('the order', () => host.has('order-state'))
  expect(askedFor('order.show').at(-1)?.input).toEqual({ number: 'ABCDEFGHIJ234567-2' })
  expect(host.text('order-number')).toBe('ABCDEFGHIJ234567')
})
