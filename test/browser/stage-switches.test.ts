import { AHE, buyOpen, openidOf, openStageScene, SELLER, type StageScene } from './support/stage-scene'

jest.setTimeout(90_000)

const DAY_MS = 24 * 3_600_000

let scene: StageScene
beforeAll(async () => {
  scene = await openStageScene()
}, 120_000)
afterAll(() => scene?.stop())
afterEach(() => expect(scene.faults.splice(0)).toEqual([]))

async function turn(name: string, on: boolean) {
  await scene.page.locator(`#fault-${name}`).click()
  await scene.page.locator(`#fault-${name}[aria-checked="${on}"]`).waitFor()
}

test('a notice that is lost: the order is paid all the same, and late and twice go out with it', async () => {
  await turn('late', true)
  await turn('lost', true)
  await scene.page.locator('#fault-late[aria-checked="false"]').waitFor()
  const ahe = scene.phoneOf(AHE)
  await ahe.tap('card-pear')
  await buyOpen(ahe, 'first')
  expect(scene.shop().pay.pendingNotices()).toEqual([])
  const [order] = await scene.shop().store.page('orders', '', 100)
  expect(order?.state).toBe('paid')
  expect(scene.stage.play().lines.filter(({ what }) => what === 'pay-notify')).toEqual([])
  await turn('lost', false)
})

test('a refund that is refused first is paid out once, when it is asked for again', async () => {
  await turn('refundFailsFirst', true)
  const [order] = await scene.shop().store.page('orders', '', 100)
  const before = scene.shop().pay.money().refundedFen
  const wish = {
    ...{ requestId: '33333333-3333-4333-8333-333333333333', number: order?._id ?? '', reason: '压坏了' },
    lines: [{ lineId: '1', quantity: 1, refundFen: 1_000, restock: false }],
  }
  await scene.shop().callFunction('api', { name: 'refund.give', input: wish }, openidOf(SELLER))
  expect(scene.shop().pay.money().refundedFen).toBe(before)
  await scene.skip('15m')
  expect(scene.shop().pay.money().refundedFen).toBe(before + 1_000)
  await scene.skip('15m')
  expect(scene.shop().pay.money().refundedFen).toBe(before + 1_000)
  await turn('refundFailsFirst', false)
})

test.each([
  ['1d', DAY_MS],
  ['10d', 10 * DAY_MS],
] as const)(
  '+%s moves the shop’s clock, the one on the page, and the day on the seller’s phone',
  async (by, ms) => {
    const [before, words] = [scene.shop().clock.offsetMs, await scene.page.locator('#clock').textContent()]
    const seller = scene.phoneOf(SELLER)
    const day = await seller.at('today-date').innerText()
    await scene.skip(by)
    expect(scene.shop().clock.offsetMs - before).toBe(ms)
    await scene.page.waitForFunction(
      old => document.querySelector('#clock')?.textContent?.split(' ')[0] !== old,
      words?.split(' ')[0],
    )
    await seller
      .at('today-date')
      .filter({ hasNotText: day.split('\n')[1] ?? '?' })
      .waitFor()
  },
)

test('a stage whose server is gone says so, and goes on by itself when it is back', async () => {
  const { page } = scene
  expect(await page.locator('#lost').isVisible()).toBe(false)
  await page.route('**/state.json', route => route.abort())
  await page.locator('#lost').waitFor()
  await scene.inspect('stage-7-lost')
  for (let asks = 0; asks < 4; asks += 1) await page.waitForEvent('requestfailed')
  await page.unroute('**/state.json')
  await page.locator('#lost').waitFor({ state: 'hidden' })
  await scene.phoneOf(AHE).at('card-orange').waitFor()
})
