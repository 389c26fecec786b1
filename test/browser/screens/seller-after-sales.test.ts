import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { FIRST_BUYER } from '../../../emulator/stage/local-shop'
import { routes } from '../../../src/routes'
import type { AfterSaleView } from '../../../types/api/after-sale-views'
import { agreedReturn, asked, returnTo, sentBack } from '../support/after-sales'
import { failAndRetry } from '../support/fail-and-retry'
import { ends, lookOver } from '../support/looks'
import { lineOf, paid, received } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const MINUTE_MS = 60_000

let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, `seller-${name}`, looks)).toEqual([])
const lookAll = async (name: string) => expect(await lookOver(scene.phone, `seller-${name}`)).toEqual([])

const show = ({ number, id }: Pick<AfterSaleView, 'number' | 'id'>) =>
  scene.open(routes.sellerAfterSale(number, id), 'after-sale-state')

/** Pictures as a buyer's phone would have put them. */
async function picturesFor(number: string): Promise<string[]> {
  const files = ['apple', 'bread', 'tea']
  return Promise.all(
    files.map(async (name, nth) => {
      const place = `after-sale/${number}/00000000-0000-4000-8000-00000000000${nth}.webp`
      const bytes = await readFile(
        path.resolve(__dirname, `../../../emulator/demo-shop/pictures/${name}.webp`),
      )
      await fetch(`${scene.shop.phoneUrl}/upload?path=${encodeURIComponent(place)}`, {
        method: 'POST',
        body: new Uint8Array(bytes),
      })
      return `cloud://local-env.local-bucket/${place}`
    }),
  )
}

test('nothing waits, and no return address yet', async () => {
  await scene.open(routes.sellerAfterSales, 'seller-after-sales')
  await look('after-sales-none')
  await scene.open(routes.sellerReturns, 'save-returns')
  await look('returns-new')
})

test('an ask with pictures; the sheets to agree and to refuse, and a sum that cannot be read', async () => {
  const { phone } = scene
  const lines = [await lineOf(scene, 'orange', 0, 3), await lineOf(scene, 'tea')]
  const number = await received(scene, { lines })
  const view = await asked(scene, number, {
    pictures: await picturesFor(number),
    lines: [
      { lineId: '1', quantity: 2 },
      { lineId: '2', quantity: 1 },
    ],
  })
  await show(view)
  await lookAll('after-sale-asked')
  await phone.tap('agree')
  await phone.at('confirm-agree').waitFor()
  await lookAll('after-sale-agree')
  await phone.at('agree-sum-1').locator('input').fill('')
  await look('after-sale-agree-unreadable')
  await phone.tap('agree-sheet-close')
  await phone.tap('refuse')
  await phone.at('confirm-refuse').waitFor()
  await look('after-sale-refuse')
})

test('a return without an address to send it to; then the address, and the parcel back', async () => {
  const { phone } = scene
  const number = await received(scene)
  await show(await asked(scene, number, { kind: 'return', reason: 'wrong' }))
  await phone.tap('agree')
  await phone.tap('confirm-agree')
  await phone.at('fill-returns').waitFor()
  await look('after-sale-no-address')
  await scene.askAsOwner('shop.set_returns', { returnTo })
  await scene.open(routes.sellerReturns, 'save-returns')
  await lookAll('returns')
})

test('waiting for goods, goods on their way back, the sheet to receive them, money on its way, arrived', async () => {
  const { phone } = scene
  const number = await received(scene)
  const agreed = await agreedReturn(scene, number, { lines: [{ lineId: '1', quantity: 2 }] })
  await show(agreed)
  await look('after-sale-agreed')
  await sentBack(scene, agreed)
  await show(agreed)
  await look('after-sale-sent-back')
  await phone.tap('receive-back')
  await phone.at('confirm-receive').waitFor()
  await lookAll('after-sale-receive')
  await phone.tap('back-1-less')
  await phone.tap('confirm-receive')
  await phone.at('after-sale-state').filter({ hasText: '退款中' }).waitFor()
  await look('after-sale-refunding')
  await scene.shop.skip(MINUTE_MS)
  await show(agreed)
  await look('after-sale-done')
})

test('a clerk reads, receives, and leaves answers to the owner', async () => {
  const { phone, shop } = scene
  const number = await paid(scene)
  const view = await asked(scene, number, { reason: 'slow' })
  const clerk = 'oLocalClerk0000000000000001'
  await shop.store.add('staff', { _id: clerk, role: 'clerk', at: shop.clock.now() })
  const { url } = await shop.openPhone({ openid: clerk })
  await phone.page.goto(`${url}/#${routes.sellerAfterSale(number, view.id)}`)
  await phone.page.getByText('由店主答复').waitFor()
  await look('after-sale-clerk')
  await phone.page.goto('about:blank')
  await phone.page.goto(`${url}/#${routes.sellerReturns}`)
  await phone.page.getByText('退货寄到').waitFor()
  await look('returns-clerk')
})

test('the queue by whose turn it is, and somebody who is no staff', async () => {
  const { phone, shop } = scene
  await scene.open(routes.sellerAfterSales, 'turn-over')
  await phone.page.locator('[id^="after-sale-"]:visible').first().waitFor()
  await lookAll('after-sales')
  await phone.tap('turn-over')
  await phone.page.getByText('已退款').waitFor()
  await look('after-sales-over')
  const { url } = await shop.openPhone({ openid: FIRST_BUYER })
  await phone.page.goto(`${url}/#${routes.sellerAfterSales}`)
  await phone.at('to-home').waitFor()
  await look('after-sales-not-staff')
})

test('each page: on its way, without an answer, and there after 再试一次', async () => {
  const { url } = await scene.shop.openPhone({ openid: OWNER })
  const number = await received(scene)
  const { id } = await asked(scene, number)
  const at = (to: string) => async () => {
    await scene.phone.page.goto('about:blank')
    await scene.phone.page.goto(`${url}/#${to}`)
  }
  const pages = [
    {
      name: 'seller-after-sales',
      call: 'after_sale.queue',
      filled: `after-sale-${id}`,
      to: routes.sellerAfterSales,
    },
    {
      name: 'seller-after-sale',
      call: 'after_sale.detail',
      filled: 'agree',
      to: routes.sellerAfterSale(number, id),
    },
    { name: 'seller-returns', call: 'shop.returns', filled: 'save-returns', to: routes.sellerReturns },
  ] as const
  for (const { to, ...page } of pages) {
    expect(await failAndRetry(scene, { ...page, start: at(to) })).toEqual({ loading: [], failed: [] })
  }
})
