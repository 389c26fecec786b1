import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { routes } from '../../src/routes'
import { type WxScene, wxScene } from '../adapters/wechat/wx-scene'
import { payKeys } from '../support/pay-keys'
import { reads } from './support/buyer'
import { bothSizes, ends, lookOver } from './support/looks'
import { openScene, PATIENCE_MS, type Scene } from './support/scene'
import { pictureOf } from './support/stage-page'

jest.setTimeout(PATIENCE_MS)

const CODE = 'ABCDEFGHIJ234567'
const PICTURES = path.resolve(__dirname, '../../emulator/demo-shop/pictures')
const DESIGNS = ['scroll', 'photo', 'night'] as const

let scene: Scene
let wechat: WxScene
/** What the server says of the code, at once or later: that it is drawn, unless a test says otherwise. */
let codeReply: unknown
let drawnReply: unknown
const earnReply = {
  ok: true,
  value: { leastFen: 399, mostFen: 699, leastBp: 1_000, mostBp: 1_000 },
}

beforeAll(async () => {
  scene = await openScene()
  wechat = await wxScene()
  const drawn = await wechat.wx.drawCode({ scene: CODE, page: 'buyer/product/index' })
  const picture = drawn.ok ? drawn.value : ''
  drawnReply = { ok: true, value: { picture } }
  // Nobody is a distributor yet, so the door is answered for; the picture is the platform's own.
  await scene.phone.page.route('**/call', async route => {
    const { name } = route.request().postDataJSON()
    if (name === 'distribution.earn') return route.fulfill({ json: earnReply })
    if (name !== 'share.poster_code') return route.fallback()
    return route.fulfill({ json: await codeReply })
  })
}, 60_000)
beforeEach(() => {
  codeReply = drawnReply
})
afterAll(async () => {
  await wechat.stop()
  await scene.stop()
})

const open = (productId: string, filled = 'save-poster', sharer = '小林') =>
  scene.open(routes.poster(productId, { code: CODE, sharer }), filled)

/** Chooses a design and saves it: the picture that a person would send on. */
async function saved(design: (typeof DESIGNS)[number], name: string): Promise<PNG> {
  await scene.phone.tap(`design-${design}`)
  const coming = scene.phone.page.waitForEvent('download')
  await scene.phone.tap('save-poster')
  const file = pictureOf(`poster-${name}-${design}`)
  await (await coming).saveAs(file)
  return PNG.sync.read(readFileSync(file))
}

const readFrom = ({ data, width, height }: PNG): string | undefined =>
  jsQR(new Uint8ClampedArray(data), width, height)?.data

const wanted = () => `wxacode://${payKeys().appId}/buyer/product/index?scene=${CODE}`

test.each(['orange', 'tea', 'honey', 'bread'])(
  'from every finished poster of %s the code is read: mini program, page and scene are right',
  async productId => {
    await open(productId)
    for (const design of DESIGNS) {
      const poster = await saved(design, productId)
      expect([poster.width, poster.height]).toEqual([900, 1350])
      expect([design, readFrom(poster)]).toEqual([design, wanted()])
    }
  },
)

test('a photograph without a flat ground, the longest name and the longest words fit as well', async () => {
  const { store } = scene.shop
  const words = { name: '武夷山桐木关正山小种红茶特级礼盒装送长辈送朋友两罐'.repeat(2), tint: '' }
  await store.change(
    'products',
    'egg',
    {},
    { set: { ...words, story: '散养在茶园里，当天捡当天发，'.repeat(6) } },
  )
  await open('egg', 'save-poster', '隔壁王阿姨的小女儿阿禾')
  for (const design of DESIGNS) expect(readFrom(await saved(design, 'longest'))).toBe(wanted())
})

test('the page looks right while it draws and with each design chosen', async () => {
  let answer = () => {}
  codeReply = new Promise(resolve => {
    answer = () => resolve(drawnReply)
  })
  await scene.open(routes.poster('orange', { code: CODE, sharer: '小林' }), 'poster')
  expect(await lookOver(scene.phone, 'poster-drawing', bothSizes)).toEqual([])
  answer()
  await scene.phone.at('save-poster').waitFor()
  await reads(scene.phone, 'poster-earn', '朋友从这张海报买了，得实付的 10%')
  expect(await lookOver(scene.phone, 'poster')).toEqual([])
  await scene.phone.tap('design-night')
  expect(await lookOver(scene.phone, 'poster-night', ends)).toEqual([])
})

test.each([
  ['page_not_released', '小程序还没有发布'],
  ['scene_invalid', '分享码不对'],
  ['token_refused', '微信不认小店的密钥'],
  ['too_often', '要码太勤了'],
])('%s: the page says which and how to mend it', async (error, title) => {
  codeReply = { ok: false, error }
  await open('orange', title)
  expect(await scene.phone.at('save-poster').count()).toBe(0)
  if (error === 'page_not_released') {
    expect(await lookOver(scene.phone, 'poster-page-not-released', ends)).toEqual([])
    codeReply = drawnReply
    await scene.phone.tap('retry')
    await scene.phone.at('save-poster').waitFor()
  }
})

/** A host that shows its pictures and lets nobody keep them. */
async function otherHost() {
  const server = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'image/webp' })
      .end(readFileSync(path.join(PICTURES, 'pear.webp')))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    picture: `http://127.0.0.1:${port}/pear.webp`,
    stop: () => new Promise(done => server.close(done)),
  }
}

test('a picture that may not be taken, one that does not come, and none: each is told apart', async () => {
  const host = await otherHost()
  const cases: [string[], string][] = [
    [[host.picture], '商品图片画不进海报'],
    [['/pictures/gone.webp'], '商品图片没有取到'],
    [[], '这件商品还没有图片'],
  ]
  for (const [pictures, title] of cases) {
    await scene.shop.store.change('products', 'pear', {}, { set: { pictures } })
    await open('pear', title)
    expect(scene.phone.faults.splice(0)).toEqual([])
  }
  await host.stop()
})

test('goods off sale get no poster, and nothing of it is asked again', async () => {
  await scene.shop.store.change('products', 'corn', {}, { set: { onSale: false } })
  await open('corn', '海报没有做成')
  expect(await scene.phone.at('retry').count()).toBe(0)
})
