import { noFaults, setFaults } from '../../../emulator/stage/faults'
import { FIRST_BUYER } from '../../../emulator/stage/local-shop'
import { routes } from '../../../src/routes'
import { booksOf, moved } from '../../support/books'
import { holdCalls, type SlowLine } from '../support/a-slow-line'
import { reads } from '../support/buyer'
import { lookOver } from '../support/looks'
import { placed } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

/** Paid at WeChat, whose notice got lost, while the phone's own question does not come through. */
jest.setTimeout(PATIENCE_MS)

/** Longer than any pause between two asks. */
const PAUSE_MS = 30_000

let scene: Scene
let line: SlowLine
let number: string
let checks = 0

beforeAll(async () => {
  scene = await openScene()
  const { phone, shop } = scene
  setFaults(shop.pay, { ...noFaults, lost: true })
  number = await placed(scene)
  const { package: prepay } = await scene.ask('payment.start', { number })
  expect(shop.pay.pay(prepay.replace('prepay_id=', ''), { openid: FIRST_BUYER }).ok).toBe(true)
  await shop.pay.deliverDue()
  await phone.page.clock.install()
  line = await holdCalls(phone.page, 'payment.check')
  phone.page.on('request', request => {
    if (request.url().endsWith('/call') && request.postDataJSON().name === 'payment.check') checks += 1
  })
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string) => expect(await lookOver(scene.phone, name)).toEqual([])

test('while it is being found out, the page says so and offers nothing to pay twice', async () => {
  const { phone } = scene
  await scene.open(routes.order(number, 'ok'), 'order-state')
  await reads(phone, 'order-state', '正在确认')
  await line.held()
  expect(await phone.page.locator('#pay:visible, #cancel-order:visible, #ask-again:visible').count()).toBe(0)
  await look('order-confirming')
})

test('asked in vain eight times, it stops by itself and lets the buyer ask', async () => {
  const { phone } = scene
  await line.cut()
  while (!(await phone.at('ask-again').isVisible())) await phone.page.clock.fastForward(PAUSE_MS)
  await reads(phone, 'order-state', '还没有确认')
  expect(checks).toBe(8)
  await look('order-unheard')
})

test('asked once more when the line is back, WeChat tells of the money: it came once', async () => {
  const { phone, shop } = scene
  const before = await booksOf(shop)
  await line.mend()
  await phone.tap('ask-again')
  await reads(phone, 'order-state', '正在确认')
  await phone.page.clock.fastForward(PAUSE_MS)
  await reads(phone, 'order-state', '已付款')
  await phone.at('just-paid').waitFor()
  expect(checks).toBe(9)
  const paidFor = { buyerId: FIRST_BUYER, payableFen: 14_970, trade: 'SUCCESS' }
  expect(before.orders).toEqual({ [number]: { ...paidFor, state: 'unpaid' } })
  expect(await booksOf(shop)).toEqual(
    moved(before, {
      stocks: { 'orange-5j-m': { held: 0, committed: 2 }, 'orange-10j-l': { held: 0, committed: 1 } },
      orders: { [number]: { ...paidFor, state: 'paid' } },
    }),
  )
})
