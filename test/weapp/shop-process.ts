import path from 'node:path'
import { type LocalShop, startLocalShop } from '../../emulator/stage/local-shop'

/**
 * The local shop in a process of its own, steered over IPC: the mini program's test runs where WeChat hides Node, and
 * the functions and emulators must not share its globals. Started by `real-shop.ts`.
 */
const wishes: Record<string, (shop: LocalShop, input: never) => unknown> = {
  call: (shop, { name, input, openid }: { name: string; input: unknown; openid: string }) =>
    shop.callFunction('api', { name, input }, openid),
  pay: (shop, { params, openid }: { params: Parameters<LocalShop['pay']['pay']>[0]; openid: string }) =>
    shop.pay.pay(params, { openid }),
  deliver: shop => shop.pay.deliverDue(),
  skip: (shop, ms: number) => shop.skip(ms),
  stock: (shop, skuId: string) => shop.store.get('stocks', skuId),
  trade: (shop, outTradeNo: string) => shop.pay.tradeOf(outTradeNo),
}

async function serve(root: string) {
  const shop = await startLocalShop({ root: path.resolve(root), seed: true })
  process.on('message', async ({ id, wish, input }: { id: number; wish: string; input: never }) => {
    try {
      process.send?.({ id, value: await wishes[wish]?.(shop, input) })
    } catch (error) {
      process.send?.({ id, error: String(error) })
    }
  })
  process.on('disconnect', () => void shop.stop().then(() => process.exit(0)))
  process.send?.({ id: 0, value: 'open' })
}

void serve(process.argv[2] ?? '.')
