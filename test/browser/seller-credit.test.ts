import { routes } from '../../src/routes'
import { booksOf } from '../support/books'
import { reads, sayYes } from './support/buyer'
import { address, paid } from './support/orders'
import type { PhonePage } from './support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'
import { applied, askAs, decided, opened } from './support/sharing'

jest.setTimeout(PATIENCE_MS)

const MAN = 'oLocalShare0000000000000001'
const HE = 'oLocalShare0000000000000002'
const HOUR_MS = 3_600_000

let scene: Scene
/** In the owner's hand. */
let phone: PhonePage
/** By what staff knows the one who lost. */
let he: string
let number: string
beforeAll(async () => {
  scene = await openScene(OWNER)
  phone = scene.phone
  const man = await applied(scene, MAN, '小满', '13900001111')
  he = await applied(scene, HE, '阿禾', address.phone)
  for (const id of [man, he]) await decided(scene, id, 'approve')
  await scene.askAsOwner('distribution.set_rate', { of: 'person', id: man, rateBp: 850 })
}, PATIENCE_MS)
afterAll(() => scene.stop())
afterEach(() => expect(phone.faults.splice(0)).toEqual([]))

const write = (id: string, words: string) => phone.at(id).locator('textarea').fill(words)
const said = (words: string) => phone.page.getByText(words).filter({ visible: true }).last().waitFor()
/** The order, and of it all that has nothing to do with who earns. */
async function stored() {
  const order = await scene.shop.store.get('orders', number)
  if (!order?.credit) throw new Error('no credit')
  const { state, lines, payment, refunds, address, payableFen, parcels } = order
  return { credit: order.credit, rest: { state, lines, payment, refunds, address, payableFen, parcels } }
}

test('the order says who earns and why, and whose card was opened too', async () => {
  await opened(scene, HE)
  await scene.shop.skip(2 * HOUR_MS)
  await opened(scene, MAN)
  number = await paid(scene)
  const before = await booksOf(scene.shop)
  await scene.open(routes.sellerOrder(number), 'credit')
  const earner = await phone.at('credit-earner').innerText()
  for (const words of ['小满', '比例 8.5%', '最后打开的', '的卡片，发在聊天里'])
    expect(earner).toContain(words)
  await reads(phone, `credit-other-${he}`, '买家后来打开了别人的卡片')
  expect(await booksOf(scene.shop)).toEqual(before)
})

test('a contest that is right gives the credit to who contests, and nothing else of the order changes', async () => {
  await askAs(scene, HE)('credit.contest', { number, words: '前天就发给她看过' })
  const before = await stored()
  await scene.open(routes.contests, `contest-${number}-${he}`)
  await reads(phone, `contest-${number}-${he}`, '现在归小满')
  await phone.tap(`open-contest-${number}-${he}`)
  await phone.at('uphold').waitFor()
  await reads(phone, 'credit-earner', '小满')
  await phone.tap('uphold')
  await said('写一句为什么，对方会看到')
  expect(await stored()).toEqual(before)
  await write('answer-words', '看过记录，是阿禾带来的')
  await phone.at('uphold').dblclick()
  await said('没有等答复的')
  const after = await stored()
  expect(after.rest).toEqual(before.rest)
  expect(after.credit.spans.map(({ distributorId }) => distributorId)).toEqual([MAN, HE])
  expect(after.credit.contests).toMatchObject([
    { answer: { verdict: 'uphold', words: '看过记录，是阿禾带来的' } },
  ])
})

test('what goes to the distributor’s own phone waits until the owner has looked', async () => {
  const before = await stored()
  expect(before.credit).toMatchObject({ hold: 'same_phone' })
  await scene.open(routes.sellerOrder(number), 'look-pass')
  await reads(phone, 'credit-standing', '收货电话和分销员的电话一样')
  await phone.tap('look-pass')
  await phone.at('dialog-no').waitFor()
  await phone.tap('dialog-no')
  expect(await stored()).toEqual(before)
  await phone.tap('look-pass')
  expect(await sayYes(phone)).toContain('核实无误？')
  await reads(phone, 'credit-standing', '核对过，没有问题')
  expect(await phone.at('look-void').count()).toBe(0)
  const after = await stored()
  expect(after.credit).toMatchObject({ looked: { verdict: 'pass' } })
  expect({ ...after.credit, looked: undefined }).toEqual({ ...before.credit, looked: undefined })
  expect(after.rest).toEqual(before.rest)
})

test('before it is settled the owner gives it to another whose card was opened, and says why', async () => {
  const before = await stored()
  await phone.tap('reassign-credit')
  await phone.tap('confirm-reassign')
  await said('写一句为什么，会记在这一单上')
  await write('reassign-reason', '阿禾说弄错了')
  await phone.tap('confirm-reassign')
  await reads(phone, 'credit-earner', '店里改归的：阿禾说弄错了')
  await reads(phone, `credit-other-${he}`, '店里改归了别人')
  const after = await stored()
  expect(after.rest).toEqual(before.rest)
  expect(after.credit.spans.at(-1)).toMatchObject({
    distributorId: MAN,
    rule: 'seller',
    reason: '阿禾说弄错了',
  })
  expect(after.credit.contests).toEqual(before.credit.contests)
})
