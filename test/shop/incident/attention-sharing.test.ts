import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { aDistributor } from '../../support/credit'
import { anAddress, stockUp } from '../../support/documents'
import { AGREEMENT, bought, decide, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner, paid } from '../../support/shopping'

const NOTHING = { held: 0, contests: 0, applications: 0 }

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  await stockUp(shop, 90)
  await sharer(shop, 'man', { name: '小满' })
  await sharer(shop, 'he', { name: '阿禾', phone: '13900002222' })
  await opened(shop, 'he', 'buyer')
  shop.clock.skip(1_000)
  await opened(shop, 'man', 'buyer')
})
afterEach(() => shop.stop())

/** As the clerk is told it, in the summary and above the list. */
async function waits() {
  const { sharing, ...rest } = await shop.ask('attention.summary', {}, 'clerk-1')
  expect((await shop.ask('attention.list', {}, 'owner-1')).summary).toEqual({ sharing, ...rest })
  return { sharing, rest }
}
const apply = (openid: string) =>
  shop.ask('distributor.apply', { name: '小林', phone: '13900004444', agreedTo: AGREEMENT }, openid)

test('a held order waits until it is looked at; nothing else is counted another', async () => {
  const { _id: number } = await paid(shop, 'buyer', { address: anAddress({ phone: '13900001111' }) })
  const { sharing, rest } = await waits()
  expect(sharing).toEqual({ ...NOTHING, held: 1 })
  await shop.ask('credit.look', { number, verdict: 'pass' }, 'owner-1')
  expect(await waits()).toEqual({ sharing: NOTHING, rest })
})

test('a contest waits until it is answered; nothing else is counted another', async () => {
  const { _id: number } = await bought(shop, 'buyer')
  expect((await waits()).sharing).toEqual(NOTHING)
  await shop.ask('credit.contest', { number, words: '是这边的' }, 'he')
  const { sharing, rest } = await waits()
  expect(sharing).toEqual({ ...NOTHING, contests: 1 })
  const answer = {
    number,
    distributorId: publicIdOf(shop, 'he'),
    verdict: 'dismiss',
    words: '看过了',
  } as const
  await shop.ask('credit.answer', answer, 'owner-1')
  expect(await waits()).toEqual({ sharing: NOTHING, rest })
})

test('who applies waits until the owner has decided, one way or the other, and waits again after asking again', async () => {
  await apply('lin')
  await apply('wang')
  expect((await waits()).sharing).toEqual({ ...NOTHING, applications: 2 })
  await decide(shop, 'lin', 'approve', '')
  await decide(shop, 'wang', 'reject')
  expect((await waits()).sharing).toEqual(NOTHING)
  await apply('wang')
  expect((await waits()).sharing).toEqual({ ...NOTHING, applications: 1 })
})

test('where joining is open nobody waits', async () => {
  await shop.ask('distribution.set', { joining: 'open' }, 'owner-1')
  await apply('lin')
  expect((await waits()).sharing).toEqual(NOTHING)
})

test('no more than so many of each are counted', async () => {
  const { store } = shop.ports
  const many = LIMITS.attentionCounted + 2
  await Promise.all(
    Array.from({ length: many }, async (_, i) => {
      const who = aDistributor({ _id: `d-${i}`, publicId: `P${i}`, state: 'applied' })
      await store.add('distributors', who)
      const his = { distributorId: who._id, code: '', orderNumber: `N${i}`, listKey: '', rev: 1 }
      await store.add('credits', { _id: `N${i}:P${i}`, ...his, contestKey: `1:${i}`, heldKey: `1:${i}` })
    }),
  )
  const most = LIMITS.attentionCounted
  expect((await waits()).sharing).toEqual({ held: most, contests: most, applications: most })
})
