import { type AShop, openShop } from '../../support/a-shop'
import { stockUp } from '../../support/documents'
import { AGREEMENT, bought, codeBy, decide, opened, publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

const DAY_MS = 86_400_000
const OLD = '2026-01'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
  await stockUp(shop, 50)
  await sharer(shop, 'man', { name: '小满' })
})
afterEach(() => shop.stop())

const change = (name: string, phone = '13900001111') =>
  shop.call('distributor.change', { name, phone }, 'man')
const stored = () => shop.ports.store.get('distributors', 'man')

describe('name and phone', () => {
  test('cards say the new name from now on; orders that were placed keep the old one', async () => {
    const code = await opened(shop, 'man', 'buyer')
    const { _id: number } = await bought(shop, 'buyer')
    const before = await shop.order(number)
    expect(await change('满满', '13900002222')).toMatchObject({
      value: { name: '满满', phone: '13900002222', state: 'active', agreedTo: AGREEMENT },
    })
    expect(await shop.ask('share.look', { code }, '')).toMatchObject({ distributor: { name: '满满' } })
    expect(await shop.order(number)).toEqual(before)
    expect(before.credit?.spans).toMatchObject([{ name: '小满' }])
    expect(await shop.ask('order.show', { number }, 'buyer')).toMatchObject({ credit: { name: '小满' } })
    const later = await bought(shop, 'buyer')
    expect(later.credit?.spans).toMatchObject([{ name: '满满', code }])
  })

  test('the seller sees what was changed and from what, and nobody’s standing or rate is touched', async () => {
    await shop.ask(
      'distribution.set_rate',
      { of: 'person', id: publicIdOf(shop, 'man'), rateBp: 800 },
      'owner-1',
    )
    const { events: _, ...before } = (await stored()) ?? {}
    shop.clock.skip(DAY_MS)
    await change('满满')
    const { distributors } = await shop.ask('distributor.list', { state: 'active' }, 'owner-1')
    expect(distributors[0]?.events.at(-1)).toEqual({
      ...{ event: 'change', at: expect.any(Number), reason: '', was: { name: '小满' } },
    })
    const { events, ...after } = (await stored()) ?? {}
    expect(after).toEqual({ ...before, name: '满满' })
    expect(events?.map(({ event }) => event)).toEqual(['apply', 'approve', 'change'])
  })

  test('the same once more changes nothing, nor do two at once change twice', async () => {
    await Promise.all([change('满满'), change('满满'), change('满满')])
    const once = await stored()
    expect(once?.events.filter(({ event }) => event === 'change')).toHaveLength(1)
    shop.clock.skip(DAY_MS)
    expect(await change('满满')).toMatchObject({ ok: true })
    expect(await stored()).toEqual(once)
  })

  test('three times in thirty days and no more; then again', async () => {
    for (const name of ['一', '二', '三']) expect(await change(name)).toMatchObject({ ok: true })
    const before = await stored()
    expect(await change('四')).toMatchObject({ error: 'changed_too_often' })
    expect(await stored()).toEqual(before)
    expect(await change('三')).toMatchObject({ ok: true })
    shop.clock.skip(30 * DAY_MS)
    expect(await change('四')).toMatchObject({ value: { name: '四' } })
  })

  test.each([
    ['', '13900001111'],
    [' ', '13900001111'],
    ['满'.repeat(13), '13900001111'],
    ['满\n满', '13900001111'],
    ['小满', '1390000111'],
    ['小满', '+8613900001111'],
    ['小满', ''],
  ])('%j with %j is refused at the door', async (name, phone) => {
    const before = await stored()
    expect(await change(name, phone)).toMatchObject({ error: 'bad_input' })
    expect(await stored()).toEqual(before)
  })

  test('an order to a number that one gave before is still held as one’s own', async () => {
    await change('小满', '13900002222')
    await change('小满', '13900003333')
    await opened(shop, 'man', 'buyer')
    for (const phone of ['13900001111', '13900002222', '13900003333'])
      expect((await bought(shop, 'buyer', phone)).credit?.hold).toBe('same_phone')
    expect((await bought(shop, 'buyer')).credit?.hold).toBeUndefined()
  })

  test('who has not been let in changes nothing', async () => {
    const wish = { name: '阿禾', phone: '13900002222' }
    await shop.ask('distributor.apply', { ...wish, agreedTo: AGREEMENT }, 'woman')
    for (const openid of ['woman', 'stranger', 'owner-1'])
      expect(await shop.call('distributor.change', wish, openid)).toMatchObject({ error: 'not_allowed' })
  })
})

describe('a new wording of the agreement', () => {
  const older = () => shop.ports.store.change('distributors', 'man', {}, { set: { agreedTo: OLD } })
  const agree = (agreedTo = AGREEMENT) => shop.call('distributor.agree', { agreedTo }, 'man')

  test('who accepted an older one is told, and makes no card until the new one is accepted', async () => {
    await older()
    expect(await shop.ask('distributor.me', {}, 'man')).toMatchObject({ agreement: AGREEMENT, agreedTo: OLD })
    const before = await shop.ports.store.page('share_codes', '', 10)
    for (const channel of ['chat', 'moments', 'poster'] as const)
      expect(await shop.call('share.code', { productId: 'orange', channel }, 'man')).toMatchObject({
        error: 'agreement_changed',
      })
    expect(await shop.ports.store.page('share_codes', '', 10)).toEqual(before)
    expect(await agree()).toMatchObject({ value: { agreedTo: AGREEMENT, state: 'active' } })
    expect(await codeBy(shop, 'man')).toMatch(/^[A-Z2-7]{16}$/)
  })

  test('cards that were sent before go on earning meanwhile, and what is due stays due', async () => {
    const code = await opened(shop, 'man', 'buyer')
    await bought(shop, 'buyer')
    const due = await shop.ask('ledger.account', {}, 'man')
    expect(due.pendingFen).toBe(399)
    await older()
    expect(await shop.ask('share.look', { code }, '')).toMatchObject({ distributor: { name: '小满' } })
    shop.clock.skip(DAY_MS)
    expect(await shop.ask('share.touch', { code }, 'other')).toEqual({ touched: true })
    expect((await bought(shop, 'other', '13700004444')).credit?.spans).toHaveLength(1)
    expect(await shop.ask('ledger.account', {}, 'man')).toMatchObject({ pendingFen: 798 })
  })

  test('which wording was accepted when stands on record; twice is once', async () => {
    await older()
    await Promise.all([agree(), agree(), agree()])
    await agree()
    expect((await stored())?.events.filter(({ event }) => event === 'agree')).toEqual([
      { event: 'agree', at: expect.any(Number), by: 'man', reason: '', was: { agreedTo: OLD } },
    ])
  })

  test('a wording that is not the present one is not accepted', async () => {
    await older()
    for (const wording of [OLD, '2030-01']) {
      expect(await agree(wording)).toMatchObject({ error: 'agreement_changed' })
      expect(await stored()).toMatchObject({ agreedTo: OLD })
    }
    await decide(shop, 'man', 'suspend')
    expect(await agree()).toMatchObject({ value: { state: 'suspended', agreedTo: AGREEMENT } })
  })
})
