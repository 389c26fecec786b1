import * as v from 'valibot'
import { api, type EndpointName } from '../../types/api'
import { commonErrors, type Role } from '../../types/endpoint'
import type { Result } from '../../types/result'
import { stockUp } from '../support/documents'
import { owner, paid } from '../support/shopping'
import { type ADoor, openDoor } from './a-door'
import { samplesOf } from './samples'

/** Who calls, with the openid that the platform names. `nobody` and `visitor` have none; nobody claims to be the owner. */
const people = { nobody: '', visitor: '', buyer: 'buyer-1', clerk: 'clerk-1', owner: 'owner-1' } as const
type Person = keyof typeof people

/** For each role of the contract, who may. There are no distributors yet, so what is theirs is nobody's. */
const may: Record<Role, readonly Person[]> = {
  visitor: ['nobody', 'visitor', 'buyer', 'clerk', 'owner'],
  buyer: ['buyer', 'clerk', 'owner'],
  distributor: [],
  clerk: ['clerk', 'owner'],
  owner: ['owner'],
}

const names = Object.keys(api) as EndpointName[]
const cells = names.flatMap(name => (Object.keys(people) as Person[]).map(person => [person, name] as const))
const allowed = cells.filter(([person, name]) => may[api[name].role].includes(person))
const refused = cells.filter(([person, name]) => !may[api[name].role].includes(person))

let door: ADoor
let number: string
let untouched: Record<string, unknown[]>

beforeAll(async () => {
  door = await openDoor()
  const { shop } = door
  await stockUp(shop, 50)
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  const order = await paid(shop, 'buyer-1', {
    lines: [{ productId: 'orange', skuId: 'orange-5', quantity: 2, priceFen: 3990 }],
  })
  number = order._id
  const incident = { what: 'amount_differs', orderNumber: number, detail: '', amountFen: 1, at: 1 }
  await shop.ports.store.add('incidents', { _id: 'amount_differs:1', ...incident, state: 'open' })
  untouched = await door.everything()
})
afterAll(() => door.close())

function ask(person: Person, name: EndpointName): Promise<unknown> {
  const forged = { userInfo: { openId: 'owner-1' }, openid: 'owner-1', role: 'owner' }
  const event = { name, input: samplesOf(number)[name], ...(person === 'nobody' && forged) }
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
    'shop.home',
  ])
  expect(ofRole('clerk')).toEqual(['attention.list', 'order.ship', 'stock.change', 'stock.show'])
  expect(ofRole('owner')).toEqual([
    'attention.resolve',
    'coupon.issue',
    'product.set_on_sale',
    'refund.give',
    'refund.retry',
  ])
  expect(ofRole('distributor')).toEqual([])
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
