import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import path from 'node:path'
import type { Order, Stock } from '../../cloudfunctions/shop/documents'
import type { Answer, EndpointName, Input } from '../../types/api'
import type { Books } from '../support/books'
import type { movesOf } from '../support/moves'

const root = path.resolve(__dirname, '..', '..')
const bundle = path.join(root, 'dist', 'test', 'shop-process.cjs')

/** The whole local shop (built functions, both emulators) beside the test, in a process of its own. */
export interface RealShop {
  /** As `wx.cloud.callFunction` of a phone held by `openid`. */
  call(data: { name: string; input: unknown }, openid: string): Promise<unknown>
  /** The same, past any screen, for what must go well: the answer itself. */
  ask<N extends EndpointName>(name: N, input: Input<N>, openid: string): Promise<Answer<N>>
  /** The payer confirms on WeChat's sheet, with what the phone was given. */
  pay(params: Record<string, unknown>, openid: string): Promise<{ ok: boolean; error?: string }>
  /** The payee confirms on WeChat's sheet, with the ticket that the phone was given. */
  take(ticket: Record<string, unknown>, openid: string): Promise<{ ok: boolean; error?: string }>
  /** `openid` agrees to one message of each of these. */
  accept(openid: string, templateIds: string[]): Promise<void>
  /** Templates of the messages that WeChat has brought to `openid`, oldest first. */
  messagesTo(openid: string): Promise<string[]>
  /** `openid` has earned so much, available at once. */
  earn(openid: string, amountFen: number): Promise<void>
  /** What `openid` has: pending, available, in transfer, paid out, withheld. */
  places(openid: string): Promise<number[]>
  /** Delivers WeChat's due notices to the function. */
  deliver(): Promise<unknown>
  /** Moves the clock; timers fire. */
  skip(ms: number): Promise<void>
  books(): Promise<Books>
  /** Makes `OWNER` of `test/support/by-endpoint.ts` the owner. */
  claim(): Promise<unknown>
  /** Makes `openid` a distributor whom `OWNER` has approved. */
  approveDistributor(openid: string, name: string, phone?: string): Promise<unknown>
  /** Makes `openid` a buyer who has been here before. */
  saveAddress(openid: string): Promise<unknown>
  /** Another buyer orders every piece that is left; the number of that order. */
  takeLastPieces(productId: string, skuId: string): Promise<string>
  setPrice(productId: string, skuId: string, priceFen: number): Promise<void>
  /** An order of `openid` that is paid and waits to be sent; its number. */
  paidOrder(openid: string): Promise<string>
  /** An order of `openid` that is paid, shipped by the owner, and told to WeChat; its number. */
  shippedOrder(openid: string): Promise<string>
  /** The buyer confirms in WeChat's component, which was given `key`. */
  confirm(key: Record<string, string>, openid: string): Promise<{ ok: boolean }>
  stock(skuId: string): Promise<Stock>
  /** What moved a SKU so far, oldest first. */
  moves(skuId: string): Promise<Awaited<ReturnType<typeof movesOf>>>
  order(number: string): Promise<Order>
  refundedFen(): Promise<number>
  /** What WeChat knows of a payment: its own state (1 to ship, 2 shipped, 3 received), and the parcels it was told of. */
  shipping(transactionId: string): Promise<{ state: number; parcels: string[] }>
  trade(outTradeNo: string): Promise<{ state: string } | undefined>
  close(): void
}

/** Opens the shop; resolves when it answers. The functions must have been built. */
export async function openRealShop(): Promise<RealShop> {
  const esbuild = path.join(root, 'node_modules', 'esbuild', 'bin', 'esbuild')
  const entry = path.join(__dirname, 'shop-process.ts')
  // esbuild's library refuses jsdom's globals; its command does not meet them.
  execFileSync(process.execPath, [
    esbuild,
    entry,
    '--bundle',
    '--platform=node',
    '--format=cjs',
    `--outfile=${bundle}`,
    '--log-level=error',
  ])
  const child = fork(bundle, [root])
  const ask = asker(child)
  await ask('open')
  return {
    call: (data, openid) => ask('call', { ...data, openid }),
    ask: (name, input, openid) => ask('ask', { name, input, openid }),
    pay: (params, openid) => ask('pay', { params, openid }),
    take: (ticket, openid) => ask('take', { ticket, openid }),
    accept: (openid, templateIds) => ask('accept', { openid, templateIds }),
    messagesTo: openid => ask('messagesTo', openid),
    earn: (openid, amountFen) => ask('earn', { openid, amountFen }),
    places: openid => ask('places', openid),
    deliver: () => ask('deliver'),
    skip: ms => ask('skip', ms),
    books: () => ask('books'),
    claim: () => ask('claim'),
    approveDistributor: (openid, name, phone) => ask('approveDistributor', { openid, name, phone }),
    saveAddress: openid => ask('saveAddress', openid),
    takeLastPieces: (productId, skuId) => ask('takeLastPieces', { productId, skuId }),
    setPrice: (productId, skuId, priceFen) => ask('setPrice', { productId, skuId, priceFen }),
    paidOrder: openid => ask('paidOrder', openid),
    shippedOrder: openid => ask('shippedOrder', openid),
    confirm: (key, openid) => ask('confirm', { key, openid }),
    stock: skuId => ask('stock', skuId),
    moves: skuId => ask('moves', skuId),
    order: number => ask('order', number),
    refundedFen: () => ask('refundedFen'),
    shipping: transactionId => ask('shipping', transactionId),
    trade: outTradeNo => ask('trade', outTradeNo),
    close: () => child.disconnect(),
  }
}

/** Numbers the wishes, so that answers find them again. Number 0 is the child's own word that it is open. */
function asker(child: ChildProcess) {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let last = -1
  child.on('message', ({ id, value, error }: { id: number; value: never; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  child.on('exit', code => {
    for (const { reject } of waiting.values()) reject(new Error(`the shop's process ended with ${code}`))
  })
  return <T>(wish: string, input: unknown = null): Promise<T> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      if (last > 0) child.send({ id: last, wish, input })
    })
}
