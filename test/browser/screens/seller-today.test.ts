import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import { onTheWay } from '../support/fail-and-retry'
import { ends, lookOver } from '../support/looks'
import { paid, refund, send } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** What WeChat is asked before it is told how an order is shipped. */
const ASK_WECHAT = '/wxa/sec/order/get_order'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks?: Parameters<typeof lookOver>[2]) =>
  expect(await lookOver(scene.phone, name, looks)).toEqual([])

/** A shelf so full that nothing is few. */
const fillShelves = async () => {
  const { rows } = await scene.askAsOwner('stock.list', { level: 'low' })
  for (const { skuId } of rows) {
    const more = { requestId: randomUUID(), skuId, pieces: 50, reason: 'restock' } as const
    await scene.askAsOwner('stock.change', more)
  }
}

test('a day on which nothing was sold, with goods that are few', async () => {
  await scene.open(routes.sellerToday, 'low-goods')
  await look('seller-today-quiet')
  await scene.open(routes.sellerAttention, 'attention-rows')
  await look('seller-attention-stock', ends)
})

test('去补货 opens the stock on what is few', async () => {
  const { phone } = scene
  await scene.open(routes.sellerToday, 'low-goods')
  await phone.tap('to-restock')
  await phone.page.locator('#stock-low[aria-selected="true"]:visible').waitFor()
  const { rows } = await scene.askAsOwner('stock.list', { level: 'low' })
  const figures = phone.page.locator('[id^="figure-"]:visible')
  await figures.nth(rows.length - 1).waitFor()
  expect(await figures.count()).toBe(rows.length)
})

test('nothing waits: the day and 需要处理 say so, also right after midnight', async () => {
  await fillShelves()
  await scene.open(routes.sellerToday, 'to-dos')
  await look('seller-today-done', ends)
  await scene.open(routes.sellerAttention, '都处理好了')
  await look('seller-attention-empty', ends)
})

test('a day of orders, and everything that can wait', async () => {
  const { shop, ask, askAsOwner } = scene
  const first = await paid(scene)
  const second = await paid(scene)
  const asks = { requestId: randomUUID(), number: first, kind: 'refund', reason: 'broken' } as const
  await ask('after_sale.ask', { ...asks, lines: [{ lineId: '1', quantity: 1 }] })
  const told = await paid(scene)
  for (let i = 0; i < 6; i += 1) {
    shop.wechat.failNext({ errcode: 45009 }, ASK_WECHAT)
  }
  await send(scene, told)
  for (const minutes of [1, 2, 3, 6]) await shop.skip(minutes * MINUTE_MS)
  shop.pay.setBalanceEmpty(true)
  await refund(scene, second, { quantity: 1, refundFen: 3_990 })
  const incident = { detail: '', amountFen: 3_990, at: shop.clock.now(), state: 'open' } as const
  await shop.store.add('incidents', {
    ...{ _id: 'amount_differs:1', what: 'amount_differs', orderNumber: first },
    ...incident,
  })
  await shop.store.add('incidents', {
    ...{ _id: 'hold_left_behind:1', what: 'hold_left_behind', orderNumber: '' },
    ...{
      ...incident,
      amountFen: 0,
      about: { kind: 'stock', id: 'pear-1', name: `${'青坡云雾高山老树晚熟脐橙'.repeat(5)} 5斤装` },
    },
  })
  const all = { requestId: randomUUID(), skuId: 'pear-1', reason: 'broken' } as const
  const { available } = await askAsOwner('stock.show', { skuId: 'pear-1' })
  await askAsOwner('stock.change', { ...all, pieces: -available })
  await shop.skip(MINUTE_MS)

  await scene.open(routes.sellerToday, 'best')
  await scene.phone.at('low-goods').waitFor()
  await look('seller-today')
  await scene.open(routes.sellerAttention, 'resolve-amount_differs:1')
  await scene.phone.at('to-do-untold').waitFor()
  await look('seller-attention')
})

test('what was looked at is gone from the page and stays on record; a refund is sent once more, nothing else moves', async () => {
  const { phone, shop, askAsOwner } = scene
  await scene.open(routes.sellerAttention, 'resolve-amount_differs:1')
  await phone.tap('resolve-amount_differs:1')
  await phone.tap('dialog-no')
  expect(await shop.store.get('incidents', 'amount_differs:1')).toMatchObject({ state: 'open' })
  await phone.tap('resolve-amount_differs:1')
  await phone.tap('dialog-yes')
  await phone.at('item-amount_differs:1').waitFor({ state: 'detached' })
  expect(await shop.store.get('incidents', 'amount_differs:1')).toMatchObject({ state: 'resolved' })
  expect(await shop.store.get('incidents', 'hold_left_behind:1')).toMatchObject({ state: 'open' })

  const { items } = await askAsOwner('attention.list', {})
  const stuck = items.find(({ kind }) => kind === 'refund')?.id ?? ''
  await phone.tap(`retry-${stuck}`)
  await phone.page.getByText('还是没退成，原因没有变').waitFor()
  shop.pay.setBalanceEmpty(false)
  await phone.tap(`retry-${stuck}`)
  await phone.at(`item-${stuck}`).waitFor({ state: 'detached' })
  expect(await shop.store.get('refunds', stuck)).toMatchObject({ state: 'processing', attempt: 1 })
})

test('what is about a SKU names it, and leads to how it moved', async () => {
  const { phone } = scene
  await scene.open(routes.sellerAttention, 'item-hold_left_behind:1')
  await phone.tap('item-about-hold_left_behind:1')
  await phone.at('stock-now').waitFor()
  expect(phone.page.url()).toContain(routes.stockHistory('pear-1'))
})

test('right after midnight the new day begins at nothing, and yesterday stands in the week', async () => {
  const { shop } = scene
  const untilMidnight = 24 * HOUR_MS - ((shop.clock.now() + 8 * HOUR_MS) % (24 * HOUR_MS))
  await shop.skip(untilMidnight + 1_000)
  await scene.open(routes.sellerToday, 'week')
  await look('seller-today-midnight', ends)
})

test('the day and 需要处理: on their way, without an answer, and there after 再试一次', async () => {
  expect(
    await onTheWay(scene, 'seller-today', routes.sellerToday, { call: 'today.show', filled: 'week' }),
  ).toEqual([])
  expect(
    await onTheWay(scene, 'seller-attention', routes.sellerAttention, {
      call: 'attention.list',
      filled: 'attention-rows',
    }),
  ).toEqual([])
})
