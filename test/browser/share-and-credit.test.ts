import { routes } from '../../src/routes'
import { type AnotherPhone, anotherPhone } from './support/another-phone'
import { answerSheet, orderNumber, placeOrder, reads, writeAddress } from './support/buyer'
import { openScene, PATIENCE_MS, type Scene } from './support/scene'

jest.setTimeout(PATIENCE_MS)

const SHARER = 'oLocalSharer000000000000001'
const FRIEND = 'oLocalFriend000000000000001'
const PROMOTED = '小林推荐 · 推广'

let scene: Scene
let friend: AnotherPhone
/** The card's path, as it was sent into the chat. */
let card: string
beforeAll(async () => {
  scene = await openScene(SHARER)
  friend = await anotherPhone(scene, FRIEND)
}, 60_000)
afterAll(() => scene.stop())
afterEach(() => {
  expect([...scene.phone.faults.splice(0), ...friend.phone.faults.splice(0)]).toEqual([])
})

const distributors = () => scene.shop.store.page('distributors', '', 10)

test('from 我的 one is led to joining; what is missing is said, and nothing is sent', async () => {
  const { phone } = scene
  await scene.open(routes.me, 'to-distributor')
  await phone.tap('to-distributor')
  await phone.at('apply').waitFor()
  await phone.tap('apply')
  await reads(phone, 'join-fault', '请填上称呼')
  await phone.at('join-name').locator('input').fill('小林')
  await phone.at('join-phone').locator('input').fill('13900001111')
  await phone.tap('apply')
  await reads(phone, 'join-fault', '请先看过约定')
  expect(await distributors()).toEqual([])
  await phone.tap('agree-terms')
  await phone.at('apply').dblclick()
  await reads(phone, 'join-state', '已经申请')
  expect(await distributors()).toMatchObject([{ _id: SHARER, state: 'applied', name: '小林' }])
})

test('the owner approves; the goods’ card is sent, and counted', async () => {
  const { phone } = scene
  const { distributors: applied } = await scene.askAsOwner('distributor.list', { state: 'applied' })
  const distributorId = applied[0]?.id ?? ''
  await scene.askAsOwner('distributor.decide', { distributorId, decision: 'approve' })
  await scene.open(routes.distributorHome, 'to-goods')
  await phone.tap('to-goods')
  await phone.tap('share-pear')
  await phone.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await phone.tap('send-chat')
  await phone.page.getByText('链接已复制，发给朋友就行').waitFor()
  const sent = await phone.page.evaluate(() => navigator.clipboard.readText())
  card = new URL(sent).hash.slice(1)
  const { path, query } = await scene.askAs(SHARER, 'share.code', { productId: 'pear', channel: 'chat' })
  expect(card).toBe(`${path}?${query}`)
})

test('on another phone the card says 推广 and who earns; what is bought is credited, at the same price', async () => {
  const { phone } = friend
  await friend.open(card, 'promoted')
  await reads(phone, 'promoted', PROMOTED)
  await phone.tap('promoted')
  await reads(phone, 'promoted-why', '价格和平时一样')
  await friend.open(card.replace('/buyer/product/index', '/buyer/home/index'), 'promoted')
  await reads(phone, 'promoted', PROMOTED)
  await friend.open(card, 'promoted')
  const price = await phone.at('price').innerText()
  await phone.tap('buy-now')
  await writeAddress(phone)
  await reads(phone, 'earner', PROMOTED)
  await reads(phone, 'earner', '店家会付小林佣金')
  await placeOrder(phone, 'fresh')
  await answerSheet(phone, '确认支付')
  await reads(phone, 'order-state', '已付款')
  await reads(phone, 'credit', PROMOTED)
  const number = await orderNumber(phone)
  const order = await scene.shop.store.get('orders', number)
  expect(order?.credit?.spans).toMatchObject([{ distributorId: SHARER, name: '小林', channel: 'chat' }])
  await friend.open(routes.product('pear'), 'price')
  expect(await phone.at('price').innerText()).toBe(price)
})

test('the distributor reads which card and which rule, and nothing of the buyer', async () => {
  const { phone } = scene
  await scene.shop.skip(60_000)
  const { credits } = await scene.askAs(SHARER, 'credit.mine', {})
  expect(credits).toMatchObject([{ standing: 'earning', rule: 'last', channel: 'chat', productId: 'pear' }])
  await scene.open(routes.distributorHome, 'recent')
  await phone.tap('to-orders')
  const words = await phone.at(`credit-${credits[0]?.number}`).innerText()
  for (const one of ['等结算', '按最后点开的卡片算', '微信聊天里的卡片', '有效到'])
    expect(words).toContain(one)
  const page = await phone.at('distributor-orders').innerText()
  for (const secret of ['王阿姨', '13800000000', '文一西路', FRIEND]) expect(page).not.toContain(secret)
})
