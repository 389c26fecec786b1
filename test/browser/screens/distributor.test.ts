import { routes } from '../../../src/routes'
import type { EndpointName } from '../../../types/api'
import { onTheWay } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { paid, refund } from '../support/orders'
import { openScene, PATIENCE_MS, type Scene } from '../support/scene'

jest.setTimeout(PATIENCE_MS)

const SHARER = 'oLocalSharer000000000000001'
const RIVAL = 'oLocalRival0000000000000001'
const LONGEST_NAME = '欧阳慕容诸葛司马上官夏侯'

let scene: Scene
beforeAll(async () => {
  scene = await openScene(SHARER)
}, 60_000)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, name, looks)).toEqual([])

async function apply(openid: string, name: string) {
  const { agreement } = await scene.askAs(openid, 'distributor.me', {})
  await scene.askAs(openid, 'distributor.apply', { name, phone: '13900001111', agreedTo: agreement })
}
async function decide(openid: string, decision: 'approve' | 'reject' | 'suspend' | 'restore', reason = '') {
  const person = await scene.shop.store.get('distributors', openid)
  const distributorId = person?.publicId ?? ''
  await scene.askAsOwner('distributor.decide', { distributorId, decision, reason })
}
/** The first buyer opens this distributor's card. */
async function opens(openid: string) {
  const { code } = await scene.askAs(openid, 'share.code', { productId: 'orange', channel: 'chat' })
  await scene.ask('share.touch', { code })
  return code
}

test('joining: nothing yet, what is missing, applied, rejected', async () => {
  const { phone } = scene
  await scene.open(routes.distributorJoin, 'apply')
  await look('distributor-join', everyLook)
  await phone.tap('apply')
  await phone.at('join-fault').waitFor()
  await look('distributor-join-fault')
  await apply(SHARER, LONGEST_NAME)
  await scene.open(routes.distributorJoin, 'join-state')
  await look('distributor-join-applied')
  await decide(SHARER, 'reject', '请写上常用的称呼，这样买家认得出是谁。')
  await scene.open(routes.distributorJoin, 'join-state')
  await look('distributor-join-rejected')
})

test('joining: approved, and suspended', async () => {
  await decide(SHARER, 'approve')
  await scene.open(routes.distributorJoin, 'to-distributor-home')
  await look('distributor-join-active')
  await scene.open(routes.distributorHome, 'recent')
  await look('distributor-home-new')
  await scene.open(routes.distributorOrders, 'to-goods')
  await look('distributor-orders-none')
  await scene.open(routes.distributorLinks, '还没有链接')
  await look('distributor-links-none')
  await scene.open(routes.distributorLedger, '还没有账')
  await look('distributor-ledger-none')
})

test('选货: the goods, the sheet that sends one, and nothing found', async () => {
  const { phone } = scene
  await scene.open(routes.distributorGoods, 'share-orange')
  expect(await phone.at('earn-orange').innerText()).toMatch(/^一份赚 ¥\d+\.\d\d/)
  await look('distributor-goods', everyLook)
  await phone.tap('share-orange')
  await phone.at('send-chat').waitFor()
  await look('distributor-share')
  await phone.tap('share-sheet-close')
  await phone.at('goods-words').locator('input').fill('没有这样货')
  await phone.tap('find-goods')
  await phone.page.getByText('没有找到', { exact: true }).waitFor()
  await look('distributor-goods-none')
})

test('称呼和电话: as they stand, what is wrong, stored, and refused when it was too often', async () => {
  const { phone } = scene
  await scene.open(routes.distributorHome, 'to-profile')
  await phone.tap('to-profile')
  await phone.at('save-profile').waitFor()
  await look('distributor-profile', everyLook)
  await phone.at('profile-phone').locator('input').fill('1390000')
  await phone.tap('save-profile')
  await phone.at('profile-fault').waitFor()
  await phone.at('profile-phone').locator('input').fill('13900003333')
  await phone.tap('save-profile')
  await phone.at('distributor-home').waitFor()
  expect(await scene.askAs(SHARER, 'distributor.me', {})).toMatchObject({
    ...{ name: LONGEST_NAME, phone: '13900003333' },
  })
  for (const name of ['小林', LONGEST_NAME])
    await scene.askAs(SHARER, 'distributor.change', { name, phone: '13900001111' })
  await scene.open(routes.distributorProfile, 'save-profile')
  await phone.at('profile-name').locator('input').fill('小林')
  await phone.tap('save-profile')
  await phone.page.getByText('一个月里改过三次了', { exact: false }).waitFor()
  await look('distributor-profile-fault')
})

test('a new wording of the agreement: told on the front, read, accepted, and cards can be made again', async () => {
  const { phone } = scene
  const older = { set: { agreedTo: '2026-01' } }
  await scene.shop.store.change('distributors', SHARER, {}, older)
  await scene.open(routes.distributorGoods, 'share-orange')
  await phone.tap('share-orange')
  await phone.page.getByText('推广约定有更新，请看过新的再同意').waitFor()
  await scene.open(routes.distributorHome, 'agreement-changed')
  await look('distributor-home-agreement', everyLook)
  await phone.tap('read-agreement')
  await phone.at('agree').waitFor()
  await phone.tap('agree')
  await phone.at('join-fault').waitFor()
  await look('distributor-join-agree', everyLook)
  expect((await scene.askAs(SHARER, 'distributor.me', {})).agreedTo).toBe('2026-01')
  await phone.tap('agree-terms')
  await phone.tap('agree')
  await phone.at('choose-goods').waitFor()
  expect(await phone.at('agreement-changed').count()).toBe(0)
  const me = await scene.askAs(SHARER, 'distributor.me', {})
  expect(me.agreedTo).toBe(me.agreement)
})

test('orders: earning, lost and contested; the front with the latest; suspended', async () => {
  const { phone } = scene
  await apply(RIVAL, '小陈')
  await decide(RIVAL, 'approve')
  const code = await opens(SHARER)
  const won = await paid(scene)
  await scene.shop.skip(2 * 3_600_000)
  await opens(RIVAL)
  const lost = await paid(scene)
  await scene.shop.skip(60_000)
  await scene.open(routes.distributorOrders, `contest-${lost}`)
  await phone.at(`credit-${won}`).waitFor()
  await look('distributor-orders', everyLook)
  await phone.tap(`contest-${lost}`)
  await look('distributor-contest')
  await phone.at('contest-words').locator('textarea').fill('朋友是从昨天发的卡片进来的')
  await phone.tap('send-contest')
  await phone.page.getByText('提了异议，等店家答复', { exact: false }).waitFor()
  expect((await scene.shop.store.get('orders', lost))?.credit?.contests).toHaveLength(1)
  await look('distributor-orders-contested')
  await scene.open(routes.distributorHome, `recent-${won}`)
  await look('distributor-home', everyLook)
  await scene.open(`${routes.product('orange')}&code=${code}`, 'promoted')
  await phone.tap('promoted')
  await look('product-promoted')
  await scene.open(`${routes.home}?code=${code}`, 'promoted')
  await look('home-promoted')
  await decide(SHARER, 'suspend', '有买家说被打扰了，先停一停。')
  await scene.open(routes.distributorHome, 'suspended')
  await look('distributor-home-suspended')
  await scene.open(routes.distributorJoin, 'to-orders')
  await look('distributor-join-suspended')
  await scene.open(routes.distributorGoods, '没能打开')
  await decide(SHARER, 'restore')
})

test('账本: what is on its way, what each order brought, what a refund took back, each reckoned to the fen', async () => {
  const { pendingFen, availableFen } = await scene.askAs(SHARER, 'ledger.account', {})
  expect([pendingFen > 0, availableFen]).toEqual([true, 0])
  const { credits } = await scene.askAs(SHARER, 'credit.mine', {})
  await refund(scene, credits.at(-1)?.number ?? '', { quantity: 1, refundFen: 3_990 })
  await scene.shop.skip(60_000)
  await scene.open(routes.distributorLedger, '都在这里了')
  await scene.phone.at('money').waitFor()
  await look('distributor-ledger', everyLook)
  const { entries } = await scene.askAs(SHARER, 'ledger.list', {})
  expect(await scene.phone.page.locator('[id^="entry-"]:visible').count()).toBe(entries.length)
  expect(entries.map(({ what }) => what)).toContain('refund')
})

test('链接: nothing shared yet, then each link and what became of it, from sent to come again', async () => {
  const { phone } = scene
  await decide(SHARER, 'restore')
  const second = await scene.askAs(SHARER, 'share.code', { productId: 'tea', channel: 'moments' })
  for (let i = 0; i < 3; i += 1) await scene.askAs(SHARER, 'share.sent', { code: second.code })
  await scene.askAs(SHARER, 'share.code', { channel: 'chat' })
  await scene.open(routes.distributorLinks, 'link-orange')
  await look('distributor-links', everyLook)
  await phone.tap('link-orange')
  await phone.at('steps').waitFor()
  expect(await phone.at('step-bought').textContent()).toContain('买了1人')
  await look('distributor-funnel', everyLook)
  await phone.tap('send-again')
  await phone.at('send-chat').waitFor()
  await scene.open(routes.distributorFunnel('tea'), 'steps')
  await look('distributor-funnel-unopened')
  await scene.open(routes.distributorFunnel(''), 'steps')
  await look('distributor-funnel-shop')
})

const PAGES: [name: string, path: string, call: EndpointName, filled: string][] = [
  ['distributor-join', routes.distributorJoin, 'distributor.me', 'join-state'],
  ['distributor-home', routes.distributorHome, 'distributor.me', 'recent'],
  ['distributor-goods', routes.distributorGoods, 'distribution.goods', 'share-orange'],
  ['distributor-profile', routes.distributorProfile, 'distributor.me', 'save-profile'],
  ['distributor-orders', routes.distributorOrders, 'credit.mine', '都在这里了'],
  ['distributor-links', routes.distributorLinks, 'share.links', 'link-orange'],
  ['distributor-funnel', routes.distributorFunnel('orange'), 'share.funnel', 'steps'],
]

test.each(PAGES)(
  '%s: on its way, without an answer, and there after 再试一次',
  async (name, path, call, filled) => expect(await onTheWay(scene, name, path, { call, filled })).toEqual([]),
)
