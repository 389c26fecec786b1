import { lookOver } from './support/looks'
import { openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

const SCRIPT = encodeURIComponent('<img src=x onerror="document.title=\'ran\'">')
const LONG = 'x'.repeat(5_000)

/** Links that name nothing, and what stands there instead: never a blank page, never a way back to nowhere. */
test.each<[name: string, path: string, filled: string]>([
  ['a product that never was', '/buyer/product/index?id=nothing', 'to-home'],
  ['a product without a name', '/buyer/product/index', 'to-home'],
  ['a product named by a script', `/buyer/product/index?id=${SCRIPT}`, 'to-home'],
  ['a product of a name too long', `/buyer/product/index?id=${LONG}`, 'to-home'],
  ['a product, and a share code that means nothing', '/buyer/product/index?id=orange&code=%F0', 'buy-now'],
  ['a broken escape', '/buyer/product/index?id=%E0%A4%A', 'to-home'],
  ['reviews of nothing', '/buyer/reviews/index?id=nothing', '还没有人评价'],
  ['an order that never was', '/buyer/order/index?id=ABCDEFGHIJ234567', 'to-home'],
  ['an order of nonsense', `/buyer/order/index?id=${SCRIPT}&outcome=ok`, 'to-home'],
  ['orders of a state that there is none of', '/buyer/orders/index?state=nonsense', 'tab-all'],
  ['an after-sale that never was', '/buyer/after-sale/index?number=x&id=y', 'to-home'],
  ['asking about an order that never was', '/buyer/after-sale-ask/index?id=x', 'to-home'],
  ['reviewing an order that never was', '/buyer/review-write/index?id=x', 'to-home'],
  ['checkout of nothing', '/buyer/checkout/index', 'to-orders'],
  ['home with everything', `/buyer/home/index?id=${SCRIPT}&scene=${SCRIPT}&code=${LONG}`, 'card-orange'],
  ['a distributor’s goods, to somebody who is none', '/distributor/goods/index', 'to-home'],
])('%s', async (name, path, filled) => {
  await scene.open(path, filled)
  const file = `nonsense-${name.replace(/\W+/g, '-')}`
  expect(await lookOver(scene.phone, file, [{ name: '375', width: 375, height: 812, large: false }])).toEqual(
    [],
  )
  expect(await scene.phone.page.title()).not.toBe('ran')
  if (filled !== 'to-home') return
  await scene.phone.tap('to-home')
  await scene.phone.at('card-orange').waitFor()
})
