import { randomUUID } from 'node:crypto'
import { routes } from '../../../src/routes'
import type { EndpointName } from '../../../types/api'
import { type AnotherPhone, anotherPhone } from '../support/another-phone'
import { onTheWay } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { paid, refund, send } from '../support/orders'
import type { PhonePage } from '../support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const CLERK = 'oLocalClerk0000000000000001'
const LONGEST_NAME = '欧阳慕容诸葛司马上官夏侯'

let scene: Scene
let guest: AnotherPhone
beforeAll(async () => {
  scene = await openScene(OWNER)
  guest = await anotherPhone(scene, CLERK)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends, phone: PhonePage = scene.phone) =>
  expect(await lookOver(phone, name, looks)).toEqual([])
const invite = (name: string) => scene.askAsOwner('staff.invite', { requestId: randomUUID(), name })
const asClerk = (name: EndpointName, input: object) => scene.shop.callFunction('api', { name, input }, CLERK)

test('更多 of the owner', async () => {
  await scene.open(routes.sellerMore, 'to-staff')
  await look('seller-more', everyLook)
})

test('店员: the owner alone, asking somebody in, the card, and who waits', async () => {
  const { phone } = scene
  await scene.open(routes.staff, 'invite')
  await look('seller-staff-alone')
  await phone.tap('invite')
  await look('seller-staff-invite', everyLook)
  await phone.at('invite-name').locator('input').fill(LONGEST_NAME)
  await phone.tap('make-card')
  await phone.at('send-card').waitFor()
  await look('seller-staff-card')
  await phone.tap('invite-sheet-close')
  await phone.at('invitations').waitFor()
  await look('seller-staff-invited')
})

test('加入小店: what is offered, a card that is over, somebody who is in already', async () => {
  const { token } = await invite('小林')
  await guest.open(routes.join(token), 'join')
  await look('seller-join', everyLook, guest.phone)
  await guest.open(routes.join('A'.repeat(32)), 'to-home')
  await look('seller-join-over', ends, guest.phone)
  await asClerk('staff.accept', { token })
  await guest.open(routes.join(token), 'to-today')
  await look('seller-join-already', ends, guest.phone)
})

test('what a clerk sees of 更多 and 店员, and of what is the owner’s', async () => {
  await guest.open(routes.sellerMore, 'to-staff')
  await look('seller-more-clerk', ends, guest.phone)
  await guest.open(routes.staff, 'invitations')
  await look('seller-staff-clerk', ends, guest.phone)
  await guest.open(routes.trail(), 'to-home')
  await look('seller-trail-clerk', ends, guest.phone)
})

test('店员 with everybody, one of them opened, and the question before letting go', async () => {
  const { phone } = scene
  const { staff } = await scene.askAsOwner('staff.list', {})
  const clerk = staff.find(({ role }) => role === 'clerk')?.id ?? ''
  await scene.askAsOwner('staff.rename', { staffId: clerk, name: LONGEST_NAME })
  await scene.open(routes.staff, `member-${clerk}`)
  await look('seller-staff', everyLook)
  await phone.tap(`member-${clerk}`)
  await look('seller-staff-member')
  await phone.tap('dismiss')
  await phone.at('dialog-yes').waitFor()
  await look('seller-staff-dismiss')
  await phone.tap('dialog-no')
})

test('认领小店: empty, and a token that is no good', async () => {
  const { phone } = guest
  await guest.open(routes.claim, 'claim')
  await look('seller-claim', everyLook, phone)
  await phone.at('claim-token').locator('input').fill('a-token-that-is-no-good')
  await phone.tap('claim')
  await phone.at('claim-refused').waitFor()
  await look('seller-claim-refused', ends, phone)
})

test('谁能做什么', async () => {
  await scene.open(routes.rights, 'right-today.show')
  await look('seller-rights', everyLook)
})

test('操作记录: of all, of one person, of one thing, and of a thing that nobody touched', async () => {
  const { phone } = scene
  const change = { skuId: 'orange-5j-l', pieces: -2, reason: 'broken', requestId: randomUUID() }
  await asClerk('stock.change', change)
  await scene.shop.skip(26 * 3_600_000)
  const number = await paid(scene)
  await send(scene, number)
  await refund(scene, number, { quantity: 1, refundFen: 3_990 })
  await scene.askAsOwner('product.set_on_sale', { productId: 'tea', onSale: false })
  await scene.open(routes.trail(), 'by-all')
  await phone.page.locator('[id^="more-"]:visible').first().click()
  await look('seller-trail', everyLook)
  const { staff } = await scene.askAsOwner('staff.list', {})
  await phone.tap(`by-${staff.find(({ role }) => role === 'clerk')?.id}`)
  await phone.page.getByText('改库存', { exact: true }).waitFor()
  await look('seller-trail-person')
  await scene.open(routes.trail('orders', number), 'all-entries')
  await phone.page.getByText('退款', { exact: true }).first().waitFor()
  await look('seller-trail-order')
  await scene.open(routes.trail('products', 'honey'), '还没有记录')
  await look('seller-trail-none')
})

const PAGES: [name: string, path: () => string, call: EndpointName, filled: string][] = [
  ['seller-more', () => routes.sellerMore, 'staff.me', 'to-staff'],
  ['seller-staff', () => routes.staff, 'staff.list', 'invite'],
  ['seller-rights', () => routes.rights, 'staff.rights', 'right-today.show'],
  ['seller-trail', () => routes.trail(), 'audit.list', 'by-all'],
]

test.each(PAGES)(
  '%s: on its way, without an answer, and there after 再试一次',
  async (name, path, call, filled) =>
    expect(await onTheWay(scene, name, path(), { call, filled })).toEqual([]),
)
