import { answerer } from './answerer'
import { createHost } from './host'
import { orange, pictureOf } from './shop-window'

const server = answerer()
const host = createHost({ callFunction: server.answer })
const { handlers } = server
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const wx = Reflect.get(globalThis, 'wx')

/** WeChat's pen, as far as a card needs it: what was drawn where. */
const drawn: { image: unknown; at: number[] }[] = []
let canDownload = true

Object.assign(wx.cloud, {
  downloadFile: async ({ fileID }: { fileID: string }) => {
    if (!canDownload) throw new Error('the network is gone')
    return { tempFilePath: `wxfile://${fileID.split('/').at(-1)}` }
  },
})
Object.assign(wx, {
  createOffscreenCanvas: ({ width, height }: { width: number; height: number }) => ({
    width,
    height,
    createImage: () => ({
      width: 800,
      height: 800,
      onload: () => {},
      set src(_: string) {
        queueMicrotask(() => this.onload())
      },
    }),
    getContext: () => ({
      fillStyle: '',
      fillRect: () => {},
      drawImage: (image: unknown, ...at: number[]) => drawn.push({ image, at }),
    }),
  }),
  canvasToTempFilePath: ({ success }: { success?: (file: object) => void }) => {
    const file = { tempFilePath: `wxfile://card-${drawn.length}.jpg` }
    success?.(file)
    return Promise.resolve(file)
  },
})

interface Card {
  title: string
  path: string
  imageUrl?: string
  promise?: Promise<Card>
}

/** What WeChat would send into a chat: it waits for the promise. */
async function card(): Promise<Card> {
  const shared = host.share<Card>('onShareAppMessage')
  return shared.promise ?? shared
}

test('the shop itself is shared by its name', async () => {
  host.launch()
  await host.until('the goods', () => host.has('card-honey'))
  expect(await card()).toEqual({ title: '青坡小铺：坏果包赔', path: '/buyer/home/index' })
  expect(host.share('onShareTimeline')).toEqual({ title: '青坡小铺：坏果包赔', query: '' })
})

test('a product is shared with its page, and a picture of 5:4 that shows it whole', async () => {
  handlers['product.show'] = () =>
    ({ ok: true, value: { ...orange, story: '摘了就发。', tint: '#FAE6CB' } }) as const
  host.tap('card-orange')
  await host.until('the product', () => host.has('share-friend'))
  expect(await card()).toEqual({
    title: '青坡脐橙 树上熟｜摘了就发。',
    path: '/buyer/product/index?id=orange',
    imageUrl: 'wxfile://card-1.jpg',
  })
  expect(drawn.map(({ at }) => at)).toEqual([[50, 0, 400, 400]])
})

test('Moments gets the parameters alone, with the picture that was drawn, which is drawn once', async () => {
  expect(host.share('onShareTimeline')).toEqual({
    title: '青坡脐橙 树上熟｜摘了就发。',
    query: 'id=orange',
    imageUrl: 'wxfile://card-1.jpg',
  })
  await card()
  expect(drawn).toHaveLength(1)
})

test('no button can open Moments: it says where WeChat hides it', async () => {
  host.tap('share-moments')
  await host.until('the word', () => host.said().includes('点右上角「···」，选「分享到朋友圈」'))
})

test('a picture that cannot be had leaves the card to WeChat, which photographs the page', async () => {
  canDownload = false
  handlers['product.show'] = () =>
    ({ ok: true, value: { ...orange, id: 'apple', pictures: [pictureOf('apple')] } }) as const
  await wx.redirectTo({ url: '/buyer/product/index?id=apple' })
  await host.until('the product', () => host.has('share-friend'))
  expect(await card()).toEqual({ title: orange.name, path: '/buyer/product/index?id=apple' })
})

test.each(['<script>alert(1)</script>', '%E0%A4%A', '../../etc', '😀', ''])(
  'a path with nonsense, id=%s, leads to a page that says so and into the shop',
  async id => {
    handlers['product.show'] = () => ({ ok: false, error: 'bad_input' })
    await wx.redirectTo({ url: `/buyer/product/index?id=${id}` })
    await host.until('the word', () => host.text().includes('没有找到这件商品'))
    expect(host.has('buy-now')).toBe(false)
    host.tap('to-home')
    await host.until('the shop', () => host.route() === 'buyer/home/index')
  },
)

test('nine pages deep, the next page takes the place of the last', async () => {
  for (let page = 1; page < 9; page += 1) await wx.navigateTo({ url: '/buyer/search/index' })
  expect(host.pagesOpen()).toBe(9)
  handlers['product.suggest'] = () => ({
    ok: true,
    value: { products: [{ id: 'orange', name: orange.name }] },
  })
  await host.until('the field', () => host.has('search-words'))
  host.input('search-words', '橙')
  await host.tapWhenThere('suggested-orange')
  await host.until('the product', () => host.route() === 'buyer/product/index')
  expect(host.pagesOpen()).toBe(9)
})

test('what was typed too quickly is asked for once, in its last form', async () => {
  await wx.redirectTo({ url: '/buyer/search/index' })
  await host.until('the field', () => host.has('search-words'))
  const before = askedFor('product.suggest').length
  for (const words of ['青', '青坡', '青坡脐']) host.input('search-words', words)
  await host.until('the suggestion', () => host.has('suggested-orange'))
  expect(
    askedFor('product.suggest')
      .slice(before)
      .map(({ input }) => input),
  ).toEqual([{ words: '青坡脐' }])
})
