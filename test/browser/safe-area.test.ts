import { routes } from '../../src/routes'
import { lookOver } from './support/looks'
import { lineOf, paid, placed } from './support/orders'
import { openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

/** What a phone without a button below its screen keeps for the finger that swipes, in px. */
const INSET_PX = 34
const LOOK = [{ name: '375', width: 375, height: 812, large: false }]

let scene: Scene
let order: string
beforeAll(async () => {
  scene = await openScene()
  const { page } = scene.phone
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: INSET_PX } })
  await scene.ask('cart.add', await lineOf(scene, 'orange'))
  order = await placed(scene)
  await paid(scene)
}, 60_000)
afterAll(() => scene.stop())

/** How far the lowest of what one may tap stands above the end of the screen, in px. Runs in the page. */
const roomBelow = (selector: string) => {
  const bottoms = [...document.querySelectorAll(selector)]
    .filter(one => one.checkVisibility({ visibilityProperty: true }))
    .map(one => one.getBoundingClientRect().bottom)
  return bottoms.length === 0 ? -1 : window.innerHeight - Math.max(...bottoms)
}

async function standsClear(name: string, selector: string) {
  // It also waits until what slides in has arrived.
  expect(await lookOver(scene.phone, `safe-${name}`, LOOK)).toEqual([])
  expect(await scene.phone.page.evaluate(roomBelow, selector)).toBeGreaterThanOrEqual(INSET_PX)
}

test.each<[name: string, path: () => string, filled: string]>([
  ['product', () => routes.product('orange'), 'buy-now'],
  ['checkout', () => routes.checkout, 'place-order'],
  ['order', () => routes.order(order), 'pay'],
])('%s: what one taps at the foot stands above the edge that the phone keeps', async (name, path, filled) => {
  if (name === 'checkout') {
    await scene.open(routes.cart, 'checkout')
    await scene.phone.tap('checkout')
    await scene.phone.at(filled).waitFor()
  } else await scene.open(path(), filled)
  await standsClear(name, `[id="${filled}"]`)
})

test('a sheet stands above it too', async () => {
  const { phone } = scene
  await scene.open(routes.product('orange'), 'buy-now')
  await phone.tap('choose-spec')
  await phone.at('sheet-add').waitFor()
  await standsClear('sheet', '[id="sheet-add"]')
})
