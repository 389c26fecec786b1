import { routes } from '../../../src/routes'
import { bringUp } from '../support/bring-up'
import { onTheWay } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { lineOf, paid } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const SKU = 'orange-5j-m'
let scene: Scene
beforeAll(async () => {
  scene = await openScene(OWNER)
  await paid(scene, { lines: [await lineOf(scene, 'orange', 0, 9)] })
}, PATIENCE_MS)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, `seller-recount-${name}`, looks)).toEqual([])
const type = (skuId: string, figure: string) => scene.phone.at(`count-${skuId}`).locator('input').fill(figure)

test('on its way, without an answer, and choosing what to count', async () => {
  const { phone } = scene
  const way = { call: 'stock.list', filled: `choose-${SKU}` } as const
  expect(await onTheWay(scene, 'seller-recount', routes.sellerRecount, way)).toEqual([])
  await look('choosing', everyLook)
  for (const skuId of [SKU, 'orange-5j-l', 'chestnut-1', 'orange-10j-m']) {
    await bringUp(phone, `choose-${skuId}`)
    await phone.tap(`choose-${skuId}`)
  }
  await look('chosen')
  await phone.at('find-stock').locator('input').fill('飞机')
  await phone.tap('find-stock-do')
  await phone.page.getByText('没找到这样的货').waitFor()
  await look('nothing')
})

test('counting, the differences, and what became of each', async () => {
  const { phone } = scene
  await phone.tap('start-counting')
  await phone.at(`count-${SKU}`).waitFor()
  await look('counting')
  await type(SKU, '82')
  await type('orange-5j-l', '52')
  await type('chestnut-1', '50')
  await look('counted', everyLook)
  await phone.tap('compare')
  await phone.at(`difference-${SKU}`).waitFor()
  await look('differences', everyLook)
  const counts = [{ skuId: 'chestnut-1', counted: 44, countedAgoMs: 0 }]
  const [line] = (await scene.askAsOwner('stock.compare', { counts })).lines
  await scene.askAsOwner('stock.recount', {
    requestId: '7f0c1f52-2a7b-4a53-9f39-0a3c3bfb2a11',
    lines: [{ skuId: 'chestnut-1', counted: 44, onHand: line?.booked ?? 0, recounts: line?.recounts ?? 0 }],
  })
  await phone.tap('write-recount')
  await phone.at(`outcome-${SKU}`).waitFor()
  await look('written', everyLook)
  await phone.tap('go-on')
  await phone.at('count-chestnut-1').waitFor()
})
