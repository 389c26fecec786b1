import path from 'node:path'
import { routes } from '../../../src/routes'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { agreedReturn, asked, sentBack, step } from '../support/after-sales'
import { failAndRetry } from '../support/fail-and-retry'
import { ends, lookOver } from '../support/looks'
import { lineOf, paid, received, send } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const PICTURES = path.resolve(__dirname, '../../../emulator/demo-shop/pictures')

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, name, looks)).toEqual([])
const lookAll = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

async function show(name: string, { number, id }: Pick<AfterSaleView, 'number' | 'id'>) {
  await scene.open(routes.afterSale(number, id), 'after-sale-state')
  await look(`after-sale-${name}`)
}

test('asking: nothing ticked, two lines with sums and pictures, a sum that is too much, no goods exempt', async () => {
  const { phone } = scene
  const lines = [await lineOf(scene, 'orange', 0, 3), await lineOf(scene, 'tea')]
  const number = await received(scene, { lines })
  await scene.open(routes.askAfterSale(number), 'after-sale-ask')
  await look('after-sale-ask-new')
  await phone.tap('ask-1')
  await phone.tap('ask-2')
  await phone.tap('pieces-1-less')
  await phone.tap('kind-return')
  await phone.tap('reason-broken')
  await phone.at('ask-words').locator('textarea').fill('底下两个压破了，汁都流出来了。')
  await phone.tap('add-proof')
  await phone.at('consent-sheet').waitFor()
  await phone.tap('refuse-privacy')
  await phone.at('consent-sheet').waitFor({ state: 'detached' })
  const choosing = phone.page.waitForEvent('filechooser')
  await phone.tap('add-proof')
  await phone.tap('agree-privacy')
  await (await choosing).setFiles([`${PICTURES}/apple.webp`, `${PICTURES}/bread.webp`])
  await phone.at('remove-proof-2').waitFor()
  await lookAll('after-sale-ask')
  await phone.tap('reason-changed_mind')
  await phone.at('exempt').waitFor()
  await phone.at('sum-1').locator('input').fill('9999')
  await look('after-sale-ask-too-much')
})

test('asking before anything is shipped, for a line under an open after-sale, and when it is too late', async () => {
  const number = await paid(scene)
  await scene.open(routes.askAfterSale(number), 'after-sale-ask')
  await scene.phone.tap('ask-1')
  await scene.phone.tap('ask-2')
  await look('after-sale-ask-unshipped')
  await asked(scene, number, { reason: 'slow' })
  await scene.open(routes.askAfterSale(number), 'open-after-sale-1')
  await look('after-sale-ask-open')
})

test('waiting for the answer, refused, withdrawn', async () => {
  const number = await received(scene)
  const one = await asked(scene, number)
  await scene.open(routes.afterSale(number, one.id), 'after-sale-state')
  await lookAll('after-sale-asked')
  await scene.askAsOwner('after_sale.refuse', {
    ...step(one),
    words: '照片里没有看到压破的，能不能再拍一张清楚的？',
  })
  await show('refused', one)
  const two = await asked(scene, number, { lines: [{ lineId: '2', quantity: 1 }] })
  await scene.ask('after_sale.withdraw', step(two))
  await show('withdrawn', two)
  await scene.open(routes.order(number), `after-sale-${two.id}`)
  await look('order-after-sales')
})

test('goods to send back, sent, and money on its way, arrived', async () => {
  const number = await received(scene)
  const agreed = await agreedReturn(scene, number)
  await scene.open(routes.afterSale(number, agreed.id), 'back-number')
  await lookAll('after-sale-agreed')
  await sentBack(scene, agreed)
  await show('sent-back', agreed)
  await scene.askAsOwner('after_sale.receive_back', {
    ...step(agreed),
    lines: [{ lineId: '1', restock: 1 }],
    words: '收到了，谢谢。',
  })
  await show('refunding', agreed)
  await scene.shop.skip(MINUTE_MS)
  await show('done', agreed)
})

test('goods that were not sent back in time; then it is too late to ask', async () => {
  const number = await received(scene)
  const agreed = await agreedReturn(scene, number)
  await scene.shop.skip(8 * DAY_MS)
  await show('lapsed', agreed)
  await scene.open(routes.askAfterSale(number), '过了申请的时间')
  await look('after-sale-ask-late')
})

test('退换: all of them, the order’s buttons, and 我的 with their number', async () => {
  await scene.open(routes.afterSales, 'after-sales')
  await lookAll('after-sales')
  const number = await paid(scene)
  await scene.open(routes.order(number), 'cancel-paid')
  await look('order-paid-buttons')
  await send(scene, number)
  await scene.open(routes.order(number), 'receive')
  await look('order-shipped-buttons')
  await scene.open(routes.me, 'orders-after-sales')
  await look('me-after-sales')
})

test('each page: on its way, without an answer, and there after 再试一次', async () => {
  const number = await received(scene)
  const { id } = await asked(scene, number)
  const at = (url: string) => async () => {
    await scene.phone.page.goto('about:blank')
    await scene.phone.page.goto(`${scene.shop.phoneUrl}/#${url}`)
  }
  const pages = [
    {
      name: 'after-sale-ask',
      call: 'after_sale.askable',
      filled: 'send-ask',
      url: routes.askAfterSale(number),
    },
    { name: 'after-sale', call: 'after_sale.show', filled: 'withdraw', url: routes.afterSale(number, id) },
    { name: 'after-sales', call: 'after_sale.list', filled: 'after-sales', url: routes.afterSales },
  ] as const
  for (const { url, ...page } of pages) {
    expect(await failAndRetry(scene, { ...page, start: at(url) })).toEqual({ loading: [], failed: [] })
  }
})

test('no after-sales yet', async () => {
  const { phone, shop } = scene
  const { url } = await shop.openPhone({ openid: 'oLocalBuyer0000000000000002' })
  await phone.page.goto(`${url}/#${routes.afterSales}`)
  await phone.at('to-orders').waitFor()
  await look('after-sales-none')
})
