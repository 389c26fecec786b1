import { routes } from '../../../src/routes'
import { anotherPhone } from '../support/another-phone'
import { reads } from '../support/buyer'
import { failAndRetry } from '../support/fail-and-retry'
import { ends, everyLook, lookOver } from '../support/looks'
import { address, paid } from '../support/orders'
import { OWNER, openScene, PATIENCE_MS, type Scene } from '../support/scene'
import { applied, askAs, decided, opened } from '../support/sharing'

jest.setTimeout(PATIENCE_MS)

const MAN = 'oLocalShare0000000000000001'
const CLERK = 'oLocalClerk0000000000000001'
const HE = 'oLocalShare0000000000000002'
const LONGEST_NAME = '欧阳慕容诸葛司马上官夏侯'
const LONGEST_REASON =
  '在好几个群里连着发广告，群主找到店里来了，说再这样就把店里的人都请出去，先停一停，过一阵再说吧，谢谢了啊。'

let scene: Scene
let man: string
let he: string
/** The order that goes to the distributor's own phone. */
let held: string
beforeAll(async () => {
  scene = await openScene(OWNER)
  man = await applied(scene, MAN, '小满', '13900001111')
  he = await applied(scene, HE, LONGEST_NAME, address.phone)
}, PATIENCE_MS)
afterAll(() => scene.stop())

const look = async (name: string, looks = ends) =>
  expect(await lookOver(scene.phone, `seller-${name}`, looks)).toEqual([])
const clean = { loading: [], failed: [] }

test('分销员: on its way, without an answer, who applied, saying no', async () => {
  const { phone } = scene
  const opening = {
    ...({ name: 'seller-distributors', call: 'distributor.list', filled: `approve-${man}` } as const),
    start: () => scene.open(routes.distributors, 'state-applied'),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await look('distributors', everyLook)
  await phone.tap(`reject-${he}`)
  await phone.at('confirm-decision').waitFor()
  await look('distributors-reject')
  await phone.tap('reject-sheet-close')
})

test('分销员: in the register, a rate of its own over the cap, stopped with a long reason, none', async () => {
  const { phone } = scene
  await decided(scene, man, 'approve')
  await decided(scene, he, 'approve')
  await decided(scene, he, 'suspend', LONGEST_REASON)
  await decided(scene, he, 'restore')
  await scene.askAsOwner('distribution.set_rate', { of: 'person', id: he, rateBp: 1_225 })
  await scene.open(routes.distributors, 'state-applied')
  await phone.page.getByText('这里空着').waitFor()
  await look('distributors-none')
  await phone.tap('state-active')
  await phone.at(`rate-${he}`).waitFor()
  await look('distributors-active')
  await phone.tap(`rate-${he}`)
  await phone.at(`rate-person-${he}`).locator('input').fill('31')
  await phone.at('rate-said').filter({ hasText: '最高 30%' }).waitFor()
  await look('distributors-rate')
  await phone.tap('rate-sheet-close')
  await decided(scene, he, 'suspend', LONGEST_REASON)
  await phone.tap('state-suspended')
  await phone.at(`restore-${he}`).waitFor()
  await look('distributors-suspended')
  await decided(scene, he, 'restore')
})

test('分销的规矩: as it stands, and refused in place', async () => {
  const { phone } = scene
  const opening = {
    ...({ name: 'seller-distribution', call: 'distribution.settings', filled: 'save-distribution' } as const),
    start: () => scene.open(routes.distribution, 'seller-distribution'),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await look('distribution', everyLook)
  await phone.at('shop-rate').locator('input').fill('31')
  await phone.tap('joining-open')
  await phone.tap('save-distribution')
  await phone.at('refused').waitFor()
  await look('distribution-refused')
})

const TOKEN = '/cgi-bin/stable_token'
const CODE = '/wxa/getwxacodeunlimit'

test('海报能不能用: on its way, without an answer, all right; each thing that is not says how to mend it', async () => {
  const { phone, shop } = scene
  const opening = {
    ...({ name: 'seller-preflight', call: 'share.preflight', filled: 'check-pictures' } as const),
    start: () => scene.open(routes.preflight, 'seller-preflight'),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await phone.at('check-pictures').getByText('通过', { exact: true }).waitFor()
  await look('preflight', everyLook)
  const cases = [
    ['page', CODE, 41030, '发布小程序'],
    ['scene', CODE, 40129, '32 个字母和数字'],
    ['token', TOKEN, 40125, 'AppSecret'],
    ['wechat', CODE, 45009, '限了次数'],
  ] as const
  for (const [check, path, errcode, mend] of cases) {
    if (path === TOKEN) shop.wechat.expireTokens()
    shop.wechat.failNext({ errcode }, path)
    await phone.tap('check-again')
    const failed = phone.at(`check-${check}`).filter({ hasText: mend })
    await failed.getByText('没通过', { exact: true }).waitFor()
    await reads(phone, 'preflight-sum', '有 1 项没通过')
    await look(`preflight-${check}`)
  }
  await phone.tap('check-again')
  await phone.at('preflight-sum').getByText('都通过', { exact: false }).waitFor()
})

test('海报能不能用: a picture that does not come is told by its host', async () => {
  const { phone, shop } = scene
  const pictures = ['http://127.0.0.1:9/gone.webp']
  const kept = (await shop.store.get('products', 'pear'))?.pictures
  await shop.store.change('products', 'pear', {}, { set: { pictures } })
  await scene.open(routes.preflight, 'check-pictures')
  await phone.at('check-pictures').getByText('没通过', { exact: true }).waitFor()
  await reads(phone, 'check-pictures', '127.0.0.1:9 的图片没有取到')
  await phone.at('check-page').getByText('通过', { exact: true }).waitFor()
  phone.faults.splice(0)
  await look('preflight-pictures')
  await shop.store.change('products', 'pear', {}, { set: { pictures: kept } })
})

test('rates of a product and its SKUs', async () => {
  const { phone } = scene
  await scene.open(routes.sellerGoods, 'rates-orange')
  await phone.tap('rates-orange')
  await phone.at('save-rates').waitFor()
  await look('goods-rates', everyLook)
  await phone.tap('rates-sheet-close')
})

test('等核对的佣金: on its way, without an answer, none', async () => {
  const opening = {
    ...({ name: 'seller-held', call: 'credit.held', filled: '没有等核对的' } as const),
    start: () => scene.open(routes.heldCredits, 'seller-held'),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await look('held-none')
})

test('归属的异议: none, one, its record and the answer; the order that is held, and giving it to another', async () => {
  const { phone } = scene
  const opening = {
    ...({ name: 'seller-contests', call: 'credit.contests', filled: 'seller-contests' } as const),
    start: () => scene.open(routes.contests, 'seller-contests'),
  }
  expect(await failAndRetry(scene, opening)).toEqual(clean)
  await phone.page.getByText('没有等答复的').waitFor()
  await look('contests-none')
  await opened(scene, MAN)
  await scene.shop.skip(2 * 3_600_000)
  await opened(scene, HE, 'tea')
  const number = await paid(scene)
  const words = '上周就发给这位买家看过，后来在群里又提了一次，聊天记录都在，请店里再看看。'
  await askAs(scene, MAN)('credit.contest', { number, words })
  await scene.open(routes.contests, `contest-${number}-${man}`)
  await look('contests', everyLook)
  await phone.tap(`open-contest-${number}-${man}`)
  await phone.at('uphold').waitFor()
  await look('contests-record')
  await scene.open(routes.sellerOrder(number), 'look-pass')
  await look('order-credit-held', everyLook)
  held = number
  await phone.tap('reassign-credit')
  await phone.at('confirm-reassign').waitFor()
  await look('order-reassign')
})

test('等核对的佣金: one with the longest name; as a clerk sees it; all that waits on 今日 and 需要处理', async () => {
  const { phone } = scene
  await applied(scene, 'oLocalShare0000000000000003', '小林', '13900003333')
  await scene.open(routes.heldCredits, `look-at-${held}`)
  await look('held', everyLook)
  await scene.shop.store.add('staff', { _id: CLERK, role: 'clerk', at: scene.shop.clock.now() })
  const clerk = await anotherPhone(scene, CLERK)
  await clerk.open(routes.heldCredits, 'only-owner')
  expect(await clerk.phone.at(`look-at-${held}`).count()).toBe(0)
  expect(await lookOver(clerk.phone, 'seller-held-clerk', ends)).toEqual([])
  await scene.open(routes.sellerToday, 'to-do-held')
  for (const id of ['to-do-contest', 'to-do-application']) await phone.at(id).waitFor()
  await look('today-sharing')
  await scene.open(routes.sellerAttention, 'to-do-held')
  await look('attention-sharing')
  await phone.tap('to-do-held')
  await phone.tap(`look-at-${held}`)
  await phone.tap('look-pass')
  await phone.tap('dialog-yes')
  await phone.at('look-pass').waitFor({ state: 'detached' })
  await scene.open(routes.heldCredits, '没有等核对的')
})
