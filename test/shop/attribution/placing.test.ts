import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { anAddress, stockUp } from '../../support/documents'
import { bought, decide, opened, sharer } from '../../support/sharing'
import { owner, paid, placed } from '../../support/shopping'

const DAY_MS = 86_400_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 90)
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'he', { name: '阿禾', phone: '13900002222' })
})
afterEach(() => shop.stop())

const set = (settings: { rule?: 'first'; withinDays?: number; newCustomersOnly?: boolean }) =>
  shop.ask('distribution.set', settings, 'owner-1')

/** Who earns by an order that the buyer places now, and why the others do not. */
async function credited(buyer = 'buyer') {
  const { credit } = await bought(shop, buyer)
  const others = credit?.others.map(({ distributorId, why }) => `${distributorId}: ${why}`) ?? []
  return [credit?.spans.map(({ distributorId }) => distributorId).join() ?? 'none', ...others]
}

/** He, then man a day later. */
async function bothOpened() {
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(DAY_MS)
  await opened(shop, 'man', 'buyer')
}

test('the last touch is credited, the earlier one is on record with why not', async () => {
  await bothOpened()
  expect(await credited()).toEqual(['man', 'he: later_touch'])
})

test('by the other rule the first touch is', async () => {
  await set({ rule: 'first' })
  await bothOpened()
  expect(await credited()).toEqual(['he', 'man: earlier_touch'])
})

test('opened on day 1, ordered on day 15: credited; on day 16: nobody', async () => {
  await opened(shop, 'man', 'buyer')
  shop.clock.skip(14 * DAY_MS)
  expect(await credited()).toEqual(['man'])
  shop.clock.skip(DAY_MS)
  expect(await credited()).toEqual(['none'])
  await set({ withinDays: 30 })
  expect(await credited()).toEqual(['man'])
})

test('without a card nobody earns, and the order says nothing of it', async () => {
  expect((await bought(shop, 'buyer')).credit).toBeUndefined()
})

test('the order keeps which card, when, by which rule, until when, and at which rates', async () => {
  await set({ withinDays: 20 })
  const code = await opened(shop, 'man', 'buyer', 'moments')
  const [touch] = await shop.ports.store.page('touches', '', 1)
  const { credit, placedAt } = await bought(shop, 'buyer')
  const touchedAt = touch?.at ?? 0
  expect(credit).toEqual({
    spans: [
      {
        ...{ distributorId: 'man', name: '小满', touchId: touch?._id, code, channel: 'moments' },
        ...{ productId: 'orange', touchedAt, rule: 'last', untilAt: touchedAt + 20 * DAY_MS },
        ...{ rateBp: { '1': 1_000 }, fromRefund: 0, at: placedAt },
      },
    ],
    others: [],
    withinDays: 20,
  })
})

test('what a distributor buys earns them nothing; the card of another that they opened does its work', async () => {
  await opened(shop, 'he', 'man')
  const { touched } = await shop.ask('share.touch', { code: await opened(shop, 'man', 'buyer') }, 'man')
  expect(touched).toBe(false)
  expect(await credited('man')).toEqual(['he'])
  shop.clock.skip(16 * DAY_MS)
  expect(await credited('man')).toEqual(['none'])
})

test('new customers only: who ever paid here before is credited to nobody', async () => {
  await set({ newCustomersOnly: true })
  await placed(shop, 'buyer')
  await opened(shop, 'man', 'buyer')
  expect(await credited()).toEqual(['man'])
  expect(await credited()).toEqual(['', 'man: not_new_customer'])
  const touches = async () => (await shop.ports.store.page('touches', '', 9)).map(({ newFace }) => newFace)
  expect(await touches()).toEqual([true])
  shop.clock.skip(DAY_MS)
  await opened(shop, 'man', 'buyer')
  expect((await touches()).sort()).toEqual([false, true])
})

test('a suspended one gets no new credit, and nobody moves up; what was credited before stays', async () => {
  await bothOpened()
  const before = await bought(shop, 'buyer')
  await decide(shop, 'man', 'suspend')
  expect(await credited()).toEqual(['', 'man: suspended', 'he: later_touch'])
  expect((await shop.order(before._id)).credit?.spans).toMatchObject([{ distributorId: 'man' }])
  await decide(shop, 'man', 'restore', '')
  expect(await credited()).toEqual(['man', 'he: later_touch'])
})

test('an order that goes to the distributor’s own phone, or to a door of theirs, is held; any other is not', async () => {
  await opened(shop, 'man', 'buyer')
  const door = anAddress({ phone: '13700004444', detail: '学院路 9 号' })
  const holdOf = async (address = anAddress()) => (await paid(shop, 'buyer', { address })).credit?.hold
  expect(await holdOf(anAddress({ phone: '13900001111' }))).toBe('same_phone')
  expect(await holdOf(door)).toBeUndefined()
  await shop.ask('address.save', { id: aRequestId(), address: { ...door, phone: '13700005555' } }, 'man')
  expect(await holdOf({ ...door, detail: '学院路9号' })).toBe('same_address')
  // The phone of somebody else who shares says nothing about this one.
  expect(await holdOf(anAddress({ phone: '13900002222' }))).toBeUndefined()
})

test('who passed a card on earns nothing: not even a distributor whose own card it is not', async () => {
  const code = await opened(shop, 'man', 'he')
  await shop.ask('share.touch', { code }, 'buyer')
  expect(await credited()).toEqual(['man'])
})

test('not like yudao, which reckons by the binding of today: a credit is a snapshot, no later touch, setting, rate, name or suspension changes it', async () => {
  await opened(shop, 'man', 'buyer')
  const { _id: number, credit } = await bought(shop, 'buyer')
  shop.clock.skip(DAY_MS)
  await opened(shop, 'he', 'buyer')
  await set({ rule: 'first', withinDays: 1, newCustomersOnly: true })
  await shop.ask('distribution.set', { rateBp: 1, capBp: 1 }, 'owner-1')
  await shop.ports.store.change('distributors', 'man', {}, { set: { name: '别名', rateBp: 0 } })
  await decide(shop, 'man', 'suspend')
  await shop.pass(DAY_MS)
  expect((await shop.order(number)).credit).toEqual(credit)
})

test('not like lilishop, which loses a binding with its cache: what was opened counts after the database was stopped and started: it lives nowhere else', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shop-'))
  const first = await openShop({ dataDir })
  await owner(first)
  await stockUp(first, 9)
  await sharer(first, 'man')
  await opened(first, 'man', 'buyer')
  await first.stop()
  const second = await openShop({ dataDir })
  expect((await bought(second, 'buyer')).credit?.spans).toMatchObject([{ distributorId: 'man' }])
  await second.stop()
  rmSync(dataDir, { recursive: true })
})

test('the buyer is told beforehand who would earn, until when and by which rule, or why nobody would', async () => {
  const preview = () => shop.ask('credit.preview', {}, 'buyer')
  expect(await preview()).toEqual({ nobody: 'no_touch' })
  await bothOpened()
  const touchedAt = (await shop.ports.store.page('touches', '', 9)).find(
    ({ distributorId }) => distributorId === 'man',
  )?.at
  expect(await preview()).toEqual({
    earner: {
      ...{ name: '小满', rule: 'last', channel: 'chat', productId: 'orange', touchedAt },
      untilAt: (touchedAt ?? 0) + 15 * DAY_MS,
    },
  })
  await decide(shop, 'man', 'suspend')
  expect(await preview()).toEqual({ nobody: 'suspended' })
})

test('buyers see on their order by whose card they came, and that the price is the same; else nothing of it', async () => {
  await bothOpened()
  const { _id: number, payableFen } = await bought(shop, 'buyer')
  const order = await shop.ask('order.show', { number }, 'buyer')
  expect(order.credit).toEqual({ name: '小满', samePrice: true })
  expect(payableFen).toBe((await bought(shop, 'stranger')).payableFen)
  expect(JSON.stringify(order)).not.toMatch(/rateBp|later_touch|"man"|"he"/)
})
