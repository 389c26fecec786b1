import type { ProductCard } from '../../types/api/catalog'
import { fen } from '../../types/fen'
import { ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { firstSix, orange, pictureOf } from './shop-window'

const GOODS = 1000
const PAGE = 12

const server = answerer()
const host = createHost({ callFunction: server.answer })
const { handlers } = server
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const since = (from: number) => host.setDatas.slice(from)
const heaviest = (from: number) => Math.max(0, ...since(from).map(({ bytes }) => bytes))

/** The longest words of 239 real goods: names of 20 characters, 17 about them, nine categories of 2. */
const longest = (words: string, chars: number) => words.padEnd(chars, '自家果园树上熟了再摘').slice(0, chars)
const good = (nth: number): ProductCard => ({
  id: `good-${nth}`,
  name: longest(`第${nth}样好东西`, 20),
  sub: longest('5斤装 · 坏果包赔', 17),
  picture: pictureOf(`good-${nth}`),
  tint: '#FAE6CB',
  fromFen: fen(3990),
  priceVaries: true,
  soldOut: false,
})

/** A shop of a thousand goods, twelve to a page. */
handlers['product.list'] = ({ after }) => {
  const first = Number(after ?? 0)
  const products = Array.from({ length: Math.min(PAGE, GOODS - first) }, (_, nth) => good(first + nth))
  return ok(first + PAGE < GOODS ? { products, after: String(first + PAGE) } : { products })
}
handlers['shop.home'] = (home => () => {
  const reply = home?.({})
  if (!reply?.ok) throw new Error('the shop window is always open')
  const season = {
    title: '脐橙正甜',
    line: '树上熟了再摘，周二周五发',
    promise: '坏果包赔，不好吃也退',
    productId: orange.id,
    picture: pictureOf('orange'),
  }
  const products = firstSix.map(card => ({
    ...{ ...card, tint: '#FAE6CB' },
    name: longest(card.name, 20),
    sub: longest(card.sub, 17),
  }))
  const categories = Array.from({ length: 9 }, (_, nth) => ({
    ...{ id: `cat-${nth}`, name: longest(`类${nth}`, 2) },
    picture: pictureOf(`cat-${nth}`),
  }))
  return ok({ ...reply.value, categories, season, page: { products, after: '0' } })
})(handlers['shop.home'])

test('the first screen with the season and every tint is one setData of at most 9 KB', async () => {
  host.launch()
  await host.until('the season', () => host.has('season'))
  expect(host.text('season')).toContain('脐橙正甜')
  expect(host.text('season')).toMatch(/^..·\d{1,2}月\d{1,2}日/)
  expect(heaviest(0)).toBeLessThanOrEqual(9 * 1024)
})

test('the next twelve cards come in one more of at most 10 KB', async () => {
  const before = host.setDatas.length
  host.reachBottom()
  await host.until('the next page', () => host.has('card-good-11'))
  expect(since(before).filter(({ bytes }) => bytes > 1024)).toHaveLength(1)
  expect(heaviest(before)).toBeLessThanOrEqual(10 * 1024)
})

test('+ puts a product of one SKU into the cart at once; a second tap before the answer does not', async () => {
  handlers['cart.add'] = ({ quantity }) => ok({ quantity })
  const before = host.setDatas.length
  host.tap('add-strawberry')
  host.tap('add-strawberry')
  await host.until('the word', () => host.said().includes('已放进购物车'))
  expect(askedFor('cart.add').map(({ input }) => input)).toEqual([
    { productId: 'strawberry', skuId: 'strawberry-1', quantity: 1, priceFen: 4980 },
  ])
  expect(host.route()).toBe('buyer/home/index')
  expect(heaviest(before)).toBeLessThanOrEqual(120)
  expect(host.calls).toContainEqual(['setTabBarBadge', expect.objectContaining({ index: 2, text: '1' })])
})

test('+ of a product with several SKUs opens its sheet instead', async () => {
  host.tap('add-orange')
  await host.until('the sheet', () => host.has('sku-sheet') && host.looks('sku-sheet', 'is-open'))
  expect(askedFor('cart.add')).toHaveLength(1)
  expect(host.has('sheet-add')).toBe(true)
  expect(host.text('confirm-sku')).toBe('立即购买')
  host.back()
})

test('the button of a sold-out product keeps it among the favourites', async () => {
  handlers['favourite.set'] = ({ on }) => ok({ on })
  host.tap('add-grape')
  await host.until('the word', () => host.said().includes('已收藏，在「我的」里能找到'))
  expect(askedFor('favourite.set').at(-1)?.input).toEqual({ productId: 'grape', on: true })
  expect(askedFor('cart.add')).toHaveLength(1)
})

test('a list of a thousand goods keeps fewer than 1000 nodes and a depth under 30, wherever one is', async () => {
  let most = 0
  for (let page = 1; page * PAGE < GOODS; page += 1) {
    await host.showAround(`home-page-${page - 1}`)
    host.reachBottom()
    await host.until(`page ${page}`, () => host.has(`card-good-${page * PAGE}`))
    if (page % 12 === 0) most = Math.max(most, host.nodes().count)
  }
  await host.showAround('home-page-84')
  await host.until('the first goods to be folded', () => !host.has('card-orange'))
  expect(host.has('card-good-999')).toBe(true)
  expect(most).toBeLessThan(1000)
  expect(host.nodes().depth).toBeLessThan(30)
  expect(host.text()).toContain('都在这里了')
}, 60_000)

test('back at the top the first goods stand there again, and the last are folded', async () => {
  const before = host.setDatas.length
  await host.showAround('home-page-0')
  await host.until('the first goods', () => host.has('card-orange'))
  await host.until('the last to be folded', () => !host.has('card-good-999'))
  expect(host.nodes().count).toBeLessThan(1000)
  expect(heaviest(before)).toBeLessThanOrEqual(24 * 1024)
})
