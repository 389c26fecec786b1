import { LIMITS } from '../../types/limits'
import { answerer } from './answerer'
import { createHost } from './host'
import { orangeItem } from './shop-window'
import { TAP_BYTES } from './tap-weight'

/** Taking lines out of the cart on the built bundle: what the answer brings is no new list either. */
const server = answerer()
const host = createHost({ callFunction: server.answer })
const items = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ ...orangeItem('orange-10-l', 2), skuId: `orange-${nth}` }))

beforeAll(() => host.launch())

test.each([5, LIMITS.itemsPerCart])(
  'of %i lines two are taken out and put back with few bytes; the others stay',
  async count => {
    server.state.cart = items(count)
    host.switchTab('buyer/home/index')
    host.switchTab('buyer/cart/index')
    await host.until('the cart', () => host.has('sort-cart') && host.text().includes(`${count} 样`))
    host.tap('sort-cart')
    await host.until('sorting', () => host.has('remove-picked'))
    for (const nth of [0, 2]) host.tap(`choose-orange-${nth}`)
    await host.until('both', () => host.text('remove-picked').includes('2'))
    const before = host.setDatas.length
    host.tap('remove-picked')
    await host.until('them gone', () => !host.has('open-orange-0') && host.text().includes(`${count - 2} 样`))
    await host.until('the word', () => host.has('undo'))
    expect(host.has('open-orange-2')).toBe(false)
    for (const nth of [1, 3, 4]) expect(host.has(`open-orange-${nth}`)).toBe(true)
    const sent = host.setDatas.slice(before).reduce((sum, { bytes }) => sum + bytes, 0)
    expect(sent).toBeLessThanOrEqual(TAP_BYTES)
    expect(server.state.cart).toHaveLength(count - 2)
  },
)
