import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { expectFewNodes } from './few-nodes'
import { long } from './long-lists'
import { tapAll } from './tap-all'

/** One order of the most lines, on each page that is about it: fewer than 1000 nodes, a depth under 30. */
const number = 'ABCDEFGHIJ234567'
const server = answerer()
const { handlers } = server
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()
const goods = {
  ...{ name: long(LIMITS.productNameChars), spec: long(LIMITS.specChars), picture: '', noReturn: true },
  ...{ productId: 'orange', skuId: 'orange-5-m' },
}
const fifty = Array.from({ length: LIMITS.linesPerOrder }, (_, nth) => String(nth))

beforeAll(async () => {
  const home = { province: '浙江省', city: '杭州市', county: '', detail: '1 号' }
  const address = { name: '阿禾', phone: '13800132046', ...home }
  await server.answer({
    name: 'order.place',
    input: { lines: [{ skuId: 'orange-10-l', quantity: 1 }], address },
  })
  const { order } = server.state
  const [line] = order?.lines ?? []
  if (!order || !line) throw new Error('nothing was placed')
  const lines = fifty.map(id => ({ ...line, ...goods, id, quantity: 2, refundedFen: fen(100) }))
  handlers['order.show'] = () =>
    ok({
      ...{ ...order, lines, state: 'received', paidAt: now, actions: ['ask_after_sale'] },
      parcels: Array.from({ length: LIMITS.parcelsPerOrder }, (_, nth) => ({
        ...{ id: `p${nth}`, carrierId: 'SF', carrier: '顺丰速运', trackingNumber: `SF${nth}`, at: now },
        lines: lines.map(({ id: lineId }) => ({ lineId, quantity: 1 })),
      })),
      refunds: Array.from({ length: LIMITS.refundsPerPayment }, (_, nth) => ({
        ...{ id: `r${nth}`, refundFen: fen(100), reason: long(40), at: now, state: 'done' as const },
      })),
      afterSales: Array.from({ length: LIMITS.afterSalesPerOrder }, (_, nth) => ({
        ...{ id: `a${nth}`, kind: 'refund' as const, state: 'withdrawn' as const, at: now },
        refundFen: fen(100),
      })),
    })
  handlers['after_sale.askable'] = () =>
    ok({
      lines: fifty.map(lineId => ({ ...goods, lineId, left: 2, shipped: 2, mostFen: [fen(100), fen(200)] })),
      ...{ answerWithinHours: 48, freightFen: fen(0) },
    })
  handlers['review.mine'] = () => ok({ lineIds: [] })
  host.launch()
})

const open = (url: string) => Reflect.get(globalThis, 'wx').redirectTo({ url })

test('its own page, with every parcel, refund and after-sale it can have', async () => {
  await open(`/buyer/order/index?id=${number}`)
  await host.until('the order', () => host.has('line-0'))
  await host.showAround('order-lines-page-4', 2)
  await host.until('the last line', () => host.has('line-49'))
  // The refunds stand above the goods: at their end the first goods begin.
  await host.showAround('order-lines-page-0', 1)
  await host.until('the last line to be folded', () => !host.has('line-49'))
  await host.showAround('refunds-page-4', 1)
  await host.until('the last refund', () => host.text('refunds-page-4') !== '')
  expectFewNodes(host)
  await tapAll(host)
})

test('asking for all of its lines; what was ticked is ticked when one comes back to it', async () => {
  await open(`/buyer/after-sale-ask/index?id=${number}`)
  for (const id of fifty) {
    await host.showAround(`ask-lines-page-${Math.floor(Number(id) / 5)}`, 1)
    await host.tapWhenThere(`ask-${id}`)
    await host.until('its sum', () => host.has(`sum-${id}`))
  }
  await host.until('the first lines to be folded', () => !host.has('ask-0'))
  expectFewNodes(host)
  await host.showAround('ask-lines-page-0', 1)
  await host.until('the first lines', () => host.has('sum-0'))
  await tapAll(host)
})

test('reviewing it: stars and words that were begun are there when one comes back to them', async () => {
  await open(`/buyer/review-write/index?id=${number}`)
  await host.tapWhenThere('stars-0-4')
  host.input('words-0', '甜')
  await host.showAround('review-lines-page-12', 1)
  await host.until('the last form', () => host.has('words-49'))
  await host.until('the first forms to be folded', () => !host.has('words-0'))
  expectFewNodes(host)
  await host.showAround('review-lines-page-0', 1)
  await host.until('the first form', () => host.has('words-0'))
  expect(host.carries('words-0', '甜')).toBe(true)
  await tapAll(host)
})
