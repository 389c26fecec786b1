import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { expectFewNodes } from './few-nodes'
import {
  type LongList,
  long,
  numberOf,
  pageOf,
  paidOut,
  paidOutGoods,
  someStock,
  testLists,
} from './long-lists'
import { tapAll } from './tap-all'

/** What else the seller scrolls through, at its fullest; the daily lists are in `seller-lists.test.ts`. */
const server = answerer()
const { handlers } = server
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()
const id = (nth: number) => `row-${nth}`

const lists: LongList[] = [
  {
    ...{ name: 'untold', url: '/seller/untold/index', perPage: 20, perBox: 20, around: 1 },
    idOf: nth => `untold-${numberOf(nth)}`,
    fill() {
      handlers['shipping.untold'] = ({ after }) => {
        const { rows: items, ...more } = pageOf(after, 20, nth => ({
          ...{ number: numberOf(nth), name: long(20), at: now, tries: 9, why: 'told_otherwise' as const },
          replaces: true,
        }))
        return ok({ items, ...more })
      }
    },
  },
  {
    ...{ name: 'held', url: '/seller/held/index', perPage: 20, perBox: 5, around: 2 },
    idOf: nth => `held-credit-${numberOf(nth)}`,
    fill() {
      handlers['credit.held'] = ({ after }) => {
        const { rows: held, ...more } = pageOf(after, LIMITS.creditsPerPage, nth => ({
          ...{
            number: numberOf(nth),
            placedAt: now,
            lines: paidOutGoods,
            distributorId: 'A',
            name: long(12),
          },
          ...{ why: 'same_address' as const, earnFen: fen(320), over: true },
        }))
        return ok({ held, ...more })
      }
    },
  },
  {
    ...{ name: 'moves', url: '/seller/stock-history/index?id=A', perPage: 20, perBox: 8, around: 2 },
    idOf: nth => `move-${id(nth)}`,
    fill() {
      handlers['stock.history'] = ({ after }) => {
        const { rows: moves, ...more } = pageOf(after, LIMITS.movesPerPage, nth => ({
          ...{ id: id(nth), at: now, reason: 'restock' as const, onHand: 10, committed: 0, onHandAfter: 20 },
          ...{ by: long(12), orderNumber: numberOf(nth), undoable: true },
        }))
        return ok({ moves, ...more })
      }
    },
  },
  {
    ...{ name: 'seller-payouts', url: '/seller/payouts/index', perPage: 20, perBox: 5, around: 1 },
    idOf: nth => `item-${id(nth)}`,
    fill() {
      handlers['payout.queue'] = ({ after }) => {
        const { rows: payouts, ...more } = pageOf(after, LIMITS.payoutsPerPage, nth => paidOut(id(nth)))
        return ok({ payouts, ...more })
      }
    },
  },
  {
    ...{ name: 'to-count', url: '/seller/recount/index', perPage: 20, perBox: 8, around: 2 },
    idOf: nth => `choose-${id(nth)}`,
    fill() {
      handlers['stock.list'] = ({ after }) => {
        const { rows, ...more } = pageOf(after, LIMITS.stocksPerPage, someStock)
        return ok({ rows, counts: { all: 200, low: 200, soldOut: 0 }, ...more })
      }
    },
  },
]

beforeAll(() => {
  handlers['staff.me'] = () => ok({ role: 'owner' })
  host.launch()
})

testLists(host, handlers, lists)

test('all that waits for a person at once, as much as is ever told', async () => {
  const count = LIMITS.attentionCounted
  const due = { count, first: { state: 'asked' as const, dueAt: now } }
  handlers['attention.list'] = () =>
    ok({
      summary: {
        ...{ toShip: { count, since: now }, afterSales: due, untold: { count, tries: 9 }, refunds: count },
        ...{ outbox: count, incidents: count, payouts: { asked: count, since: now, heldUp: count } },
        ...{ sharing: { held: count, contests: count, applications: count }, stock: { low: 9, soldOut: 9 } },
      },
      items: (['incident', 'refund', 'outbox'] as const).flatMap(kind =>
        Array.from({ length: count }, (_, nth) => ({
          ...{ id: `${kind}-${nth}`, kind, what: 'stock_short', orderNumber: numberOf(nth), at: now },
          ...{ about: { kind: 'stock' as const, id: 'A', name: long(60) }, amountFen: fen(100) },
        })),
      ),
    })
  await Reflect.get(globalThis, 'wx').redirectTo({ url: '/seller/attention/index' })
  await host.until('the first', () => host.has('item-incident-0'))
  await host.showAround('attention-page-15', 1)
  await host.until('one in the middle', () => host.has('item-refund-60'))
  await host.showAround('attention-page-29', 1)
  await host.until('the last', () => host.has('item-outbox-98'))
  expectFewNodes(host)
  // Here some of what can be resolved meets what can be tried again.
  await host.showAround('attention-page-10', 1)
  await host.until('both', () => host.has('resolve-incident-98') && host.has('retry-refund-0'))
  await tapAll(host)
})
