import { type AShop, aRequestId, openShop } from '../../support/a-shop'
import { owner } from '../../support/shopping'

const HOUR_MS = 3_600_000

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

const invite = (requestId = aRequestId(), name = '小林') =>
  shop.ask('staff.invite', { requestId, name }, 'owner-1')
const accept = (token: string, openid: string) => shop.call('staff.accept', { token }, openid)
const roleOf = async (openid: string) => (await shop.ask('staff.me', {}, openid)).role
const list = () => shop.ask('staff.list', {}, 'owner-1')

test('who opens the card is told who invites to what, joins once, and is a clerk from then on', async () => {
  const { token, shopName } = await invite()
  expect([token.length, shopName]).toEqual([32, '青坡小铺'])
  expect(await shop.ask('staff.invitation', { token }, 'lin')).toMatchObject({
    shopName: '青坡小铺',
    invitation: { name: '小林', invitedBy: '店主' },
  })
  expect(await accept(token, 'lin')).toEqual({ ok: true, value: { role: 'clerk', shopName: '青坡小铺' } })
  expect(await roleOf('lin')).toBe('clerk')
  expect(await accept(token, 'thief')).toMatchObject({ error: 'invitation_over' })
  expect(await shop.call('staff.invitation', { token }, 'thief')).toMatchObject({ error: 'invitation_over' })
  expect(await roleOf('thief')).toBe('buyer')
  expect(await list()).toMatchObject({
    staff: [
      { role: 'owner', isMe: true },
      { role: 'clerk', name: '小林' },
    ],
    invitations: [],
  })
})

test('of many who open one card at once, one joins', async () => {
  const { token } = await invite()
  const people = Array.from({ length: 8 }, (_, i) => `guest-${i}`)
  const replies = await Promise.all(people.map(openid => accept(token, openid)))
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await shop.ports.store.page('staff', '', 10)).toHaveLength(2)
})

test('the same request makes one invitation and tells the same token; the token is stored nowhere', async () => {
  const requestId = aRequestId()
  const [one, two] = [await invite(requestId), await invite(requestId)]
  expect(two).toEqual(one)
  expect((await invite()).token).not.toBe(one.token)
  const stored = await shop.ports.store.page('invitations', '', 10)
  expect(stored).toHaveLength(2)
  await shop.pass(60_000)
  const filed = await shop.ports.store.page('audit', '', 10)
  expect(filed).toHaveLength(2)
  expect(JSON.stringify([stored, filed])).not.toContain(one.token)
})

test('an invitation is over after a day, when taken back, and for who made up a token', async () => {
  const late = await invite()
  shop.clock.skip(24 * HOUR_MS + 1)
  expect(await accept(late.token, 'lin')).toMatchObject({ error: 'invitation_over' })
  expect((await list()).invitations).toEqual([])

  const { token, invitation } = await invite()
  expect((await list()).invitations).toEqual([invitation])
  const withdraw = () => shop.call('staff.withdraw', { invitationId: invitation.id }, 'owner-1')
  expect(await withdraw()).toEqual({ ok: true, value: { withdrawn: true } })
  expect(await withdraw()).toEqual({ ok: true, value: { withdrawn: false } })
  expect(await accept(token, 'lin')).toMatchObject({ error: 'invitation_over' })
  expect(await accept('A'.repeat(32), 'lin')).toMatchObject({ error: 'invitation_over' })
  expect(await accept('short', 'lin')).toMatchObject({ error: 'bad_input' })
  expect(await roleOf('lin')).toBe('buyer')
  const unknown = { invitationId: 'AAAAAAAAAAAAAAAA' }
  expect(await shop.call('staff.withdraw', unknown, 'owner-1')).toMatchObject({
    error: 'invitation_not_found',
  })
})

test('a used invitation cannot be taken back, and eleven at once are too many', async () => {
  const { token, invitation } = await invite()
  await accept(token, 'lin')
  const used = { invitationId: invitation.id }
  expect(await shop.call('staff.withdraw', used, 'owner-1')).toMatchObject({ error: 'invitation_used' })
  for (let i = 0; i < 10; i += 1) await invite()
  const eleventh = { requestId: aRequestId(), name: '阿强' }
  expect(await shop.call('staff.invite', eleventh, 'owner-1')).toMatchObject({
    error: 'too_many_invitations',
  })
})

test('who works here already spends no invitation', async () => {
  const { token } = await invite()
  expect(await accept(token, 'owner-1')).toMatchObject({ error: 'already_staff' })
  expect(await roleOf('owner-1')).toBe('owner')
  expect(await accept(token, 'lin')).toMatchObject({ ok: true })
})

test('a dismissed clerk may do no more than a buyer, and does not come back by the old card but by a new one', async () => {
  const first = await invite()
  await accept(first.token, 'lin')
  const { staff } = await list()
  const lin = staff.find(({ name }) => name === '小林')?.id ?? ''
  const dismiss = (staffId: string, by = 'owner-1') => shop.call('staff.dismiss', { staffId }, by)
  expect(await dismiss(lin, 'lin')).toMatchObject({ error: 'not_allowed' })
  shop.clock.skip(1000)
  expect(await dismiss(lin)).toEqual({ ok: true, value: { dismissed: true } })
  expect(await dismiss(lin)).toEqual({ ok: true, value: { dismissed: false } })
  expect([await roleOf('lin'), (await list()).staff.length]).toEqual(['buyer', 1])
  expect(await shop.call('stock.show', { skuId: 'a' }, 'lin')).toMatchObject({ error: 'not_allowed' })

  expect(await accept(first.token, 'lin')).toMatchObject({ error: 'invitation_over' })
  expect(await roleOf('lin')).toBe('buyer')
  shop.clock.skip(1000)
  const { token } = await invite(aRequestId(), '林姐')
  expect(await accept(token, 'lin')).toMatchObject({ ok: true })
  expect((await list()).staff).toMatchObject([{ role: 'owner' }, { id: lin, name: '林姐' }])
  expect(await accept(first.token, 'lin')).toMatchObject({ ok: true })
  expect((await list()).staff).toMatchObject([{ role: 'owner' }, { id: lin, name: '林姐' }])
})

test('nobody dismisses themselves; names are given by the owner', async () => {
  const [me] = (await list()).staff
  const staffId = me?.id ?? ''
  expect(await shop.call('staff.dismiss', { staffId }, 'owner-1')).toMatchObject({ error: 'not_oneself' })
  expect(await shop.ask('staff.rename', { staffId, name: '阿禾' }, 'owner-1')).toEqual({ name: '阿禾' })
  expect((await list()).staff).toMatchObject([{ name: '阿禾', role: 'owner' }])
  const unknown = { staffId: 'AAAAAAAAAAAAAAAA', name: '谁' }
  expect(await shop.call('staff.rename', unknown, 'owner-1')).toMatchObject({ error: 'staff_not_found' })
})

test('what owner and clerk may do is what the contract says', async () => {
  const { rights } = await shop.ask('staff.rights', {}, 'owner-1')
  expect(rights).toContainEqual({ what: 'stock.change', clerk: true, owner: true })
  expect(rights).toContainEqual({ what: 'staff.invite', clerk: false, owner: true })
  expect(rights.every(right => right.owner)).toBe(true)
  expect(rights.some(({ what }) => what === 'order.place' || what === 'staff.accept')).toBe(false)
})
