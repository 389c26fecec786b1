import { OWNER } from '../support/by-endpoint'
import { realPhone, realShop } from './real-phone'

/** An owner asks somebody in by a card, on the built bundle and the real shop. */
const GUEST = 'oWeappGuest0000000000000001'
const FROM_CHAT = 1007

const shop = realShop()
const owner = realPhone(shop, OWNER)
const guest = realPhone(shop, GUEST)
/** The path that the card carries. */
let path = ''
const roleOf = async (openid: string) => shop().call({ name: 'staff.me', input: {} }, openid)

test('the owner makes a card for one person; what WeChat sends of the page is that card, and never to Moments', async () => {
  await shop().claim()
  const host = owner.boot()
  host.launch('seller/staff/index')
  await host.tapWhenThere('invite')
  await host.until('the field', () => host.has('invite-name'))
  host.input('invite-name', '小林')
  host.tap('make-card')
  host.tap('make-card')
  await host.until('the card', () => host.has('send-card'))
  expect(owner.asked.filter(name => name === 'staff.invite')).toHaveLength(1)
  const sent = host.share<{ title: string; path: string }>('onShareAppMessage')
  expect(sent.title).toBe('邀请加入青坡小铺做店员')
  expect(sent.path).toMatch(/^\/seller\/join\/index\?token=[A-Z2-7]{32}$/)
  expect(host.share('onShareTimeline')).toBeUndefined()
  path = sent.path
}, 60_000)

test('the card opens on another phone, reads its token from the query, and its holder joins once', async () => {
  const before = await shop().books()
  const host = guest.boot()
  host.launch(path.replace(/^\//, ''), FROM_CHAT)
  await host.until('the offer', () => host.text().includes('到青坡小铺做店员'))
  expect(host.text()).toContain('店主邀请小林')
  expect(await roleOf(GUEST)).toEqual({ ok: true, value: { role: 'buyer' } })
  host.tap('join')
  host.tap('join')
  await host.until('今日', () => host.route() === 'seller/today/index' && host.has('to-dos'))
  expect(guest.asked.filter(name => name === 'staff.accept')).toHaveLength(1)
  expect(await roleOf(GUEST)).toEqual({ ok: true, value: { role: 'clerk' } })
  expect(await shop().books()).toEqual(before)
}, 60_000)
