import { waveBudgets } from '../../config/wave-budgets'
import { wavesOf } from '../../emulator/cloudbase/wire/calls'
import { type AShop, openShop } from '../support/a-shop'
import { owner } from '../support/shopping'
import { growOld } from './old-shop'
import { type SellerCall, sellerCalls } from './seller-calls'

/** How the bench is run, and what it must not pass. */
export interface BenchOptions {
  orders: { young: number; old: number }
  skus: number
  /** Calls of each kind on either shop that are timed; some more come before, untimed. */
  times: number
  say(line: string): void
}

/** p95 in the old shop may be this many times that in the young one. */
const MOST_RATIO = 1.5
const WARM_UP = 10

interface Side {
  shop: AShop
  calls: SellerCall[]
}

async function aSide(orders: number, skus: number): Promise<Side> {
  const shop = await openShop()
  const calls = sellerCalls(await growOld(shop, { orders, skus }))
  await owner(shop)
  return { shop, calls }
}

/** The SDK asks whichever emulator the environment names at that moment. */
async function timeOf({ shop }: Side, { name, input }: SellerCall): Promise<number> {
  Object.assign(process.env, shop.cloudbase.env())
  const before = process.hrtime.bigint()
  await shop.ask(name, input, 'owner-1')
  return Number(process.hrtime.bigint() - before) / 1e6
}

async function wavesIn({ shop }: Side, call: SellerCall): Promise<number> {
  const from = shop.cloudbase.calls.length
  shop.cloudbase.latencyMs = 100
  await timeOf({ shop, calls: [] }, call)
  shop.cloudbase.latencyMs = 0
  return Math.max(...wavesOf(shop.cloudbase.calls.slice(from)))
}

const share = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0

const ms = (value: number) => value.toFixed(1).padStart(7)

/** One kind of call in both shops, in turn: what makes the machine slow for a moment falls on both. */
async function compare(young: Side, old: Side, at: number, { times, say }: BenchOptions): Promise<number> {
  const [one, other] = [young.calls[at], old.calls[at]]
  if (!one || !other) throw new Error(`no call ${at}`)
  const waves = await wavesIn(old, other)
  const took = { young: [] as number[], old: [] as number[] }
  for (let i = 0; i < WARM_UP + times; i += 1) {
    const both = { young: await timeOf(young, one), old: await timeOf(old, other) }
    if (i < WARM_UP) continue
    took.young.push(both.young)
    took.old.push(both.old)
  }
  const ratio = share(took.old, 0.95) / share(took.young, 0.95)
  say(
    `| ${other.what} | ${waves} | ${ms(share(took.young, 0.5))} | ${ms(share(took.old, 0.5))} | ${ms(share(took.young, 0.95))} | ${ms(share(took.old, 0.95))} | ${ratio.toFixed(2)} |`,
  )
  return waves <= (waveBudgets[other.name]?.waves ?? 1) ? ratio : Number.POSITIVE_INFINITY
}

/** Times every call of staff in a young and in an old shop. True when none took more than its share. */
export async function benchSeller(options: BenchOptions): Promise<boolean> {
  const { orders, skus, say } = options
  const print = console.log
  console.log = () => {}
  try {
    const began = Date.now()
    const old = await aSide(orders.old, skus)
    const young = await aSide(orders.young, skus)
    const examined = old.shop.cloudbase.examined
    say(
      `装好 ${orders.young} 单和 ${orders.old} 单的两家店，各 ${skus} 个 SKU：${((Date.now() - began) / 1000).toFixed(0)} 秒`,
    )
    say(
      `| 调用 | 波 | 中位 ${orders.young} 单 (ms) | 中位 ${orders.old} 单 | p95 ${orders.young} 单 | p95 ${orders.old} 单 | p95 之比 |`,
    )
    say('|---|---|---|---|---|---|---|')
    const ratios: number[] = []
    for (const at of old.calls.keys()) ratios.push(await compare(young, old, at, options))
    const worst = Math.max(...ratios)
    const each = (old.shop.cloudbase.examined - examined) / (old.calls.length * (options.times + WARM_UP + 1))
    say(
      `最差的 p95 之比 ${worst.toFixed(2)}（上限 ${MOST_RATIO}）；${orders.old} 单的店平均一次看 ${each.toFixed(0)} 份文档`,
    )
    await Promise.all([young.shop.stop(), old.shop.stop()])
    return worst <= MOST_RATIO
  } finally {
    console.log = print
  }
}
