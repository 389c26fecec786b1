import { checksOf } from '../../../cloudfunctions/shop/share-code/preflight'
import { LIMITS } from '../../../types/limits'
import { type AShop, openShop } from '../../support/a-shop'
import { aProduct, stockUp } from '../../support/documents'
import { owner } from '../../support/shopping'

const PATH = '/wxa/getwxacodeunlimit'
const TOKEN = '/cgi-bin/stable_token'

let shop: AShop
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => {})
  shop = await openShop()
  await owner(shop)
})
afterEach(() => shop.stop())

const checked = async () => {
  const { checks } = await shop.ask('share.preflight', {}, 'owner-1')
  return Object.fromEntries(checks.map(({ check, state, why }) => [check, why ? `${state}: ${why}` : state]))
}
const allPassed = { wechat: 'passed', token: 'passed', scene: 'passed', page: 'passed' }

test('WeChat is really asked, each time, and nothing is kept', async () => {
  expect(await checked()).toEqual(allPassed)
  expect(await checked()).toEqual(allPassed)
  expect(shop.wx.calls[PATH]).toBe(2)
  expect(await shop.ports.store.page('poster_codes', '', 10)).toEqual([])
  expect(await shop.ports.store.page('share_codes', '', 10)).toEqual([])
})

const unknown = 'not_tried'
test.each([
  [PATH, { errcode: 41030 }, { ...allPassed, scene: unknown, page: 'failed: page_not_released' }],
  [PATH, { errcode: 40129 }, { ...allPassed, scene: 'failed: scene_invalid', page: unknown }],
  [
    TOKEN,
    { errcode: 40125 },
    { wechat: 'passed', token: 'failed: token_refused', scene: unknown, page: unknown },
  ],
  [PATH, { errcode: 45009 }, { wechat: 'failed: too_often', token: unknown, scene: unknown, page: unknown }],
  [
    PATH,
    { status: 502 },
    { wechat: 'failed: wechat_unavailable', token: unknown, scene: unknown, page: unknown },
  ],
] as const)(
  '%s %j: what failed, what passed before, and what could not be tried; mended it passes',
  async (path, failure, told) => {
    shop.wx.failNext(failure, path)
    expect(await checked()).toEqual(told)
    expect(await checked()).toEqual(allPassed)
  },
)

test('of any refusal exactly one check failed, under the refusal’s own name', () => {
  const refusals = [
    'unavailable',
    'too_often',
    'token_refused',
    'scene_invalid',
    'page_not_released',
  ] as const
  for (const refusal of refusals)
    expect(checksOf(refusal).filter(({ state, why }) => state === 'failed' || why)).toHaveLength(1)
})

test('one picture of each place that goods on sale have theirs at, and not of goods off sale', async () => {
  const goods: [string, string[], boolean][] = [
    ['a', ['https://one.example/a.png', 'https://second.example/a.png'], true],
    ['b', ['https://one.example/b.png'], true],
    ['c', ['cloud://env.bucket/c.png'], true],
    ['d', [], true],
    ['e', ['/pictures/e.webp'], true],
    ['f', ['https://off.example/f.png'], false],
  ]
  for (const [_id, pictures, onSale] of goods)
    await stockUp(shop, 1, aProduct({ _id, pictures, onSale, rank: `0001:${_id}` }))
  const { pictures } = await shop.ask('share.preflight', {}, 'owner-1')
  expect([...pictures].sort()).toEqual([
    '/pictures/e.webp',
    'cloud://env.bucket/c.png',
    'https://one.example/a.png',
  ])
  for (let i = 0; i < 12; i += 1)
    await stockUp(
      shop,
      1,
      aProduct({ _id: `h${i}`, pictures: [`https://h${i}.example/x.png`], rank: `0002:h${i}` }),
    )
  const many = await shop.ask('share.preflight', {}, 'owner-1')
  expect(many.pictures).toHaveLength(LIMITS.preflightPictures)
})
