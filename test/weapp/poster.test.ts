import { routes } from '../../src/routes'
import { fen } from '../../types/fen'
import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { expectFewNodes } from './nodes/few-nodes'
import { orange } from './shop-window'

const CODE = 'ABCDEFGHIJ234567'
const server = answerer()
const host = createHost({ callFunction: server.answer })
const wx = Reflect.get(globalThis, 'wx')

const picture = () => ({
  width: 600,
  height: 600,
  onload: () => {},
  set src(_: string) {
    queueMicrotask(() => this.onload())
  },
})

/** WeChat's canvas, as far as a poster needs it: it takes every stroke and keeps the words. */
const words: string[] = []
const pen = new Proxy({} as Record<string, unknown>, {
  has: () => true,
  get: (kept, verb) => {
    if (verb === 'measureText') return (text: string) => ({ width: text.length * 10 })
    if (verb === 'fillText') return (text: string) => words.push(text)
    return kept[String(verb)] ?? (() => undefined)
  },
})
const canvas = { width: 0, height: 0, createImage: picture, getContext: () => pen }
let files = 0
let albumAnswers: () => object = () => ({})

/** As WeChat does it: the outcome goes to the callbacks. */
const answering =
  (work: () => object) =>
  ({ success, fail }: { success: (value: object) => void; fail: (error: object) => void }) => {
    try {
      success(work())
    } catch (error) {
      fail(Object(error))
    }
  }

Object.assign(wx.cloud, { downloadFile: async () => ({ tempFilePath: 'wxfile://orange.webp' }) })
Object.assign(wx, {
  createSelectorQuery() {
    let found: (one: object) => void = () => {}
    const query = {
      select: () => ({
        node(hear: typeof found) {
          found = hear
          return query
        },
      }),
      exec: () => found({ node: canvas }),
    }
    return query
  },
  canvasToTempFilePath: answering(() => {
    files += 1
    return { tempFilePath: `wxfile://poster-${files}.png` }
  }),
  getSetting: answering(() => ({ authSetting: {} })),
  saveImageToPhotosAlbum: answering(() => albumAnswers()),
})

test('three posters are drawn on one canvas of the page, and only their files reach it', async () => {
  server.handlers['share.poster_code'] = () => ok({ picture: 'data:image/png;base64,iVBORw0KGgo=' })
  server.handlers['distribution.earn'] = () =>
    ok({ leastFen: fen(399), mostFen: fen(699), leastBp: 800, mostBp: 1_250 })
  host.launch()
  await host.until('the goods', () => host.has('card-honey'))
  await wx.navigateTo({ url: routes.poster('orange', { code: CODE, sharer: '小林' }) })
  const before = host.setDatas.length
  await host.until('the posters', () => host.has('save-poster'))
  expect(server.asked.filter(({ name }) => name === 'share.poster_code')).toEqual([
    { name: 'share.poster_code', input: { code: CODE } },
  ])
  expect([canvas.width, canvas.height, files]).toEqual([900, 1350, 3])
  expect(words.filter(word => word === '小林推荐·含推广')).toHaveLength(3)
  await host.until('what it earns', () => host.has('poster-earn'))
  expect(host.route()).toBe('distributor/poster/index')
  expectFewNodes(host, 5)
  expect(host.text('poster-earn')).toBe('朋友从这张海报买了，得实付的 8% 到 12.5%，看买哪种规格')
  expect(Math.max(...host.setDatas.slice(before).map(({ bytes }) => bytes))).toBeLessThanOrEqual(4 * 1024)
})

test('saving says what WeChat let happen', async () => {
  host.tap('save-poster')
  await host.until('the word', () => host.said().includes('已保存到相册'))
  albumAnswers = () => {
    throw { errMsg: 'saveImageToPhotosAlbum:fail auth deny' }
  }
  host.tap('save-poster')
  await host.until('the refusal', () => host.said().includes('没有允许存到相册，海报没有保存'))
})

test('a code that WeChat does not draw is told by its name, and asked again', async () => {
  server.handlers['share.poster_code'] = () => no('page_not_released')
  await wx.redirectTo({ url: routes.poster('orange', { code: CODE, sharer: '小林' }) })
  await host.until('the trouble', () => host.text().includes('小程序还没有发布'))
  expect(host.has('save-poster')).toBe(false)
})

test('a picture on a host that the mini program may not ask is told apart from one that does not come', async () => {
  server.handlers['share.poster_code'] = () => ok({ picture: 'data:image/png;base64,iVBORw0KGgo=' })
  server.handlers['product.show'] = () => ok({ ...orange, pictures: ['https://pictures.example/orange.png'] })
  for (const [errMsg, title] of [
    ['downloadFile:fail url not in domain list', '商品图片画不进海报'],
    ['downloadFile:fail timeout', '商品图片没有取到'],
  ] as const) {
    Object.assign(wx, {
      downloadFile: answering(() => {
        throw { errMsg }
      }),
    })
    await wx.redirectTo({ url: routes.poster('orange', { code: CODE, sharer: '小林' }) })
    await host.until(title, () => host.text().includes(title))
  }
})
