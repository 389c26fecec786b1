import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import {
  type LongList,
  long,
  numberOf,
  pageOf,
  paidOutGoods,
  someAfterSale,
  someLines,
  someStock,
  testLists,
} from './long-lists'

/** The seller's lists at their fullest: WeChat's audit asks for fewer than 1000 nodes and a depth under 30. */
const server = answerer()
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()

const id = (nth: number) => `row-${nth}`

const lists: LongList[] = [
  {
    ...{ name: 'stocks', url: '/seller/stock/index', perPage: 20, perBox: 8, around: 2 },
    idOf: nth => `stock-${id(nth)}`,
    fill(handlers) {
      handlers['stock.list'] = ({ after }) => {
        const { rows, ...more } = pageOf(after, LIMITS.stocksPerPage, someStock)
        return ok({ rows, counts: { all: 200, low: 200, soldOut: 0 }, ...more })
      }
    },
  },
  {
    ...{ name: 'seller-goods', url: '/seller/goods/index', perPage: 12, perBox: 2, around: 1 },
    idOf: nth => `product-${id(nth)}`,
    fill(handlers) {
      const skus = Array.from({ length: LIMITS.skusPerProduct }, (_, nth) => ({
        ...{ id: `sku-${nth}`, spec: long(40), priceFen: fen(3990), available: 3, rateBp: 800 },
      }))
      handlers['seller_product.list'] = ({ after }) => {
        const { rows: products, ...more } = pageOf(after, LIMITS.productsPerPage, nth => ({
          ...{ id: id(nth), name: long(60), picture: '', onSale: true, sold: 9, rateBp: 800, skus },
        }))
        return ok({ products, ...more })
      }
    },
  },
  {
    ...{ name: 'seller-orders', url: '/seller/orders/index', perPage: 20, perBox: 3, around: 2 },
    idOf: nth => `order-${numberOf(nth)}`,
    fill(handlers) {
      handlers['seller_order.list'] = ({ after }) => {
        const { rows: orders, ...more } = pageOf(after, LIMITS.sellerOrdersPerPage, nth => ({
          ...{ number: numberOf(nth), state: 'paid' as const, lines: someLines, payableFen: fen(9990) },
          ...{ placedAt: now, paidAt: now, unshipped: 10, refundedFen: fen(100), note: long(100) },
          ...{ staffNote: long(200), receiver: { name: long(12), city: '杭州市', phoneTail: '0000' } },
        }))
        return ok({ orders, ...more })
      }
    },
  },
  {
    ...{ name: 'trail', url: '/seller/trail/index', perPage: 20, perBox: 3, around: 2 },
    idOf: nth => `entry-${id(nth)}`,
    fill(handlers) {
      const changes = Array.from({ length: 9 }, (_, nth) => ({
        ...{ field: `f${nth}`, before: '1', after: '2' },
      }))
      handlers['audit.list'] = ({ after }) => {
        const { rows: entries, ...more } = pageOf(after, LIMITS.auditPerPage, nth => ({
          ...{ id: id(nth), at: now - nth * 3_600_000, whoId: 'A', whoName: '老周', role: 'owner' as const },
          ...{ what: 'product.set_price', subject: { kind: 'products' as const, id: 'orange' }, changes },
        }))
        return ok({ entries, ...more })
      }
    },
  },
  {
    ...{ name: 'distributors', url: '/seller/distributors/index', perPage: 20, perBox: 5, around: 1 },
    idOf: nth => `distributor-${id(nth)}`,
    fill(handlers) {
      handlers['distributor.list'] = ({ after }) => {
        const { rows: distributors, ...more } = pageOf(after, LIMITS.distributorsPerPage, nth => ({
          ...{ id: id(nth), state: 'active' as const, name: long(12), phone: '13800000000', agreedTo: '1' },
          ...{ appliedAt: now, rateBp: 800, reason: '', business: { name: long(60), creditCode: '9133' } },
          events: [{ event: 'apply' as const, at: now, reason: '' }],
          actions: ['suspend' as const],
        }))
        return ok({ distributors, ...more })
      }
    },
  },
  {
    ...{ name: 'entries', url: '/seller/ledger/index?id=A&name=B', perPage: 20, perBox: 10, around: 2 },
    idOf: nth => `entry-${id(nth)}`,
    fill(handlers) {
      const account = { pendingFen: 1, availableFen: 2, inTransferFen: 3, paidOutFen: 4, withheldFen: 5 }
      handlers['ledger.of'] = ({ after }) => {
        const { rows: entries, ...more } = pageOf(after, LIMITS.entriesPerPage, nth => ({
          ...{ id: id(nth), at: now, fen: 320, from: 'shop' as const, to: 'pending' as const, rateBp: 800 },
          ...{ what: 'sale' as const, orderNumber: numberOf(nth), name: long(60), spec: long(40) },
          ...{ keptBeforeFen: 0, keptAfterFen: 4000 },
        }))
        return ok({ account, entries, ...more })
      }
    },
  },
  {
    ...{ name: 'seller-after-sales', url: '/seller/after-sales/index', perPage: 10, perBox: 10, around: 2 },
    idOf: nth => `after-sale-${id(nth)}`,
    fill(handlers) {
      handlers['after_sale.queue'] = ({ after }) => {
        const { rows: afterSales, ...more } = pageOf(after, LIMITS.afterSalesPerPage, someAfterSale)
        return ok({ afterSales, ...more })
      }
    },
  },
  {
    ...{ name: 'contests', url: '/seller/contests/index', perPage: 20, perBox: 20, around: 1 },
    idOf: nth => `contest-order-${numberOf(nth)}-A`,
    fill(handlers) {
      const touch = { channel: 'chat' as const, productId: 'orange', touchedAt: now, untilAt: now }
      handlers['credit.contests'] = ({ after }) => {
        const { rows: contests, ...more } = pageOf(after, LIMITS.creditsPerPage, nth => ({
          ...{
            number: numberOf(nth),
            placedAt: now,
            lines: paidOutGoods,
            distributorId: 'A',
            name: long(12),
            touch,
          },
          ...{ words: long(200), at: now, earner: long(12) },
        }))
        return ok({ contests, ...more })
      }
    },
  },
]

beforeAll(() => {
  server.handlers['staff.me'] = () => ok({ role: 'owner' })
  server.handlers['staff.list'] = () => ok({ staff: [], invitations: [] })
  host.launch()
})

testLists(host, server.handlers, lists)
