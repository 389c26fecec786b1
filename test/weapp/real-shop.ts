import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import path from 'node:path'
import type { Stock } from '../../cloudfunctions/shop/documents'

const root = path.resolve(__dirname, '..', '..')
const bundle = path.join(root, 'dist', 'test', 'shop-process.cjs')

/** The whole local shop (built functions, both emulators) beside the test, in a process of its own. */
export interface RealShop {
  /** As `wx.cloud.callFunction` of a phone held by `openid`. */
  call(data: { name: string; input: unknown }, openid: string): Promise<unknown>
  /** The payer confirms on WeChat's sheet, with what the phone was given. */
  pay(params: Record<string, unknown>, openid: string): Promise<{ ok: boolean; error?: string }>
  /** Delivers WeChat's due notices to the function. */
  deliver(): Promise<unknown>
  /** Moves the clock; timers fire. */
  skip(ms: number): Promise<void>
  stock(skuId: string): Promise<Stock>
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
    pay: (params, openid) => ask('pay', { params, openid }),
    deliver: () => ask('deliver'),
    skip: ms => ask('skip', ms),
    stock: skuId => ask('stock', skuId),
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
