import { posterCode, showPosterCode } from '../../../cloudfunctions/shop/share-code/poster-code'
import { type AShop, openShop } from '../../support/a-shop'

const PATH = '/wxa/getwxacodeunlimit'
const code = 'ABCDEFGHIJ234567'
const page = 'buyer/product/index'

let shop: AShop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.stop())

const asked = () => shop.wx.calls[PATH] ?? 0
const codes = () => shop.ports.store.page('poster_codes', '', 10)

test('WeChat is asked once for a code, however often and by however many it is wanted', async () => {
  const first = await posterCode(shop.ports, { code, page })
  expect(first).toMatchObject({ ok: true })
  const again = await Promise.all([1, 2, 3].map(() => posterCode(shop.ports, { code, page })))
  expect(again).toEqual([first, first, first])
  expect(asked()).toBe(1)
  expect(await codes()).toMatchObject([{ code, page, at: expect.any(Number) }])
})

test('two who want it at once get the same code, and one is kept', async () => {
  const both = await Promise.all([1, 2].map(() => posterCode(shop.ports, { code, page })))
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
  expect(both[0]).toEqual(both[1])
  expect(await codes()).toHaveLength(1)
})

test('another code, and the same code for another page, are pictures of their own', async () => {
  const pictures = [
    await posterCode(shop.ports, { code, page }),
    await posterCode(shop.ports, { code: 'ABCDEFGHIJ234562', page }),
    await posterCode(shop.ports, { code, page: 'buyer/home/index' }),
  ]
  expect(new Set(pictures.map(picture => JSON.stringify(picture))).size).toBe(3)
  expect(await codes()).toHaveLength(3)
})

/** The code as its distributor has it. */
const ownCode = (distributorId: string, productId = 'orange') =>
  shop.ports.store.add('share_codes', {
    ...{ _id: code, distributorId, productId, channel: 'poster', at: 1, sentOn: {} },
  })

test('nobody has the code of another drawn, nor one that leads nowhere; WeChat is not asked', async () => {
  const wish = (openid: string) => showPosterCode(shop.ports, { openid }, { code })
  expect(await wish('buyer-1')).toEqual({ ok: false, error: 'code_not_found' })
  await ownCode('buyer-2')
  expect(await wish('buyer-1')).toEqual({ ok: false, error: 'code_not_found' })
  expect(asked()).toBe(0)
  expect(await wish('buyer-2')).toMatchObject({ ok: true })
})

test('a code of the whole shop opens its front', async () => {
  await ownCode('buyer-1', '')
  await showPosterCode(shop.ports, { openid: 'buyer-1' }, { code })
  expect(await codes()).toMatchObject([{ page: 'buyer/home/index' }])
})

test.each([
  [{ errcode: 41030 }, 'page_not_released'],
  [{ errcode: 40129 }, 'scene_invalid'],
  [{ errcode: 45009 }, 'too_often'],
  [{ errcode: -1 }, 'wechat_unavailable'],
])('%j keeps nothing and is told as %s; the next one who asks is served', async (failure, error) => {
  await ownCode('buyer-1')
  shop.wx.failNext(failure, PATH)
  expect(await showPosterCode(shop.ports, { openid: 'buyer-1' }, { code })).toEqual({ ok: false, error })
  expect(await codes()).toEqual([])
  const drawn = await showPosterCode(shop.ports, { openid: 'buyer-1' }, { code })
  expect(drawn).toMatchObject({ ok: true, value: { picture: expect.stringMatching(/^data:image\/png/) } })
})

test('an answer of the database that is lost costs one more question to WeChat at most', async () => {
  shop.faults.arm({ at: 4, kind: 'lost' })
  await posterCode(shop.ports, { code, page }).catch(() => undefined)
  shop.faults.disarm()
  expect(await posterCode(shop.ports, { code, page })).toMatchObject({ ok: true })
  expect(await codes()).toHaveLength(1)
  expect(asked()).toBeLessThanOrEqual(2)
})
