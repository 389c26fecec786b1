import { routes } from '../../src/routes'
import { reads, sayYes } from './support/buyer'
import { address } from './support/orders'
import type { PhonePage } from './support/phone-page'
import { OWNER, openScene, PATIENCE_MS, type Scene } from './support/scene'
import { applied, decided } from './support/sharing'

jest.setTimeout(PATIENCE_MS)

const MAN = 'oLocalShare0000000000000001'
const HE = 'oLocalShare0000000000000002'
const GE = 'oLocalShare0000000000000003'

let scene: Scene
/** In the owner's hand. */
let phone: PhonePage
/** By what staff knows them. */
let man: string
let he: string
let ge: string
beforeAll(async () => {
  scene = await openScene(OWNER)
  phone = scene.phone
  man = await applied(scene, MAN, '小满', '13900001111')
  he = await applied(scene, HE, '阿禾', address.phone)
  ge = await applied(scene, GE, '阿格', '13900003333')
}, PATIENCE_MS)
afterAll(() => scene.stop())
afterEach(() => expect(phone.faults.splice(0)).toEqual([]))

const type = (id: string, words: string) => phone.at(id).locator('input').fill(words)
const write = (id: string, words: string) => phone.at(id).locator('textarea').fill(words)
const person = (openid: string) => scene.shop.store.get('distributors', openid)
const states = async () => Promise.all([MAN, HE, GE].map(async openid => (await person(openid))?.state))
const gone = (id: string) => phone.at(id).waitFor({ state: 'detached' })
const said = (words: string) => phone.page.getByText(words).filter({ visible: true }).last().waitFor()
const settings = () => scene.askAsOwner('distribution.settings', {})

test('the owner lets one in by a tap; the others wait on, and a reason is needed to say no', async () => {
  await scene.open(routes.distributors, `distributor-${man}`)
  await phone.at(`approve-${man}`).dblclick()
  await gone(`distributor-${man}`)
  expect(await states()).toEqual(['active', 'applied', 'applied'])
  expect((await person(MAN))?.events.map(({ event }) => event)).toEqual(['apply', 'approve'])

  await phone.tap(`reject-${ge}`)
  await phone.tap('confirm-decision')
  await said('写一句为什么，本人会看到')
  expect(await states()).toEqual(['active', 'applied', 'applied'])
  await write('decision-reason', '先不招了')
  await phone.tap('confirm-decision')
  await gone(`distributor-${ge}`)
  expect(await states()).toEqual(['active', 'applied', 'rejected'])
  await phone.tap('state-rejected')
  await reads(phone, `distributor-${ge}`, '原因：先不招了')
})

test('who was decided about meanwhile is told, and shown as it stands', async () => {
  await scene.open(routes.distributors, `approve-${he}`)
  await decided(scene, he, 'approve')
  await phone.tap(`reject-${he}`)
  await write('decision-reason', '先不招了')
  await phone.tap('confirm-decision')
  await said('这位分销员的状态刚变过，请看最新的')
  await gone(`distributor-${he}`)
  expect(await states()).toEqual(['active', 'active', 'rejected'])
  expect((await person(HE))?.reason).toBe('')
})

test('a rate of its own, over the cap refused in words, typed exactly, and of nobody else', async () => {
  const before = await settings()
  await scene.open(routes.distributors, 'state-active')
  await phone.tap('state-active')
  await phone.tap(`rate-${man}`)
  await type(`rate-person-${man}`, '30.01')
  await reads(phone, 'rate-said', '比例：最高 30%')
  expect((await person(MAN))?.rateBp).toBeUndefined()
  await type(`rate-person-${man}`, '8.5')
  await phone.tap('save-rates')
  await reads(phone, `distributor-${man}`, '单独 8.5%')
  expect((await person(MAN))?.rateBp).toBe(850)
  expect((await person(HE))?.rateBp).toBeUndefined()
  expect(await settings()).toEqual(before)
})

test('one is stopped with a reason, after a question, and goes on again', async () => {
  await scene.open(routes.distributors, 'state-active')
  await phone.tap('state-active')
  await phone.tap(`suspend-${he}`)
  await write('decision-reason', '发了广告')
  await phone.tap('confirm-decision')
  await phone.at('dialog-no').waitFor()
  await phone.tap('dialog-no')
  expect(await states()).toEqual(['active', 'active', 'rejected'])
  await phone.tap('confirm-decision')
  expect(await sayYes(phone)).toContain('停用阿禾？')
  await gone(`distributor-${he}`)
  expect(await states()).toEqual(['active', 'suspended', 'rejected'])
  await phone.tap('state-suspended')
  await phone.tap(`restore-${he}`)
  await gone(`distributor-${he}`)
  expect(await states()).toEqual(['active', 'active', 'rejected'])
})

test('the rules are saved by one button, what cannot be is refused in place, the rest stays', async () => {
  const before = await settings()
  await scene.open(routes.distribution, 'save-distribution')
  await type('cap-rate', '9')
  await phone.tap('save-distribution')
  await reads(phone, 'refused', '店里的比例不能超过上限')
  expect(await settings()).toEqual(before)
  await type('cap-rate', '25')
  await type('shop-rate', '12')
  await phone.tap('save-distribution')
  await said('存好了')
  expect(await settings()).toEqual({ ...before, rateBp: 1_200, capBp: 2_500 })
})

test('a product and a SKU get rates of their own, and give them back', async () => {
  const product = async () => {
    const { rateBp, skus } = (await scene.shop.store.get('products', 'orange')) ?? {}
    return { rateBp, skus: skus?.flatMap(({ id, rateBp }) => (rateBp === undefined ? [] : [[id, rateBp]])) }
  }
  await scene.open(routes.sellerGoods, 'rates-orange')
  await phone.tap('rates-orange')
  await type('rate-product-orange', '6')
  await type('rate-sku-orange-5j-m', '7.25')
  await phone.tap('save-rates')
  await reads(phone, 'product-orange', '佣金 6%，1 种规格单定')
  expect(await product()).toEqual({ rateBp: 600, skus: [['orange-5j-m', 725]] })
  await phone.tap('rates-orange')
  await type('rate-product-orange', '')
  await phone.tap('save-rates')
  await reads(phone, 'product-orange', '佣金 1 种规格单定')
  expect(await product()).toEqual({ rateBp: undefined, skus: [['orange-5j-m', 725]] })
})

test('a clerk sees who shares and nothing to decide by, and no rules', async () => {
  const clerk = 'oLocalClerk0000000000000001'
  await scene.shop.store.add('staff', { _id: clerk, role: 'clerk', name: '小林', at: 1 })
  const { url } = await scene.shop.openPhone({ openid: clerk })
  await phone.page.goto(`${url}/#${routes.sellerMore}`)
  await phone.at('to-contests').waitFor()
  expect(await phone.at('to-distribution').count()).toBe(0)
  await phone.tap('to-distributors')
  await phone.tap('state-active')
  await phone.at(`distributor-${man}`).waitFor()
  for (const id of ['suspend', 'rate']) expect(await phone.at(`${id}-${man}`).count()).toBe(0)
  await phone.page.goto('about:blank')
  await phone.page.goto(`${url}/#${routes.distribution}`)
  await said('这里需要店家的权限')
})
