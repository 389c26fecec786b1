import { type CollectionName, collections } from '../../../config/collections'
import { api, type EndpointName } from '../../../types/api'
import { samplesOf } from '../../runtime/samples'
import { type AShop, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { codeBy, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner, paid } from '../../support/shopping'

const BUYER = 'oBuyerWhoMustNotBeNamed'
const MAN = 'oManWhoShares'
const HE = 'oHeWhoShares'
const address = anAddress({ name: '钱某某', phone: '13712345678', county: '某县', detail: '隐私路 18 号' })
const PRIVATE = ['钱某某', '13712345678', '隐私路', '某县', '浙江省', '杭州市', '放门口', '多放两个', BUYER]

const names = Object.keys(api) as EndpointName[]
const ofDistributor = names.filter(name => api[name].role === 'distributor')

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 90)
  await sharer(shop, MAN, { name: '小满' })
  await sharer(shop, HE, { name: '阿禾', phone: '13900002222' })
})
afterEach(() => shop.stop())

/** An order with all that could be told of its buyer, that man won and he lost and contests. */
async function lived(): Promise<string> {
  await opened(shop, HE, BUYER)
  shop.clock.skip(1_000)
  await opened(shop, MAN, BUYER)
  const { _id: number } = await paid(shop, BUYER, { address, note: '放门口' })
  await shop.ask('seller_order.note', { number, words: '多放两个', was: '' }, 'owner-1')
  await shop.ask('credit.contest', { number, words: '不是吧' }, HE)
  return number
}

test('no answer to a distributor holds a buyer’s name, phone, address, note or openid', async () => {
  const number = await lived()
  const code = await codeBy(shop, MAN)
  expect(ofDistributor.length).toBeGreaterThan(3)
  for (const who of [MAN, HE]) {
    for (const name of ofDistributor) {
      const sample = { ...samplesOf(number)[name], ...('code' in samplesOf(number)[name] && { code }) }
      const { after: _, ...input } = sample as { after?: string }
      const reply = await shop.call(name, input as never, who)
      // A call that never came past the door would tell nothing and prove nothing.
      if (!reply.ok)
        expect([name, reply.error]).not.toEqual([
          name,
          expect.stringMatching(/not_allowed|bad_input|internal|busy/),
        ])
      const told = JSON.stringify(reply)
      expect([name, PRIVATE.filter(word => told.includes(word))]).toEqual([name, []])
    }
  }
  const told = JSON.stringify(await shop.ask('credit.mine', {}, HE))
  expect(told).toContain(number)
})

test('neither buyers nor strangers nor staff are told a distributor’s openid, nor buyers their phone', async () => {
  const number = await lived()
  const code = await codeBy(shop, MAN)
  const toStaff = [
    await shop.ask('seller_order.show', { number }, 'owner-1'),
    await shop.ask('credit.contests', {}, 'owner-1'),
    await shop.ask('credit.held', {}, 'owner-1'),
    await shop.ask('distributor.list', { state: 'active' }, 'owner-1'),
  ]
  expect(JSON.stringify(toStaff)).toContain(publicIdOf(shop, MAN))
  const toOthers = [
    await shop.ask('order.show', { number }, BUYER),
    await shop.ask('credit.preview', {}, BUYER),
    await shop.ask('share.look', { code }, ''),
    await shop.ask('share.touch', { code }, BUYER),
  ]
  for (const openid of [MAN, HE]) expect(JSON.stringify([toStaff, toOthers])).not.toContain(openid)
  expect(JSON.stringify(toOthers)).not.toMatch(/1390000/)
})

/** Every field name that stands somewhere in a value. */
const fieldsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => [
    ...(Array.isArray(value) ? [] : [field]),
    ...fieldsIn(inner),
  ])
}

/** Every field name that a schema takes, however it is wrapped. */
const fieldsTaken = (schema: unknown, seen = new Set<unknown>()): string[] => {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const { entries, ...rest } = schema as { entries?: Record<string, unknown> }
  return [
    ...Object.keys(entries ?? {}),
    ...Object.values(entries ?? {}).flatMap(one => fieldsTaken(one, seen)),
    ...Object.values(rest).flatMap(one => fieldsTaken(one, seen)),
  ]
}

const ABOVE = /parent|upline|upper|inviter|invitedBy|recruit|referrer|superior|downline|team|level/i

test('nobody stands above a distributor: no call takes such a field, no document of theirs has one', async () => {
  const taken = names.flatMap(name => fieldsTaken(api[name].input))
  expect(taken).toContain('distributorId')
  // A stock's level is how much there is of it.
  expect(taken.filter(field => ABOVE.test(field) && field !== 'level')).toEqual([])
  const number = await lived()
  await shop.ask(
    'credit.reassign',
    { number, distributorId: publicIdOf(shop, HE), reason: '弄错了' },
    'owner-1',
  )
  const about = (Object.keys(collections) as CollectionName[]).filter(
    name => !['staff', 'invitations', 'categories'].includes(name),
  )
  const pages = await Promise.all(about.map(name => shop.ports.store.page(name, '', 100)))
  const held = new Set(pages.flatMap(fieldsIn))
  expect(held).toContain('touchId')
  expect([...held].filter(field => ABOVE.test(field))).toEqual([])
})
