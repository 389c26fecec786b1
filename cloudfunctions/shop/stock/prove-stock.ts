import { eachAtOnce } from '../at-once'
import type { Order, Stock, StockMove } from '../documents'
import { reportIncident } from '../incident/report-incident'
import { mayHold } from '../order/order'
import type { Ports } from '../ports'
import { releaseStock } from './hold-stock'
import { aboutStock, heldOf } from './stock'

const PAGE = 100
/** A hold this young may belong to an order that is being placed right now. */
const YOUNG_MS = 10 * 60_000

/** Every hold belongs to an order that may hold; one that does not is given back and told. */
async function proveHolds(ports: Ports, stock: Stock): Promise<void> {
  const old = Object.entries(stock.holds).filter(([, { at }]) => at < ports.clock.now() - YOUNG_MS)
  const orders: Order[] = []
  for (let i = 0; i < old.length; i += PAGE) {
    orders.push(
      ...(await ports.store.getMany(
        'orders',
        old.slice(i, i + PAGE).map(([number]) => number),
      )),
    )
  }
  for (const [number, { n, at }] of old) {
    if (mayHold(orders.find(({ _id }) => _id === number))) continue
    await releaseStock(ports.store, number, new Map([[stock._id, n]]), at)
    await reportIncident(ports, {
      id: `hold_left_behind:${number}:${stock._id}`,
      what: 'hold_left_behind',
      orderNumber: number,
      about: aboutStock(stock),
      detail: `${stock._id} × ${n}`,
      amountFen: 0,
    })
  }
}

/** Filed + unfiled moves of one SKU. */
async function movesOf(
  { store }: Ports,
  stock: Stock,
): Promise<Record<'onHand' | 'committed' | 'sold', number>> {
  const sum = { onHand: 0, committed: 0, sold: 0 }
  const seen = new Set<string>()
  const add = (move: StockMove) => {
    if (seen.has(move.id)) return
    seen.add(move.id)
    sum.onHand += move.onHand
    sum.committed += move.committed
    sum.sold += move.sold ?? 0
  }
  stock.unfiled.forEach(add)
  for (let above = -1; ; ) {
    const page = await store.query('stock_moves', {
      index: 'bySku',
      equal: { skuId: stock._id },
      range: { field: 'at', above },
      limit: 1000,
    })
    page.forEach(add)
    const last = page.at(-1)
    if (page.length < 1000 || !last) return sum
    // Moves of one millisecond may straddle the page: read that millisecond again, seen ones are skipped.
    above = last.at - 1
  }
}

/** What does not add up in one stock, in words; '' when all does. */
export async function wrongWith(ports: Ports, stock: Stock): Promise<string> {
  const moves = await movesOf(ports, stock)
  const held = heldOf(stock)
  if (moves.onHand !== stock.onHand) return `onHand ${stock.onHand}, moves ${moves.onHand}`
  if (moves.committed !== stock.committed) return `committed ${stock.committed}, moves ${moves.committed}`
  const { sold = 0 } = stock
  if (moves.sold !== sold) return `sold ${sold}, moves ${moves.sold}`
  if (stock.onHand - stock.committed - held !== stock.available) {
    return `available ${stock.available}, ${stock.onHand} − ${stock.committed} − ${held}`
  }
  const { lowAt, spare } = stock
  if (lowAt !== undefined && spare !== undefined && stock.available - lowAt !== spare) {
    return `spare ${spare}, ${stock.available} − ${lowAt}`
  }
  return stock.available < 0 ? `available ${stock.available}` : ''
}

/** Whether one stock adds up. */
async function proveOne(ports: Ports, seen: Stock): Promise<boolean> {
  await proveHolds(ports, seen)
  const wrong = async () => {
    const stock = await ports.store.get('stocks', seen._id)
    return stock ? wrongWith(ports, stock) : ''
  }
  // Sales go on while we prove: a difference counts only when a second look finds it too.
  const detail = (await wrong()) && (await wrong())
  if (!detail) return true
  await reportIncident(ports, {
    id: `stock_differs:${seen._id}:${ports.clock.now()}`,
    what: 'stock_differs',
    orderNumber: '',
    about: aboutStock(seen),
    detail: `${seen._id}: ${detail}`,
    amountFen: 0,
  })
  return false
}

/** Nightly: every figure equals its moves and every hold its order. A difference is told, never silently mended. */
export async function proveStock(ports: Ports): Promise<number> {
  let wrong = 0
  for (let after = ''; ; ) {
    const page = await ports.store.page('stocks', after, PAGE)
    const right = await eachAtOnce(page, seen => proveOne(ports, seen))
    wrong += right.filter(one => !one).length
    const last = page.at(-1)
    if (page.length < PAGE || !last) return wrong
    after = last._id
  }
}
