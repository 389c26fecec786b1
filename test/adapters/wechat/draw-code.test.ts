import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { wechat } from '../../../cloudfunctions/adapters/wechat/wechat'
import { payKeys } from '../../support/pay-keys'
import { wechatConfig } from '../../support/wechat-config'
import { impostor } from './impostor'
import { rawCall, type WxScene, wxScene } from './wx-scene'

const PATH = '/wxa/getwxacodeunlimit'
const CODE = { scene: 'ABCDEFGHIJ234567', page: 'buyer/product/index' }

let scene: WxScene
beforeEach(async () => {
  scene = await wxScene({ releasedPages: ['buyer/home/index', 'buyer/product/index'] })
})
afterEach(() => scene.stop())

const refused = (error: string) => ({ ok: false, error })

test('a code is a picture in which stand the mini program, the page and the scene', async () => {
  const drawn = await scene.wx.drawCode(CODE)
  const picture = drawn.ok ? drawn.value : ''
  expect(picture).toMatch(/^data:image\/png;base64,/)
  const { data, width, height } = PNG.sync.read(Buffer.from(picture.split(',')[1] ?? '', 'base64'))
  expect([width, height]).toEqual([280, 280])
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
    `wxacode://${payKeys().appId}/buyer/product/index?scene=ABCDEFGHIJ234567`,
  )
  expect(picture.length).toBeLessThan(40_000)
})

test.each([
  ['a page of a version to come', { page: 'distributor/poster/index' }, 'page_not_released'],
  ['a page with a slash before it', { page: '/buyer/product/index' }, 'page_not_released'],
  ['a page with a question', { page: 'buyer/product/index?id=orange' }, 'page_not_released'],
  ['33 characters', { scene: 'A'.repeat(33) }, 'scene_invalid'],
  ['no character', { scene: '' }, 'scene_invalid'],
  ['Chinese', { scene: '脐橙' }, 'scene_invalid'],
  ['a percent sign', { scene: 'a%20b' }, 'scene_invalid'],
])('%s is refused by its name', async (_what, wrong, error) => {
  expect(await scene.wx.drawCode({ ...CODE, ...wrong })).toEqual(refused(error))
})

test.each([32, 1])('a scene of %d characters is taken', async chars => {
  expect(await scene.wx.drawCode({ ...CODE, scene: '~'.repeat(chars) })).toMatchObject({ ok: true })
})

test.each([
  ['too many calls a day', { errcode: 45009 }, 'too_often'],
  ['too many calls a minute', { errcode: 45011 }, 'too_often'],
  ['a scene too long by WeChat’s other word', { errcode: 40169 }, 'scene_invalid'],
  ['WeChat’s own fault', { errcode: -1 }, 'unavailable'],
  ['a gateway in between', { status: 502 }, 'unavailable'],
  ['an answer lost on the way', 'lost' as const, 'unavailable'],
])('%s: %j is %s', async (_what, failure, error) => {
  scene.platform.failNext(failure, PATH)
  expect(await scene.wx.drawCode(CODE)).toEqual(refused(error))
})

test('a token that ended is fetched anew, once; refused twice, whoever asked hears of it', async () => {
  await scene.wx.drawCode(CODE)
  scene.platform.expireTokens()
  expect(await scene.wx.drawCode(CODE)).toMatchObject({ ok: true })
  scene.platform.failNext({ errcode: 40001 }, PATH)
  scene.platform.failNext({ errcode: 42001 }, PATH)
  expect(await scene.wx.drawCode(CODE)).toEqual(refused('token_refused'))
})

test('a wrong secret is the same to whoever makes a poster', async () => {
  const wrong = wechat({ ...wechatConfig(scene.platform.origin), appSecret: 'a secret of someone else' })
  expect(await wrong.drawCode(CODE)).toEqual(refused('token_refused'))
})

test('what only a person can mend otherwise is thrown by its code', async () => {
  scene.platform.failNext({ errcode: 48001 }, PATH)
  await expect(scene.wx.drawCode(CODE)).rejects.toThrow(`WeChat: ${PATH}: 48001`)
})

test('JSON of nothing where a picture should be is not taken for one', async () => {
  const { baseUrl, stop } = await impostor(200, '{"access_token":"t","expires_in":7200}')
  await expect(wechat(wechatConfig(baseUrl)).drawCode(CODE)).rejects.toThrow('UNREADABLE_ANSWER')
  await stop()
})

test('the platform draws a page of no release only for who says that it need not be there', async () => {
  const unreleased = { ...CODE, page: 'distributor/poster/index' }
  expect(await rawCall(scene, PATH, unreleased)).toMatchObject({ errcode: 41030 })
  expect(await rawCall(scene, PATH, { ...CODE, width: 20 })).toMatchObject({ errcode: 40097 })
  await expect(rawCall(scene, PATH, { ...unreleased, check_path: false })).rejects.toThrow('JSON')
})
