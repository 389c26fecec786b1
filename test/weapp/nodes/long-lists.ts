import type { AfterSaleCard } from '../../../types/api/after-sale-views'
import type { PayoutCard } from '../../../types/api/payout'
import type { StockRow } from '../../../types/api/stock'
import { fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import type { answerer } from '../answerer'
import type { Host } from '../host'
import { expectFewNodes } from './few-nodes'
import { tapAll } from './tap-all'

/** Lists of that many pages, drawn on the built bundle. */
const PAGES = 10

type Handlers = ReturnType<typeof answerer>['handlers']

/** A list that may be long, at its fullest. */
export interface LongList {
  /** The start of its boxes' ids. */
  name: string
  url: string
  perPage: number
  perBox: number
  /** So many boxes each side of the one on the screen are near: about four screens of rows in all. */
  around: number
  /** The id of a row, by its place in the list. */
  idOf: (nth: number) => string
  /** Puts the rows into the shop. */
  fill: (handlers: Handlers) => void
}

/** The rows of the page after `after`, and where the next one begins. */
export function pageOf<Row>(after: string | undefined, perPage: number, row: (nth: number) => Row) {
  const from = Number(after ?? 0)
  const rows = Array.from({ length: perPage }, (_, nth) => row(from + nth))
  return { rows, ...(from + perPage < perPage * PAGES ? { after: String(from + perPage) } : {}) }
}

/** Walks to the end of the list and back: rows are folded and unfolded. */
export async function walk(host: Host, { name, url, perPage, perBox, around, idOf }: LongList) {
  await Reflect.get(globalThis, 'wx').redirectTo({ url })
  const boxOf = (nth: number) => `${name}-page-${Math.floor(nth / perBox)}`
  await host.until('the first row', () => host.has(idOf(0)))
  for (let page = 1; page < PAGES; page += 1) {
    const box = boxOf(page * perPage)
    host.reachBottom()
    await host.showAround(box, around)
    await host.until(`page ${page}`, () => host.has(idOf(page * perPage)) && host.isWatched(box))
  }
  const last = PAGES * perPage - 1
  await host.showAround(boxOf(last), around)
  await host.until('the last row', () => host.has(idOf(last)))
  await host.until('the first rows to be folded', () => !host.has(idOf(0)))
  await host.showAround(boxOf(0), around)
  await host.until('the first rows again', () => host.has(idOf(0)))
  await host.until('the last rows to be folded', () => !host.has(idOf(last)))
}

/** A text of the longest length. */
export const long = (chars: number) => '名'.repeat(chars)

/** A 16-character number of an order or a payout. */
export const numberOf = (nth: number) =>
  `ABCDEFGHIJK${[...String(nth).padStart(5, '0')].map(digit => 'ABCDEFGHIJ'[Number(digit)]).join('')}`

export const someLines = Array.from({ length: 5 }, () => ({
  ...{ name: long(LIMITS.productNameChars), spec: long(LIMITS.specChars), picture: '', quantity: 2 },
}))

/** Goods of an order with what was paid for them. */
export const paidOutGoods = someLines.map(line => ({ ...line, paidFen: fen(3990), refundedFen: fen(100) }))

/** A payout that waits for the owner, with all that can stand beside it. */
export const paidOut = (id: string): PayoutCard => ({
  ...{
    id,
    state: 'asked',
    at: Date.now(),
    grossFen: 100_000,
    taxFen: 4_000,
    netFen: 96_000,
    business: false,
  },
  tax: {
    ...{ policy: 'per_payment_2018_61', month: '2026-11', monthGrossFen: 0, monthTaxFen: 0 },
    ...{ taxableFen: 20_000, ratePercent: 20, quickFen: 0 },
  },
  distributor: { id: 'A', name: long(12), state: 'active' },
  ...{ realName: '林*', orders: { paid: 99, refunded: 9 }, held: 5, contested: 3 },
  heldNumbers: Array.from({ length: 5 }, (_, nth) => numberOf(nth)),
  ...{ availableFen: -100, pendingFen: 100, actions: ['approve', 'refuse'] },
  events: [{ event: 'ask', at: Date.now(), by: 'distributor', words: '' }],
})

/** An after-sale of some lines that waits for the seller. */
export const someAfterSale = (nth: number): AfterSaleCard => ({
  ...{ id: `row-${nth}`, number: numberOf(nth), kind: 'return', reason: 'broken', state: 'asked' },
  lines: someLines.map((line, nth) => ({
    ...{ ...line, lineId: String(nth), ofShipped: 2, refundFen: fen(3990) },
  })),
  ...{ turn: 'seller', freightFen: fen(0), refundFen: fen(3990), at: Date.now(), dueAt: Date.now() },
})

/** A SKU of which few are left. */
export const someStock = (nth: number): StockRow => ({
  ...{ skuId: `row-${nth}`, productId: `row-${nth}`, name: long(60), spec: long(40), picture: '', code: '' },
  ...{
    usualPieces: 10,
    onHand: 5,
    committed: 1,
    held: 1,
    available: 3,
    lowAt: 5,
    ownLowAt: true,
    level: 'low',
  },
})

/** One test for each of these lists. */
export const testLists = (host: Host, handlers: Handlers, lists: readonly LongList[]): void =>
  test.each(lists.map(list => [list.name, list] as const))(
    '%s: ten pages are folded and unfolded, and never too many nodes',
    async (_, list) => {
      list.fill(handlers)
      await walk(host, list)
      expectFewNodes(host)
      await tapAll(host)
    },
    60_000,
  )
