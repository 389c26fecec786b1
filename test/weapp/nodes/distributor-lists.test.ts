import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import { answerer } from '../answerer'
import { createHost } from '../host'
import { type LongList, long, numberOf, pageOf, paidOut, paidOutGoods, testLists } from './long-lists'

/** The distributor's lists at their fullest. */
const server = answerer()
const { handlers } = server
const host = createHost({ callFunction: server.answerLater })
const now = Date.now()
const id = (nth: number) => `row-${nth}`
const earn = { leastFen: fen(100), mostFen: fen(900), leastBp: 500, mostBp: 900 }

const lists: LongList[] = [
  {
    ...{ name: 'earning-goods', url: '/distributor/goods/index', perPage: 12, perBox: 12, around: 1 },
    idOf: nth => `share-${id(nth)}`,
    fill() {
      handlers['distribution.goods'] = ({ after }) => {
        const { rows: products, ...more } = pageOf(after, LIMITS.productsPerPage, nth => ({
          ...{ id: id(nth), name: long(60), sub: long(100), picture: '', fromFen: fen(3990) },
          ...{ priceVaries: true, soldOut: false, earn },
        }))
        return ok({ products, ...more })
      }
    },
  },
  {
    ...{ name: 'credits', url: '/distributor/orders/index', perPage: 20, perBox: 10, around: 1 },
    idOf: nth => `credit-${numberOf(nth)}`,
    fill() {
      handlers['credit.mine'] = ({ after }) => {
        const { rows: credits, ...more } = pageOf(after, LIMITS.creditsPerPage, nth => ({
          ...{ number: numberOf(nth), placedAt: now, state: 'paid' as const, lines: paidOutGoods },
          ...{ channel: 'chat' as const, productId: 'orange', touchedAt: now, untilAt: now },
          ...{ standing: 'lost' as const, earnFen: fen(0), settled: false, why: 'later_touch' as const },
          contest: { state: 'open' as const, words: long(200), at: now },
          actions: ['contest' as const],
        }))
        return ok({ credits, ...more })
      }
    },
  },
  {
    ...{ name: 'entries', url: '/distributor/ledger/index', perPage: 20, perBox: 10, around: 2 },
    idOf: nth => `entry-${id(nth)}`,
    fill() {
      handlers['ledger.list'] = ({ after }) => {
        const { rows: entries, ...more } = pageOf(after, LIMITS.entriesPerPage, nth => ({
          ...{ id: id(nth), at: now, fen: 320, from: 'shop' as const, to: 'pending' as const, rateBp: 800 },
          ...{ what: 'sale' as const, orderNumber: numberOf(nth), name: long(60), spec: long(40) },
          ...{ keptBeforeFen: 0, keptAfterFen: 4000 },
        }))
        return ok({ entries, ...more })
      }
    },
  },
  {
    ...{ name: 'links', url: '/distributor/links/index', perPage: 10, perBox: 10, around: 3 },
    idOf: nth => `link-${id(nth)}`,
    fill() {
      handlers['share.links'] = ({ after }) => {
        const { rows: links, ...more } = pageOf(after, LIMITS.linksPerPage, nth => ({
          ...{ productId: id(nth), name: long(60), picture: '', sends: 99, opened: { fresh: 9, known: 9 } },
        }))
        return ok({ links, ...more })
      }
    },
  },
  {
    ...{ name: 'payouts', url: '/distributor/payouts/index', perPage: 20, perBox: 10, around: 3 },
    idOf: nth => `payout-${id(nth)}`,
    fill() {
      handlers['payout.list'] = ({ after }) => {
        const { rows: payouts, ...more } = pageOf(after, LIMITS.payoutsPerPage, nth => ({
          ...paidOut(id(nth)),
          actions: ['withdraw' as const],
        }))
        return ok({ payouts, ...more })
      }
    },
  },
]

beforeAll(() => {
  handlers['distributor.me'] = () =>
    ok({
      ...{ state: 'active', name: long(12), phone: '13800000000', reason: '', agreement: '1', agreedTo: '1' },
      joining: 'open',
    })
  handlers['ledger.account'] = () =>
    ok({ pendingFen: 1, availableFen: 2, inTransferFen: 3, paidOutFen: 4, withheldFen: 5 })
  host.launch()
})

testLists(host, handlers, lists)
