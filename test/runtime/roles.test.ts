import * as v from 'valibot'
import { api, type EndpointName } from '../../types/api'
import { commonErrors, type Role } from '../../types/endpoint'
import type { Result } from '../../types/result'
import { anAddress, stockUp } from '../support/documents'
import { asked, earns, identified } from '../support/payouts'
import { opened, publicIdOf, sharer } from '../support/sharing'
import { owner, paid } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'
import { may, type Person, people } from './people'
import { samplesOf } from './samples'

const names = Object.keys(api) as EndpointName[]
const cells = names.flatMap(name => (Object.keys(people) as Person[]).map(person => [person, name] as const))
const allowed = cells.filter(([person, name]) => may[api[name].role].includes(person))
const refused = cells.filter(([person, name]) => !may[api[name].role].includes(person))

let door: ADoor
let number: string
let payoutId: string
let code: string
let untouched: Record<string, unknown[]>

beforeAll(async () => {
  door = await openDoor()
  const { shop } = door
  await stockUp(shop, 50)
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  await sharer(shop, 'sharer-1')
  code = await opened(shop, 'sharer-1', 'buyer-1')
  const order = await paid(shop, 'buyer-1', {
    address: anAddress({ phone: '13900001111' }),
    lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }],
  })
  number = order._id
  const incident = { what: 'amount_differs', orderNumber: number, detail: '', amountFen: 1, at: 1 }
  await shop.ports.store.add('incidents', { _id: 'amount_differs:1', ...incident, state: 'open' })
  await earns(shop, 'sharer-1', 100_000)
  await identified(shop, 'sharer-1')
  payoutId = await asked(shop, 'sharer-1', 60_000)
  untouched = await door.everything()
})
afterAll(() => door.close())

function ask(person: Person, name: EndpointName): Promise<unknown> {
  const forged = { userInfo: { openId: 'owner-1' }, openid: 'owner-1', role: 'owner' }
  const { [name]: sample } = samplesOf(number)
  const input = {
    ...sample,
    ...('distributorId' in sample && { distributorId: publicIdOf(door.shop, 'sharer-1') }),
    ...('payoutId' in sample && { payoutId }),
    ...('payoutIds' in sample && { payoutIds: [payoutId] }),
    ...('code' in sample && name.startsWith('share.') && { code }),
  }
  const event = { name, input, ...(person === 'nobody' && forged) }
  return door.api(event, people[person])
}

test('every endpoint has a sample that its schema takes', () => {
  const samples = samplesOf(number)
  expect(names.filter(name => !v.is(api[name].input, samples[name]))).toEqual([])
})

const ofRole = (role: Role) => names.filter(name => api[name].role === role).sort()

test('what needs more or less than being a buyer is spelled out here once more: a slip of the contract shows', () => {
  expect(ofRole('visitor')).toEqual([
    'product.list',
    'product.show',
    'product.suggest',
    'review.list',
    'share.look',
    'shop.home',
  ])
  expect(ofRole('clerk')).toEqual([
    'after_sale.detail',
    'after_sale.queue',
    'after_sale.receive_back',
    'attention.list',
    'attention.summary',
    'credit.contests',
    'credit.held',
    'distributor.list',
    'ledger.of',
    'order.ship',
    'payout.detail',
    'payout.queue',
    'seller_order.list',
    'seller_order.note',
    'seller_order.search',
    'seller_order.show',
    'seller_product.list',
    'shipping.carriers',
    'shipping.correct',
    'shipping.next',
    'shipping.preview',
    'shipping.retry',
    'shipping.ship_many',
    'shipping.untold',
    'shop.returns',
    'staff.list',
    'staff.rights',
    'stock.change',
    'stock.compare',
    'stock.find_by_code',
    'stock.history',
    'stock.list',
    'stock.recount',
    'stock.set_low_at',
    'stock.show',
    'stock.undo',
    'today.show',
  ])
  expect(ofRole('owner')).toEqual([
    'after_sale.agree',
    'after_sale.refuse',
    'attention.resolve',
    'audit.list',
    'coupon.issue',
    'credit.answer',
    'credit.look',
    'credit.reassign',
    'distribution.set',
    'distribution.set_rate',
    'distribution.settings',
    'distributor.decide',
    'payout.approve',
    'payout.call_off',
    'payout.refuse',
    'payout.retry',
    'payout.set',
    'payout.settings',
    'product.set_on_sale',
    'product.set_price',
    'refund.give',
    'refund.retry',
    'seller_order.export',
    'seller_order.reprice',
    'share.preflight',
    'shop.set_returns',
    'staff.dismiss',
    'staff.invite',
    'staff.rename',
    'staff.withdraw',
    'tax.commissions',
    'tax.export',
    'tax.set_business',
  ])
  expect(ofRole('distributor')).toEqual([
    'credit.contest',
    'credit.mine',
    'distribution.earn',
    'distribution.goods',
    'distributor.agree',
    'distributor.change',
    'ledger.account',
    'ledger.list',
    'payee.forget',
    'payee.identify',
    'payee.me',
    'payout.ask',
    'payout.list',
    'payout.preview',
    'payout.show',
    'payout.stand',
    'payout.ticket',
    'payout.withdraw',
    'share.code',
    'share.funnel',
    'share.links',
    'share.poster_code',
    'share.sent',
  ])
})

test.each(ofRole('visitor'))('%s, which needs no one, only reads', async name => {
  expect(await door.wentOut(() => ask('visitor', name))).toEqual({ writes: [], toWechat: 0 })
})

// Refusals come first: they are asked of a shop in which what is asked could be done.
test.each(refused)('%s may not call %s, and nothing is written', async (person, name) => {
  let reply: unknown
  const { writes, toWechat } = await door.wentOut(async () => {
    reply = await ask(person, name)
  })
  expect(reply).toEqual({ ok: false, error: 'not_allowed' })
  expect([writes, toWechat]).toEqual([[], 0])
})

test('after all these refusals the shop stands as it stood', async () => {
  expect(refused.length).toBeGreaterThan(50)
  expect(await door.everything()).toEqual(untouched)
})

test.each(allowed)('%s may call %s', async (person, name) => {
  const reply = (await ask(person, name)) as Result<unknown, string>
  if (reply.ok) return
  const own: readonly string[] = api[name].errors
  expect(commonErrors).not.toContain(reply.error)
  expect(own).toContain(reply.error)
})

test('what staff was refused before could have been done: the owner has just done it', async () => {
  const order = await door.shop.order(number)
  expect(order.parcels.length).toBeGreaterThan(0)
  expect(order.refunds.length).toBeGreaterThan(0)
  expect((await door.shop.stock('orange-5')).unfiled.map(({ reason }) => reason)).toContain('broken')
})

test('someone who is staff no more may do no more than a buyer', async () => {
  await door.shop.ports.store.change('staff', 'clerk-1', {}, { set: { role: 'dismissed' } })
  expect(await ask('clerk', 'stock.show')).toEqual({ ok: false, error: 'not_allowed' })
  expect(await ask('clerk', 'cart.show')).toMatchObject({ ok: true })
})

test('a suspended distributor may look and not share; who is let go or was never let in is told nothing', async () => {
  const setState = (state: string) =>
    door.shop.ports.store.change('distributors', 'sharer-1', {}, { set: { state } })
  await setState('suspended')
  expect(await ask('distributor', 'credit.mine')).toMatchObject({ ok: true })
  expect(await ask('distributor', 'share.code')).toMatchObject({ error: 'suspended' })
  for (const state of ['applied', 'rejected']) {
    await setState(state)
    for (const name of ofRole('distributor'))
      expect(await ask('distributor', name)).toEqual({ ok: false, error: 'not_allowed' })
  }
})
