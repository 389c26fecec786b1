import type { FavouriteCard } from '../../types/api/favourite'
import { ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'
import { firstSix, orangeItem } from './shop-window'

/** What lies over a page: the question, and what can be undone. */
const server = answerer()
const { state, handlers } = server
const host = createHost({ callFunction: server.answer })
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const routesSince = (from: number) => new Set(host.setDatas.slice(from).map(({ route }) => route))
const bytesSince = (from: number) => host.setDatas.slice(from).map(({ bytes }) => bytes)
const home = {
  name: '阿禾',
  phone: '13800132046',
  province: '浙江省',
  city: '杭州市',
  county: '',
  detail: '1 号',
}
const open = (url: string) => Reflect.get(globalThis, 'wx').navigateTo({ url })

handlers['address.remove'] = ({ id }) => {
  state.addresses = state.addresses.filter(one => one.id !== id)
  return ok({ addresses: state.addresses })
}

test('a question is drawn by the page on the screen alone, and a no changes nothing', async () => {
  state.addresses = [{ id: 'a1', ...home }]
  host.launch('buyer/me/index')
  await open('/buyer/addresses/index')
  await host.until('the address', () => host.has('remove-a1'))
  const before = host.setDatas.length
  host.tap('remove-a1')
  await host.until('the question', () => host.has('dialog'))
  expect(host.text('dialog')).toContain('删掉这个地址？')
  expect([host.text('dialog-yes'), host.text('dialog-no')]).toEqual(['删掉', '再想想'])
  expect(routesSince(before)).toEqual(new Set(['buyer/addresses/index']))
  expect(Math.max(...bytesSince(before))).toBeLessThanOrEqual(2 * 1024)

  const asked = host.setDatas.length
  host.tap('dialog-no')
  await host.until('the question to go', () => !host.has('dialog'))
  expect(routesSince(asked)).toEqual(new Set(['buyer/addresses/index']))
  expect(Math.max(...bytesSince(asked))).toBeLessThanOrEqual(120)
  expect(askedFor('address.remove')).toHaveLength(0)
})

test('leaving the page is a no, and the question does not wait on the page before', async () => {
  host.tap('remove-a1')
  await host.until('the question', () => host.has('dialog'))
  host.back()
  expect(host.route()).toBe('buyer/me/index')
  await open('/buyer/addresses/index')
  await host.until('the address', () => host.has('remove-a1'))
  expect(host.has('dialog')).toBe(false)
  expect(askedFor('address.remove')).toHaveLength(0)
})

test('a page opened over the question is a no too', async () => {
  host.tap('remove-a1')
  await host.until('the question', () => host.has('dialog'))
  await open('/buyer/settings/index')
  await host.until('the other page', () => host.has('forget-profile'))
  host.back()
  await host.until('the question to be gone', () => !host.has('dialog'))
  expect(host.has('remove-a1')).toBe(true)
  expect(askedFor('address.remove')).toHaveLength(0)
})

test('the app going to the background and back leaves the question standing', async () => {
  host.tap('remove-a1')
  await host.until('the question', () => host.has('dialog'))
  host.page().hide()
  host.page().show()
  await new Promise(resolve => setTimeout(resolve))
  expect(host.text('dialog')).toContain('删掉这个地址？')
  host.tap('dialog-no')
  await host.until('the question to go', () => !host.has('dialog'))
})

test('the deed by its name does it', async () => {
  host.tap('remove-a1')
  await host.tapWhenThere('dialog-yes')
  await host.until('the form, there being no address', () => host.has('save-address'))
  expect(askedFor('address.remove').map(({ input }) => input)).toEqual([{ id: 'a1' }])
  host.back()
})

test('lines taken out of the cart come back by 撤销: their pieces, their price, their order', async () => {
  state.cart = [
    { ...orangeItem('orange-5-m', 2), shownFen: orangeItem('orange-10-m', 1).priceFen },
    orangeItem('orange-10-m', 1),
    orangeItem('orange-10-l', 3),
  ]
  host.switchTab('buyer/cart/index')
  await host.tapWhenThere('sort-cart')
  await host.until('sorting', () => host.has('remove-picked'))
  for (const [nth, sku] of ['orange-5-m', 'orange-10-l'].entries()) {
    host.tap(`choose-${sku}`)
    await host.until('the pick', () => host.text('remove-picked') === `移走 ${nth + 1} 样`)
  }
  host.tap('remove-picked')
  await host.until('the word', () => host.has('undo'))
  expect(host.text('toast')).toContain('已移走 2 样')
  expect(state.cart.map(({ skuId }) => skuId)).toEqual(['orange-10-m'])

  host.tap('undo')
  await host.until('both lines', () => askedFor('cart.add').length === 2 && !host.has('toast'))
  await host.until('the lines', () => host.has('choose-orange-5-m') && host.has('choose-orange-10-l'))
  expect(askedFor('cart.add').map(({ input }) => input)).toEqual([
    { productId: 'orange', skuId: 'orange-10-l', quantity: 3, priceFen: 6990 },
    { productId: 'orange', skuId: 'orange-5-m', quantity: 2, priceFen: 6590 },
  ])
  expect(state.cart).toHaveLength(3)
})

test('a favourite that is let go keeps its place with an empty heart, and 撤销 keeps it again', async () => {
  const cards: FavouriteCard[] = firstSix.map(card => ({ ...card, onSale: true }))
  handlers['favourite.list'] = () => ok({ products: cards })
  handlers['favourite.set'] = ({ on }) => ok({ on })
  await open('/buyer/favourites/index')
  await host.until('the hearts', () => host.has('add-honey') && host.looks('add-honey', 'icon-heart-on'))
  const before = host.setDatas.length
  host.tap('add-honey')
  await host.until('the word', () => host.has('undo'))
  expect(host.text('toast')).toContain('已取消收藏 百花土蜂蜜')
  expect(host.looks('add-honey', 'icon-heart-on')).toBe(false)
  expect(host.looks('add-tea', 'icon-heart-on')).toBe(true)
  expect(Math.max(...bytesSince(before))).toBeLessThanOrEqual(1024)

  host.tap('undo')
  await host.until('the heart', () => host.looks('add-honey', 'icon-heart-on'))
  expect(askedFor('favourite.set').map(({ input }) => input)).toEqual([
    { productId: 'honey', on: false },
    { productId: 'honey', on: true },
  ])
})

test('the next thing that can be undone takes the place of the last; the page below hears of neither', async () => {
  const before = host.setDatas.length
  host.tap('add-honey')
  await host.until('the first', () => host.text('toast').includes('百花土蜂蜜'))
  host.tap('add-tea')
  await host.until('the second', () => host.text('toast').includes('明前绿茶'))
  host.tap('undo')
  await host.until('the second back', () => host.looks('add-tea', 'icon-heart-on'))
  expect(host.looks('add-honey', 'icon-heart-on')).toBe(false)
  expect(routesSince(before)).toEqual(new Set(['buyer/favourites/index']))
})
