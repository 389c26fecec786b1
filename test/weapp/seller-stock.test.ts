import type { StockRow, StockView } from '../../types/api/stock'
import { no, ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'

const server = answerer()
const host = createHost({ callFunction: server.answer })

const view = (skuId: string, onHand: number): StockView => ({
  ...{ skuId, onHand, committed: 9, held: 0, available: onHand - 9 },
  ...{ lowAt: 5, ownLowAt: false, level: 'enough' },
})
const row = (skuId: string, onHand: number): StockRow => ({
  ...view(skuId, onHand),
  ...{
    productId: 'orange',
    name: '青坡脐橙 树上熟',
    spec: '5斤装 中果',
    picture: '',
    code: '',
    usualPieces: 10,
  },
})
const rows = Array.from({ length: 20 }, (_, nth) => row(`sku-${nth}`, 86))
const shelves = new Map(rows.map(({ skuId, onHand }) => [skuId, onHand]))
server.handlers['stock.list'] = () => ok({ rows, counts: { all: 20, low: 0, soldOut: 0 } })
server.handlers['stock.change'] = ({ skuId, pieces, requestId }) => {
  const from = shelves.get(skuId)
  if (from === undefined) return no('sku_not_found')
  shelves.set(skuId, from + pieces)
  const to = from + pieces
  return ok({ changed: true, moveId: `hand:${requestId}:${skuId}`, from, to, stock: view(skuId, to) })
}

/** The bytes of every setData that the tap brings, until `seen`. */
async function costOf(tap: string, what: string, seen: () => boolean): Promise<number> {
  const before = host.setDatas.length
  host.tap(tap)
  await host.until(what, seen)
  return host.setDatas.slice(before).reduce((sum, { bytes }) => sum + bytes, 0)
}

test('more rows than a screen holds come in one setData of at most 30 KB, the others once one gets there', async () => {
  host.launch('seller/stock/index')
  await host.until('the rows', () => host.has('more-sku-15'))
  expect(host.has('more-sku-19')).toBe(false)
  expect(Math.max(...host.setDatas.map(({ bytes }) => bytes))).toBeLessThanOrEqual(30 * 1024)
})

test('the rest is there when one has scrolled to it', async () => {
  await host.showAround('stocks-page-1')
  await host.until('the last row', () => host.has('more-sku-19'))
})

test('a tap on + opens its row in at most 4 KB: no other row is sent again', async () => {
  const opened = await costOf('more-sku-3', 'the dial', () => host.has('dial-more'))
  expect(opened).toBeLessThanOrEqual(4 * 1024)
  expect(host.text('write-change')).toBe('记下：进货 1 份')
})

test('each further tap on + costs at most 1 KB, and writing it at most 4 KB', async () => {
  const step = await costOf('dial-more', 'two', () => host.text('write-change') === '记下：进货 2 份')
  expect(step).toBeLessThanOrEqual(1024)
  const written = await costOf('write-change', 'the toast', () => host.has('toast'))
  expect(written).toBeLessThanOrEqual(4 * 1024)
  await host.until('the figure', () => host.text('figure-sku-3') === '88')
  expect(host.text('toast')).toContain('86 → 88，进货')
})

test('two taps on the button write once', async () => {
  const before = server.asked.filter(({ name }) => name === 'stock.change').length
  host.tap('more-sku-4')
  await host.until('the button', () => host.has('write-change'))
  host.tap('write-change')
  host.tap('write-change')
  await host.until('the figure', () => host.text('figure-sku-4') === '87')
  expect(server.asked.filter(({ name }) => name === 'stock.change')).toHaveLength(before + 1)
  expect(shelves.get('sku-4')).toBe(87)
})
