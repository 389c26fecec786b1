import { type AShop, openShop } from '../../support/a-shop'
import { AGREEMENT, decide, publicIdOf, sharer } from '../../support/sharing'
import { owner } from '../../support/shopping'

const DAY_MS = 86_400_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

const apply = (openid: string, agreedTo = AGREEMENT) =>
  shop.call('distributor.apply', { name: '小满', phone: '13900001111', agreedTo }, openid)
const stateOf = async (openid: string) => (await shop.ask('distributor.me', {}, openid)).state
const open = () => shop.ask('distribution.set', { joining: 'open' }, 'owner-1')
const list = (state: 'applied' | 'active', openid = 'owner-1') =>
  shop.ask('distributor.list', { state }, openid)

test('who applies waits for the owner, shares once let in, and has bought nothing for it', async () => {
  expect(await shop.ask('distributor.me', {}, 'man')).toEqual({
    ...{
      state: 'none',
      name: '',
      phone: '',
      reason: '',
      agreement: AGREEMENT,
      agreedTo: '',
      joining: 'approval',
    },
  })
  expect(await apply('man')).toMatchObject({ value: { state: 'applied', name: '小满', agreedTo: AGREEMENT } })
  expect(await shop.call('share.code', { channel: 'chat' }, 'man')).toMatchObject({ error: 'not_allowed' })
  const { distributors } = await list('applied')
  expect(distributors).toMatchObject([
    { id: publicIdOf(shop, 'man'), name: '小满', phone: '13900001111', actions: ['approve', 'reject'] },
  ])
  await decide(shop, 'man', 'approve', '')
  expect(await stateOf('man')).toBe('active')
  expect(await shop.call('share.code', { channel: 'chat' }, 'man')).toMatchObject({ ok: true })
  expect(await shop.ports.store.page('orders', '', 10)).toEqual([])
})

test('where joining is open one shares at once', async () => {
  await open()
  expect(await apply('man')).toMatchObject({ value: { state: 'active' } })
})

test('applying again, or twice at once, changes nothing', async () => {
  await Promise.all([apply('man'), apply('man'), apply('man')])
  const [first] = await shop.ports.store.page('distributors', '', 10)
  shop.clock.skip(DAY_MS)
  expect(await apply('man')).toMatchObject({ value: { state: 'applied' } })
  expect(await shop.ports.store.page('distributors', '', 10)).toEqual([first])
  expect(first?.events).toHaveLength(1)
})

test('another wording than the present one is not accepted', async () => {
  expect(await apply('man', '2020-01')).toMatchObject({ error: 'agreement_changed' })
  expect(await stateOf('man')).toBe('none')
})

test('who was rejected is told why and may ask again, and waits even where joining is open', async () => {
  await apply('man')
  await decide(shop, 'man', 'reject', '名字不清楚')
  expect(await shop.ask('distributor.me', {}, 'man')).toMatchObject({
    state: 'rejected',
    reason: '名字不清楚',
  })
  await open()
  expect(await apply('man')).toMatchObject({ value: { state: 'applied', reason: '' } })
  await decide(shop, 'man', 'approve', '')
  expect(await stateOf('man')).toBe('active')
  const [man] = await shop.ports.store.page('distributors', '', 10)
  expect(man?.events.map(({ event }) => event)).toEqual(['apply', 'reject', 'apply', 'approve'])
})

test('a suspended one may look and not share, does not come back by applying, and may be restored', async () => {
  await open()
  await apply('man')
  await decide(shop, 'man', 'suspend', '乱发广告')
  expect(await shop.call('credit.mine', {}, 'man')).toMatchObject({ ok: true })
  expect(await shop.call('share.code', { channel: 'chat' }, 'man')).toMatchObject({ error: 'suspended' })
  expect(await apply('man')).toMatchObject({ value: { state: 'suspended', reason: '乱发广告' } })
  await decide(shop, 'man', 'restore', '')
  expect(await shop.ask('distributor.me', {}, 'man')).toMatchObject({ state: 'active', reason: '' })
})

const life = {
  applied: { approve: 'active', reject: 'rejected' },
  active: { approve: 'active', restore: 'active', suspend: 'suspended' },
  rejected: { approve: 'active', reject: 'rejected' },
  suspended: { suspend: 'suspended', restore: 'active' },
} as Record<string, Record<string, string>>

test('what may be decided follows the table, and deciding the same twice is one decision', async () => {
  const { store } = shop.ports
  await apply('man')
  for (const [state, next] of Object.entries(life)) {
    for (const decision of ['approve', 'reject', 'suspend', 'restore'] as const) {
      await store.change('distributors', 'man', {}, { set: { state, events: [] } })
      const input = { distributorId: publicIdOf(shop, 'man'), decision, reason: '理由' }
      const reply = await shop.call('distributor.decide', input, 'owner-1')
      expect([state, decision, reply]).toMatchObject([
        state,
        decision,
        next[decision] ? { ok: true } : { error: 'distributor_moved' },
      ])
      expect(await stateOf('man')).toBe(next[decision] ?? state)
      const events = (await store.get('distributors', 'man'))?.events
      expect(events).toHaveLength(next[decision] && next[decision] !== state ? 1 : 0)
    }
  }
})

test('rejecting and suspending say why', async () => {
  await apply('man')
  const input = { distributorId: publicIdOf(shop, 'man'), decision: 'reject' as const }
  expect(await shop.call('distributor.decide', input, 'owner-1')).toMatchObject({ error: 'bad_input' })
  expect(await shop.call('distributor.decide', { ...input, reason: ' ' }, 'owner-1')).toMatchObject({
    error: 'bad_input',
  })
})

test('many who applied at one moment are listed once each, page after page', async () => {
  const people = Array.from({ length: 45 }, (_, i) => `p-${i}`)
  const at = shop.clock.now()
  await apply('p-0')
  const [one] = await shop.ports.store.page('distributors', '', 1)
  if (!one) throw new Error('nobody applied')
  for (const _id of people.slice(1))
    await shop.ports.store.add('distributors', { ...one, _id, publicId: publicIdOf(shop, _id) })
  await shop.ports.store.change('distributors', 'p-7', {}, { set: { appliedAt: at + 60_000 } })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await shop.ask('distributor.list', { state: 'applied', ...(after && { after }) }, 'owner-1')
    seen.push(...page.distributors.map(({ id }) => id))
    after = page.after
  } while (after)
  expect(seen[0]).toBe(publicIdOf(shop, 'p-7'))
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
})

test('staff are no distributors by that, and a clerk may look and not decide', async () => {
  await shop.ports.store.add('staff', { _id: 'clerk-1', role: 'clerk', at: 1 })
  await apply('man')
  expect((await list('applied', 'clerk-1')).distributors).toMatchObject([{ actions: [] }])
  for (const openid of ['owner-1', 'clerk-1'])
    expect(await shop.call('credit.mine', {}, openid)).toMatchObject({ error: 'not_allowed' })
  await sharer(shop, 'owner-1')
  expect(await shop.call('credit.mine', {}, 'owner-1')).toMatchObject({ ok: true })
})

test('decisions stand in the trail under what stands for the person, with neither openid nor whole phone', async () => {
  await apply('man-with-openid')
  await decide(shop, 'man-with-openid', 'approve', '')
  await shop.pass(60_000)
  const id = publicIdOf(shop, 'man-with-openid')
  const { entries } = await shop.ask('audit.list', { subject: { kind: 'distributors', id } }, 'owner-1')
  expect(entries).toMatchObject([
    {
      what: 'distributor.decide',
      subject: { kind: 'distributors', id },
      changes: [{ field: 'state', before: 'applied', after: 'active' }],
    },
  ])
  expect(JSON.stringify(entries)).not.toMatch(/man-with-openid|13900001111/)
})
