import path from 'node:path'
import { type LocalShop, startLocalShop } from '../../emulator/stage/local-shop'
import type { EndpointName, Input } from '../../types/api'
import type { TransferTicket } from '../../types/api/payout'
import { booksOf } from '../support/books'
import {
  approveDistributor,
  ask,
  claimShop,
  paidOrder,
  saveAddress,
  setPrice,
  shippedOrder,
  takeLastPieces,
} from '../support/by-endpoint'
import { movesOf } from '../support/moves'
import { earns, places } from '../support/payouts'

/**
 * The local shop in a process of its own, steered over IPC: the mini program's test runs where WeChat hides Node, and
 * the functions and emulators must not share its globals. Started by `real-shop.ts`.
 */
const wishes: Record<string, (shop: LocalShop, input: never) => unknown> = {
  call: (shop, { name, input, openid }: { name: string; input: unknown; openid: string }) =>
    shop.callFunction('api', { name, input }, openid),
  ask: <N extends EndpointName>(
    shop: LocalShop,
    { name, input, openid }: { name: N; input: Input<N>; openid: string },
  ) => ask(shop, name, input, openid),
  pay: (shop, { params, openid }: { params: Parameters<LocalShop['pay']['pay']>[0]; openid: string }) =>
    shop.pay.pay(params, { openid }),
  take: (shop, { ticket, openid }: { ticket: TransferTicket; openid: string }) =>
    shop.pay.confirmTransfer(ticket.package, { ...ticket, openid }),
  accept: ({ wechat }, { openid, templateIds }: { openid: string; templateIds: string[] }) => {
    for (const id of templateIds) wechat.accept(openid, id)
  },
  messagesTo: ({ wechat }, openid: string) =>
    wechat.messages.filter(({ to }) => to === openid).map(({ templateId }) => templateId),
  earn: (shop, { openid, amountFen }: { openid: string; amountFen: number }) =>
    earns({ ports: shop }, openid, amountFen),
  places: (shop, openid: string) => places({ ports: shop }, openid),
  deliver: shop => shop.pay.deliverDue(),
  skip: (shop, ms: number) => shop.skip(ms),
  books: booksOf,
  claim: claimShop,
  approveDistributor: (shop, { openid, ...who }: { openid: string; name: string; phone?: string }) =>
    approveDistributor(shop, openid, who),
  saveAddress: (shop, openid: string) => saveAddress(shop, openid),
  takeLastPieces: (shop, { productId, skuId }: { productId: string; skuId: string }) =>
    takeLastPieces(shop, productId, skuId),
  setPrice: (shop, { productId, skuId, priceFen }: { productId: string; skuId: string; priceFen: number }) =>
    setPrice(shop, productId, skuId, priceFen),
  paidOrder: (shop, openid: string) => paidOrder(shop, openid),
  shippedOrder: (shop, openid: string) => shippedOrder(shop, openid),
  confirm: (shop, { key, openid }: { key: Record<string, string>; openid: string }) =>
    shop.wechat.confirm(key, openid),
  stock: (shop, skuId: string) => shop.store.get('stocks', skuId),
  moves: (shop, skuId: string) => movesOf(shop.store, skuId),
  order: (shop, number: string) => shop.store.get('orders', number),
  refundedFen: shop => shop.pay.money().refundedFen,
  shipping: (shop, transactionId: string) => shippingAt(shop, transactionId),
  trade: (shop, outTradeNo: string) => shop.pay.tradeOf(outTradeNo),
}

/** What WeChat knows of a payment: its own state, and the parcels that it was told of. */
function shippingAt({ wechat }: LocalShop, transactionId: string) {
  const parcels = wechat.shippingOf(transactionId)?.parcels ?? []
  return {
    state: wechat.orderStateOf(transactionId),
    parcels: parcels.map(({ trackingNumber }) => trackingNumber),
  }
}

/** The test may have ended while the shop was still at it: then nobody waits for the answer. */
const tell = (answer: object): void => void (process.connected && process.send?.(answer, () => {}))

async function serve(root: string) {
  const shop = await startLocalShop({ root: path.resolve(root), seed: true })
  process.on('message', async ({ id, wish, input }: { id: number; wish: string; input: never }) => {
    try {
      tell({ id, value: await wishes[wish]?.(shop, input) })
    } catch (error) {
      tell({ id, error: String(error) })
    }
  })
  process.on('disconnect', () => void shop.stop().then(() => process.exit(0)))
  tell({ id: 0, value: 'open' })
}

void serve(process.argv[2] ?? '.')
