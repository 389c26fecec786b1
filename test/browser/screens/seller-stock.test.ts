import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import { holdCalls } from '../support/a-slow-line'
import { onTheWay } from '../support/fail-and-retry'
import { bothSizes, ends, everyLook, lookOver } from '../support/looks'
import { lineOf, paid, placed } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const SKU = 'orange-5j-m'
let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
  await paid(scene, { lines: [await lineOf(scene, 'orange', 0, 9)] })
  await placed(scene, { lines: [await lineOf(scene, 'orange', 0, 2)] })
}, PATIENCE_MS)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, `seller-stock${name}`, looks)).toEqual([])
const openStock = () => scene.open(routes.sellerStock, `open-${SKU}`)

test('all rows', async () => {
  await openStock()
  await scene.phone.page.getByText('鲜果').waitFor()
  await look('', everyLook)
})

test('a row that is open: to look, to take off, below what is promised, and written', async () => {
  const { phone } = scene
  await openStock()
  await phone.tap(`open-${SKU}`)
  await phone.at('restock').waitFor()
  await look('-open')
  for (let i = 0; i < 4; i += 1) await phone.tap('dial-less')
  await phone.tap('reason-broken')
  await look('-change', everyLook)
  await phone.at('dial-figure').locator('input').fill('3')
  await phone.page.getByText('架上至少留 11 份').waitFor()
  await look('-too-few')
  await phone.at('dial-figure').locator('input').fill('82')
  await phone.tap('write-change')
  await phone.at('toast').waitFor()
  await look('-written')
})

test('an answer that was lost', async () => {
  const { phone } = scene
  await openStock()
  const line = await holdCalls(phone.page, 'stock.change')
  await phone.tap(`more-${SKU}`)
  await phone.tap('write-change')
  await line.held()
  await line.cut()
  await phone.page.getByText('不知道记上没有').waitFor()
  await look('-unsure')
  await line.mend()
})

test('what runs out, what is sold out, nothing found', async () => {
  const { phone } = scene
  await openStock()
  await phone.tap('stock-low')
  await phone.at('open-grape-1').waitFor()
  await look('-low')
  await phone.tap('stock-sold_out')
  await phone.at('open-grape-1').waitFor()
  await phone.tap('open-grape-1')
  await phone.at('restock').waitFor()
  await look('-sold-out')
  await phone.at('find-stock').locator('input').fill('飞机')
  await phone.tap('find-stock-do')
  await phone.page.getByText('没找到这样的货').waitFor()
  await look('-nothing')
})

test('the threshold: as the shop’s, and a SKU’s own', async () => {
  const { phone } = scene
  await openStock()
  await phone.tap(`open-${SKU}`)
  await phone.tap('set-threshold')
  await phone.at('low-at-own').waitFor()
  await look('-threshold-shop')
  await phone.tap('low-at-own')
  await phone.at('low-at-figure').waitFor()
  await look('-threshold')
})

test('on its way, and without an answer', async () => {
  const way = { call: 'stock.list', filled: `open-${SKU}` } as const
  expect(await onTheWay(scene, 'seller-stock', routes.sellerStock, way)).toEqual([])
})

test('a scanned code that several share, and the longest names', async () => {
  const { phone } = scene
  const { store } = scene.shop
  const name =
    '云南哀牢山高原冰糖橙家庭装产地直发当季新果大果礼盒包邮坏果包赔超长名字一直写到六十个字为止看看排得下排不下还差几个字'
  for (const id of ['apple-1', 'apple-2']) {
    await store.change(
      'stocks',
      id,
      {},
      { set: { name, spec: '净重五斤家庭分享装果径七十五毫米以上', code: '6901234567892' } },
    )
  }
  await openStock()
  phone.page.once('dialog', asked => void asked.accept('6901234567892'))
  await phone.tap('find-stock-scan')
  await phone.at('scanned-done').waitFor()
  await phone.tap('less-apple-1')
  await phone.tap('reason-own_use')
  await look('-longest')
})

test('the history of a SKU, and of one that never was', async () => {
  const { phone } = scene
  const change = (pieces: number, reason: 'restock' | 'tasting') =>
    scene.askAsOwner('stock.change', { requestId: randomUUID(), skuId: SKU, pieces, reason })
  const { moveId } = await change(20, 'restock')
  await change(-1, 'tasting')
  await scene.askAsOwner('stock.undo', { moveId })
  await scene.askAsOwner('stock.set_low_at', { requestId: randomUUID(), skuId: SKU, lowAt: 8 })
  await scene.open(routes.stockHistory(SKU), 'stock-now')
  await phone.page.getByText('都在这里了').waitFor()
  expect(await lookOver(phone, 'seller-history')).toEqual([])
  await phone.page.locator('[id^="undo-hand"]:visible').first().click()
  await phone.at('dialog').waitFor()
  await phone.inspect('seller-history-sure')
  expect(phone.faults.splice(0)).toEqual([])
  await phone.tap('dialog-no')
  await scene.open(routes.stockHistory('gone'), 'to-home')
  expect(await lookOver(phone, 'seller-history-failed', ends)).toEqual([])
  const line = await holdCalls(phone.page, 'stock.history')
  await scene.open(routes.stockHistory(SKU), 'stock-history')
  await line.held()
  expect(await lookOver(phone, 'seller-history-loading', bothSizes)).toEqual([])
  await line.mend()
})
