import { routes } from '../../../src/routes'
import { lookOver } from '../support/looks'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

/** WeChat's question before what is private. No browser guards it: the test plays WeChat, and hears the decision. */
jest.setTimeout(PATIENCE_MS)

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 60_000)
afterAll(() => scene.stop())

/** Opens the addresses from 我的 and has WeChat ask there; what it is told. */
async function asked(): Promise<{ decision: Promise<unknown> }> {
  const { phone } = scene
  await scene.open(routes.me, 'addresses')
  await phone.tap('addresses')
  await phone.at('save-address').waitFor()
  const decision = phone.page.evaluate(
    () =>
      new Promise(decide =>
        window.dispatchEvent(new CustomEvent('need-privacy-authorization', { detail: decide })),
      ),
  )
  await phone.at('consent-sheet').waitFor()
  return { decision }
}

const sheets = () => scene.phone.page.locator('#consent-sheet')

test('it is asked on the page on top, and nowhere else', async () => {
  const { decision } = await asked()
  expect(await sheets().count()).toBe(1)
  expect(await lookOver(scene.phone, 'consent')).toEqual([])
  await scene.phone.tap('refuse-privacy')
  expect(await decision).toEqual({ event: 'disagree' })
  await sheets().waitFor({ state: 'detached' })
  expect(await scene.phone.at('save-address').isVisible()).toBe(true)
})

test('Escape and going back are a no', async () => {
  const { phone } = scene
  const first = await asked()
  await phone.page.keyboard.press('Escape')
  expect(await first.decision).toEqual({ event: 'disagree' })
  const second = await asked()
  await phone.page.goBack()
  expect(await second.decision).toEqual({ event: 'disagree' })
  await phone.at('all-orders').waitFor()
  await sheets().waitFor({ state: 'detached' })
})
