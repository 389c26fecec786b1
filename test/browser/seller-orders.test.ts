import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { FIRST_BUYER } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { booksOf, moved } from '../support/books'
import { answerSheet, reads } from './support/buyer'
import { address, lineOf, paid, placed } from './support/orders'
import { openPhonePage, type PhonePage } from './support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000
const CLERK = 'oLocalClerk0000000000000001'

let scene: Scene
/** In the owner's hand. */
let phone: PhonePage
let buyer: PhonePage
beforeAll(async () => {
  scene = await openScene(OWNER)
  phone = scene.phone
  buyer = await openPhonePage(scene.browser, scene.shop.phoneUrl)
  const at = scene.shop.clock.now()
  await scene.shop.store.add('staff', { _id: CLERK, role: 'clerk', name: '小满', at })
}, PATIENCE_MS)
afterAll(() => scene.stop())
afterEach(() => expect([...phone.faults.splice(0), ...buyer.faults.splice(0)]).toEqual([]))

const type = (id: string, words: string) => phone.at(id).locator('input').fill(words)
const storedOrder = async (number: string) => {
  const order = await scene.shop.store.get('orders', number)
  if (!order) throw new Error(`no order ${number}`)
  return order
}

test('an order is found by the last digits of its receiver’s phone, by goods and by number, and opened', async () => {
  const mine = await paid(scene, { address: { ...address, name: '阿禾', phone: '13812342046' } })
  const other = await paid(scene)
  const before = await booksOf(scene.shop)
  await scene.open(routes.sellerOrders, 'to-ship')
  await phone.at(`order-${other}`).waitFor()
  await type('seek', '2046')
  await phone.tap('seek-do')
  await phone.at(`order-${other}`).waitFor({ state: 'detached' })
  await reads(phone, `order-${mine}`, '阿禾 · 杭州市 · 尾号 2046')
  await phone.tap('seek-clear')
  await phone.at(`order-${other}`).waitFor()
  await type('seek', other)
  await phone.tap('seek-do')
  await phone.at(`order-${mine}`).waitFor({ state: 'detached' })
  await phone.tap(`order-${other}`)
  await reads(phone, 'receiver', '王阿姨 13800000000')
  await reads(phone, 'order-number', other)
  expect(await booksOf(scene.shop)).toEqual(before)
})

test('the price of an order whose payment has begun is made smaller; the buyer pays the new sum on another attempt', async () => {
  const number = await placed(scene)
  await scene.ask('payment.start', { number })
  const before = await booksOf(scene.shop)
  const { events } = await storedOrder(number)
  await scene.open(routes.sellerOrder(number), 'reprice-order')
  await reads(phone, 'payable', '149.70')
  await phone.tap('reprice-order')
  await type('off', '200')
  await reads(phone, 'new-price', '少收的不能比商品的钱还多')
  await type('off', '9.7')
  await type('reprice-reason', '老朋友')
  await reads(phone, 'new-price', '新的应付 ¥140.00')
  expect(await storedOrder(number)).toMatchObject({ payableFen: 14_970, events })
  await phone.tap('send-price')
  await reads(phone, 'payable', '140.00')
  const attempts = [
    { outTradeNo: number, totalFen: 14_970 },
    { outTradeNo: `${number}-2`, totalFen: 14_000 },
  ]
  expect(await storedOrder(number)).toMatchObject({ payableFen: 14_000, goodsFen: 14_970, attempts })
  expect(scene.shop.pay.tradeOf(number)?.state).toBe('CLOSED')

  await buyer.page.goto(`${scene.shop.phoneUrl}/#${routes.order(number)}`)
  await reads(buyer, 'paid-sum', '140.00')
  await buyer.tap('pay')
  await buyer.page.frameLocator('#pay-sheet').getByLabel('支付金额 140.00 元').waitFor()
  await answerSheet(buyer, '确认支付')
  await reads(buyer, 'order-state', '已付款')
  expect(await storedOrder(number)).toMatchObject({
    payment: { outTradeNo: `${number}-2`, totalFen: 14_000 },
  })
  const [small = '', big = ''] = (await storedOrder(number)).lines.map(({ skuId }) => skuId)
  const sold = (skuId: string, pieces: number) => {
    const { held = 0, committed = 0 } = before.stocks[skuId] ?? {}
    return { held: held - pieces, committed: committed + pieces }
  }
  expect(await booksOf(scene.shop)).toEqual(
    moved(before, {
      stocks: { [small]: sold(small, 2), [big]: sold(big, 1) },
      orders: {
        [number]: { buyerId: FIRST_BUYER, state: 'paid', payableFen: 14_000, trade: 'CLOSED' },
      },
      inFen: before.inFen + 14_000,
    }),
  )
})

test('two of the staff write a note at once: nobody’s words are lost unread', async () => {
  const number = await placed(scene, { lines: [await lineOf(scene, 'tea')] })
  const before = await storedOrder(number)
  await scene.open(routes.sellerOrder(number), 'edit-note')
  await phone.tap('edit-note')
  const theirs = { number, words: '周五发', was: '' }
  await scene.shop.callFunction('api', { name: 'seller_order.note', input: theirs }, CLERK)
  await phone.at('note-words').locator('textarea').fill('周六发')
  await phone.tap('save-note')
  await reads(phone, 'others-note', '小满 刚写了：周五发')
  expect(await storedOrder(number)).toMatchObject({ staffNote: { words: '周五发', by: CLERK } })
  expect(await phone.at('note-words').locator('textarea').inputValue()).toBe('周六发')
  await phone.tap('save-note')
  await reads(phone, 'staff-note', '周六发')
  const after = await storedOrder(number)
  expect(after).toMatchObject({ staffNote: { words: '周六发', by: OWNER } })
  expect({ ...after, staffNote: undefined, rev: 0, trail: 0, trailAt: 0 }).toEqual({
    ...before,
    ...{ staffNote: undefined, rev: 0, trail: 0, trailAt: 0 },
  })
})

test('one piece is given back and goes onto the shelf again; its day counts it once cron has been', async () => {
  const number = await paid(scene)
  await scene.shop.skip(MINUTE_MS)
  const before = await booksOf(scene.shop)
  const day = await scene.askAsOwner('today.show', {})
  await scene.open(routes.sellerOrder(number), 'refund-order')
  await phone.tap('refund-order')
  await reads(phone, 'refund-sum', '还没有填要退的钱')
  await phone.tap('refund-1')
  await phone.tap('restock-1')
  await type('refund-yuan-1', '79.81')
  await reads(phone, 'refund-sum', '最多还能退 79.80 元')
  await type('refund-yuan-1', '39.90')
  await type('refund-reason', '=1+1 压坏了')
  await reads(phone, 'refund-sum', '一共退 ¥39.90')
  await phone.tap('send-refund')
  await phone.tap('dialog-no')
  expect(await booksOf(scene.shop)).toEqual(before)
  await phone.tap('send-refund')
  await phone.tap('dialog-yes')
  await reads(phone, 'line-1', '已退 1 件')
  const { lines, refunds } = await storedOrder(number)
  expect(refunds).toMatchObject([{ refundFen: 3_990, freightFen: 0, lines: [{ lineId: '1', restocked: 1 }] }])
  expect(lines.map(({ refunded, refundedFen }) => ({ refunded, refundedFen }))).toEqual([
    { refunded: 1, refundedFen: 3_990 },
    { refunded: 0, refundedFen: 0 },
  ])
  const skuId = lines[0]?.skuId ?? ''
  const { available = 0, committed = 0 } = before.stocks[skuId] ?? {}
  expect(await booksOf(scene.shop)).toEqual(
    moved(before, {
      stocks: { [skuId]: { available: available + 1, committed: committed - 1 } },
      orders: {
        [number]: { buyerId: FIRST_BUYER, state: 'paid', payableFen: 14_970, trade: 'REFUND' },
      },
    }),
  )

  await scene.shop.skip(2 * MINUTE_MS)
  expect(await scene.askAsOwner('today.show', {})).toMatchObject({
    ...{ orders: day.orders, paidFen: day.paidFen, visitors: day.visitors },
    ...{ refundedOrders: day.refundedOrders + 1, refundedFen: day.refundedFen + 3_990 },
  })
  await scene.open(routes.sellerToday, 'refunded-today')
  await reads(phone, 'refunded-today', `退款 ${day.refundedOrders + 1} 单`)
  await reads(phone, 'orders-today', `${day.orders} 单`)
})

test('the sheet has every order of the days, with formulas of buyers made harmless', async () => {
  const evil = '=HYPERLINK("http://x","点我")'
  const number = await placed(scene, { note: evil, lines: [await lineOf(scene, 'honey')] })
  const before = await booksOf(scene.shop)
  await scene.open(routes.sellerOrders, 'to-export')
  await phone.tap('to-export')
  await phone.tap('do-export')
  await phone.at('save-export').waitFor()
  const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('save-export')])
  expect(download.suggestedFilename()).toMatch(/^订单 \d{4}-\d\d-01 至 \d{4}-\d\d-\d\d\.csv$/)
  const csv = readFileSync(await download.path(), 'utf8')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true })
  expect(new Set(rows.map(row => row.订单号))).toEqual(new Set(Object.keys(before.orders)))
  expect(rows.find(row => row.订单号 === number)).toMatchObject({ 状态: '待付款', 买家留言: `'${evil}` })
  expect(rows.flatMap(row => Object.values(row)).filter(cell => /^[=+\-@]/.test(cell))).toEqual([])
  await phone.tap('export-closed')
  await phone.tap('do-export')
  await reads(phone, 'export-progress', '这几天没有这样的订单')
  expect(await booksOf(scene.shop)).toEqual(before)
})

test('whoever looks is counted once a day, by the phone itself', async () => {
  await scene.shop.skip(MINUTE_MS)
  const { visitors } = await scene.askAsOwner('today.show', {})
  expect(visitors).toBe(2)
  await buyer.page.reload()
  await buyer.at('order-state').waitFor()
  await scene.shop.skip(MINUTE_MS)
  expect((await scene.askAsOwner('today.show', {})).visitors).toBe(2)
})

test('where nobody is known, as in Moments, nothing is told', async () => {
  const stranger = await openPhonePage(scene.browser, 'about:blank')
  const calls: string[] = []
  stranger.page.on('request', request => {
    if (request.url().endsWith('/call')) calls.push(request.postDataJSON().name)
  })
  await stranger.page.goto(`${scene.shop.phoneUrl}/?scene=1154#${routes.product('orange')}`)
  await stranger.at('price').waitFor()
  expect(calls).not.toContain('visit.tell')
  await stranger.page.goto('about:blank')
  await stranger.page.goto(`${scene.shop.phoneUrl}/#${routes.product('orange')}`)
  await stranger.at('price').waitFor()
  await stranger.page.waitForFunction(() => localStorage.getItem('visit-told') !== null)
  expect(calls.filter(name => name === 'visit.tell')).toHaveLength(1)
})
