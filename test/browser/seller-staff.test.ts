import { routes } from '../../src/routes'
import type { EndpointName } from '../../types/api'
import { LIMITS } from '../../types/limits'
import { type AnotherPhone, anotherPhone } from './support/another-phone'
import { everyRow } from './support/bring-up'
import { sayYes } from './support/buyer'
import { openShopAndPhone } from './support/shop-and-phone'

const OWNER = 'oLocalOwner0000000000000001'
const CLERK = 'oLocalClerk0000000000000001'
const THIEF = 'oLocalThief0000000000000001'
const SKU = 'orange-5j-l'
const MINUTE_MS = 60_000

const here = openShopAndPhone()
let owner: AnotherPhone
let clerk: AnotherPhone
/** The card's path, as it was sent into the chat. */
let card: string

beforeAll(async () => {
  owner = await anotherPhone(here, OWNER)
  clerk = await anotherPhone(here, CLERK)
}, MINUTE_MS)
afterEach(() => {
  expect([...owner.phone.faults.splice(0), ...clerk.phone.faults.splice(0)]).toEqual([])
})

const staff = async () =>
  Object.fromEntries(
    (await here.shop.store.page('staff', '', 10)).map(({ _id, role, name }) => [_id, { role, name }]),
  )
const shopDocument = () => here.shop.store.get('shop', 'shop')
const onHand = async (skuId: string) => (await here.shop.store.get('stocks', skuId))?.onHand
const call = (name: EndpointName, input: object, openid: string) =>
  here.shop.callFunction('api', { name, input }, openid)

test('a token that is no good claims nothing; the right one makes its holder the owner, once', async () => {
  const { phone } = owner
  const token = here.shop.claimToken ?? ''
  const before = await shopDocument()
  await owner.open(routes.claim, 'claim')
  await phone.at('claim-token').locator('input').fill(token.replace(/./g, '0'))
  await phone.tap('claim')
  await phone.at('claim-refused').filter({ hasText: '认领码不对' }).waitFor()
  expect(await shopDocument()).toEqual(before)
  expect(await staff()).toEqual({})

  await owner.open(`${routes.claim}?token=${token}`, 'claim')
  await phone.tap('claim')
  await phone.at('seller-today').waitFor()
  await phone.at('to-dos').waitFor()
  expect(await staff()).toEqual({ [OWNER]: { role: 'owner', name: '店主' } })
  expect(await shopDocument()).toMatchObject({ name: before?.name, ownerId: OWNER, claimHash: '' })
  expect(await call('staff.claim', { token }, THIEF)).toEqual({ ok: false, error: 'claim_refused' })
})

test('the owner makes a card by two taps on the way from 今日; a double tap makes one', async () => {
  const { phone } = owner
  await phone.tap('to-seller-more')
  await phone.tap('to-staff')
  await phone.tap('invite')
  await phone.at('invite-name').locator('input').fill('小林')
  await phone.at('make-card').dblclick()
  await phone.at('send-card').waitFor()
  await phone.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await phone.tap('send-card')
  await phone.page.getByText('链接已复制，发给朋友就行').waitFor()
  const sent = await phone.page.evaluate(() => navigator.clipboard.readText())
  card = new URL(sent).hash.slice(1)
  expect(card).toMatch(/^\/seller\/join\/index\?token=[A-Z2-7]{32}$/)
  const invitations = await here.shop.store.page('invitations', '', 10)
  expect(invitations).toMatchObject([{ name: '小林', state: 'open', invitedBy: OWNER }])
  expect(Object.keys(await staff())).toEqual([OWNER])
})

test('a lost answer and another tap make one invitation, which the owner takes back; the first card stays good', async () => {
  const { phone } = owner
  const open = async () =>
    (await here.shop.store.page('invitations', '', 10)).filter(({ state }) => state === 'open')
  await owner.open(routes.staff, 'invite')
  await phone.page.route('**/call', async route => {
    if (route.request().postDataJSON().name !== 'staff.invite') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await phone.tap('invite')
  await phone.at('invite-name').locator('input').fill('阿强')
  await phone.tap('make-card')
  await phone.page.getByText('网络断了一下，没连上店里').waitFor()
  await phone.page.unroute('**/call')
  await phone.tap('make-card')
  await phone.at('send-card').waitFor()
  expect((await open()).map(({ name }) => name).sort()).toEqual(['小林', '阿强'])
  await phone.tap('invite-sheet-close')
  const row = phone.page.locator('.staff-row:visible', { hasText: '阿强' })
  await row.locator('[id^="withdraw-"]').click()
  expect(await sayYes(phone)).toContain('收回给阿强的邀请？')
  await row.waitFor({ state: 'detached' })
  expect((await open()).map(({ name }) => name)).toEqual(['小林'])
  expect(Object.keys(await staff())).toEqual([OWNER])
})

test('the owner gives a name, and nothing else of the person changes', async () => {
  const { phone } = owner
  const before = await here.shop.store.get('staff', OWNER)
  await phone.page.locator('.staff-row:visible', { hasText: '这部手机' }).click()
  expect(await phone.at('dismiss').count()).toBe(0)
  await phone.at('member-name').locator('input').fill('老周')
  await phone.tap('rename')
  await phone.page.locator('.staff-row:visible', { hasText: /老周.*这部手机/ }).waitFor()
  const { trail, trailAt, ...after } = (await here.shop.store.get('staff', OWNER)) ?? {}
  expect(after).toEqual({ _id: OWNER, role: 'owner', name: '老周', at: before?.at })
})

test('whoever opens the card reads who invites to what, joins, and stands before 今日; the card is used up', async () => {
  const { phone } = clerk
  await clerk.open(card, 'join')
  const words = await phone.at('seller-join').innerText()
  for (const one of ['老周邀请小林', '到青坡小铺做店员', '看订单、发货', '仍由店主来做'])
    expect(words).toContain(one)
  expect(Object.keys(await staff())).toEqual([OWNER])
  await phone.at('join').dblclick()
  await phone.at('to-dos').waitFor()
  expect(await staff()).toEqual({
    [OWNER]: { role: 'owner', name: '老周' },
    [CLERK]: { role: 'clerk', name: '小林' },
  })
  const thief = await anotherPhone(here, THIEF)
  await thief.open(card, '这张邀请用不了了')
  await thief.phone.tap('to-home')
  await thief.phone.at('card-orange').waitFor()
  expect(Object.keys(await staff()).sort()).toEqual([CLERK, OWNER])
  expect(thief.phone.faults).toEqual([])
})

test('the clerk is not shown the owner’s deeds, and is told in words when opening one by its path', async () => {
  const { phone } = clerk
  await phone.tap('to-seller-more')
  await phone.at('to-staff').waitFor()
  for (const id of ['to-trail', 'to-export']) expect(await phone.at(id).count()).toBe(0)
  await phone.tap('to-staff')
  await phone.page.getByText('这部手机').waitFor()
  for (const id of ['invite', 'rename', 'dismiss']) expect(await phone.at(id).count()).toBe(0)
  await clerk.open(routes.trail(), 'to-home')
  await phone.page.getByText('这里需要店家的权限').waitFor()
  await clerk.open(routes.rights, 'right-refund.give')
  expect(await phone.at('right-refund.give').getAttribute('aria-label')).toBe('退款，只有店主能做')
  expect(await phone.at('right-order.ship').getAttribute('aria-label')).toBe('发货，店员和店主都能做')
})

test('the owner reads what the clerk did, with before and after, filed or not', async () => {
  const { phone } = owner
  const before = await onHand(SKU)
  if (before === undefined) throw new Error(`no stock of ${SKU}`)
  const change = {
    skuId: SKU,
    pieces: -2,
    reason: 'broken',
    requestId: 'c0ffee00-0000-4000-8000-000000000001',
  }
  expect(await call('stock.change', change, CLERK)).toMatchObject({ ok: true })
  const read = async () => {
    await owner.open(routes.trail(), 'by-all')
    const entry = phone.page.locator('.trail-entry:visible', { hasText: '改库存' })
    await entry.waitFor()
    expect(await entry.count()).toBe(1)
    return (await entry.innerText()).replace(/\s+/g, ' ')
  }
  const fresh = await read()
  for (const one of [
    '小林',
    '店员',
    `库存 青坡脐橙 树上熟 5斤装 大果`,
    `在架件数 ${before} → ${before - 2}`,
    '原因 坏了',
  ])
    expect(fresh).toContain(one)
  await here.shop.skip(MINUTE_MS)
  expect(await here.shop.store.page('audit', '', 50)).toContainEqual(
    expect.objectContaining({ what: 'stock.change' }),
  )
  expect(await read()).toBe(fresh)
  await phone.page.locator('[id^="by-"]:visible', { hasText: '老周' }).click()
  await phone.page.locator('.trail-entry:visible', { hasText: '认领小店' }).waitFor()
  expect(await phone.page.locator('.trail-entry:visible', { hasText: '改库存' }).count()).toBe(0)
  expect(await onHand(SKU)).toBe(before - 2)
})

test('a clerk who is let go is told in words, and what was done stays done and named', async () => {
  const { phone } = owner
  await clerk.open(routes.sellerToday, 'to-dos')
  await owner.open(routes.staff, 'invite')
  await phone.page.locator('.staff-row:visible', { hasText: '小林' }).click()
  await phone.tap('dismiss')
  expect(await sayYes(phone)).toContain('取消小林的店员身份？')
  await phone.page.locator('.staff-row:visible', { hasText: '小林' }).waitFor({ state: 'detached' })
  expect(await staff()).toEqual({
    [OWNER]: { role: 'owner', name: '老周' },
    [CLERK]: { role: 'dismissed', name: '小林' },
  })
  await clerk.phone.tap('to-seller-more')
  await clerk.phone.page.getByText('这里需要店家的权限').waitFor()
  expect(await clerk.phone.at('to-staff').count()).toBe(0)
  await clerk.open(card, 'join')
  await clerk.phone.tap('join')
  await clerk.phone.page.getByText('这张邀请用不了了').waitFor()
  expect((await staff())[CLERK]).toEqual({ role: 'dismissed', name: '小林' })
  await owner.open(routes.trail(), 'by-all')
  await phone.page.locator('.trail-entry:visible', { hasText: '小林' }).first().waitFor()
})

test('a long trail comes page by page, to its beginning', async () => {
  const { phone } = owner
  for (let nth = 0; nth < 24; nth += 1)
    await call('product.set_on_sale', { productId: 'tea', onSale: nth % 2 === 1 }, OWNER)
  await owner.open(routes.trail(), 'seller-trail')
  const boxes = phone.page.locator('[id^="trail-page-"]')
  await phone.page.locator('.trail-entry:visible').first().waitFor()
  // Three entries a box, of which those far from the screen are empty.
  expect(await boxes.count()).toBe(Math.ceil(LIMITS.auditPerPage / 3))
  await boxes.last().scrollIntoViewIfNeeded()
  await phone.page.mouse.wheel(0, 10_000)
  await phone.page.getByText('都在这里了').waitFor()
  const ids = (await everyRow(phone, 'trail', '.trail-entry')).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(LIMITS.auditPerPage + 4)
  expect(new Set(ids).size).toBe(ids.length)
})
