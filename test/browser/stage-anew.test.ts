import { AHE, buyOpen, openStageScene, type StageScene, XIAOMAN } from './support/stage-scene'

jest.setTimeout(90_000)

const SKU = 'pear-1'

let scene: StageScene
beforeAll(async () => {
  scene = await openStageScene()
}, 120_000)
afterAll(() => scene?.stop())
afterEach(() => expect(scene.faults.splice(0)).toEqual([]))

async function stock() {
  const found = await scene.shop().store.get('stocks', SKU)
  if (!found) throw new Error(`no stock of ${SKU}`)
  return { committed: found.committed, held: Object.keys(found.holds).length }
}

test('从头来过 asks first, then begins anew: no orders, no money, WeChat in good health, phones that forgot', async () => {
  const [ahe, before] = [scene.phoneOf(AHE), scene.stage.play()]
  await scene.page.locator('#fault-late').click()
  await scene.page.locator('#fault-late[aria-checked="true"]').waitFor()
  await ahe.tap('card-pear')
  await buyOpen(ahe, 'first')
  expect(await scene.shop().store.page('orders', '', 100)).toHaveLength(1)
  expect(await stock()).toMatchObject({ committed: 1 })
  await scene.page.locator('#wipe').click()
  await scene.page.locator('#keep').click()
  expect(scene.stage.play()).toBe(before)

  await scene.page.locator('#wipe').click()
  await scene.inspect('stage-4-sure')
  await scene.page.locator('#wipe-now').click()
  await scene.page.locator('#sure').waitFor({ state: 'hidden' })
  await ahe.at('card-orange').waitFor()
  await scene.swap(AHE, XIAOMAN)
  await scene.phoneOf(XIAOMAN).at('card-orange').waitFor()
  expect(scene.stage.play()).not.toBe(before)
  expect(await scene.shop().store.page('orders', '', 100)).toEqual([])
  expect(scene.shop().pay.money().inFen).toBe(0)
  expect(await stock()).toMatchObject({ committed: 0, held: 0 })
  await scene.page.locator('#fault-late[aria-checked="false"]').waitFor()
})

test('on a narrow window there is one phone at a time, and tabs', async () => {
  await scene.page.setViewportSize({ width: 390, height: 844 })
  const shown = async () => {
    const stands = ['stand-3', 'stand-0', 'stand-1', 'stand-2', 'panel'].map(id =>
      scene.page.locator(`#${id}`).isVisible(),
    )
    return Promise.all(stands)
  }
  expect(await shown()).toEqual([true, false, false, false, false])
  await scene.page.getByRole('tab', { name: '小满' }).click()
  expect(await shown()).toEqual([false, false, true, false, false])
  await scene.page.getByRole('tab', { name: '台面' }).click()
  expect(await shown()).toEqual([false, false, false, false, true])
  await scene.page.locator('#calls li').first().waitFor()
  await scene.inspect('stage-5-narrow')
})
