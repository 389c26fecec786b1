import { waveBudgets } from '../../config/wave-budgets'
import { type Call, wavesOf } from '../../emulator/cloudbase/wire/calls'
import type { EndpointName, Input } from '../../types/api'
import type { AShop } from '../support/a-shop'

/** Each answer of the database is held this long while it counts, so that calls made together overlap on a busy machine. */
const LATENCY_MS = 100

export interface Cost {
  /** Round trips to the database in sequence, and in all. */
  waves: number
  calls: number
  toWechat: number
}

/** What `work` costs; `apart` are calls in between that are none of its own. */
export async function costIn(
  shop: AShop,
  work: () => Promise<unknown>,
  apart: Set<Call> = new Set(),
): Promise<Cost> {
  const { calls } = shop.cloudbase
  const toWechat = () =>
    [shop.wechat, shop.wx].flatMap(platform => Object.values(platform.calls)).reduce((sum, n) => sum + n, 0)
  const [from, before] = [calls.length, toWechat()]
  shop.cloudbase.latencyMs = LATENCY_MS
  await work()
  shop.cloudbase.latencyMs = 0
  const own = calls.slice(from).filter(call => !apart.has(call))
  return { waves: Math.max(0, ...wavesOf(own)), calls: own.length, toWechat: toWechat() - before }
}

/** Waves and calls of one endpoint's call, which keeps its declared budget and asks WeChat nothing. */
export async function keptCost<N extends EndpointName>(
  shop: AShop,
  name: N,
  input: Input<N>,
  openid: string,
) {
  const { waves, calls, toWechat } = await costIn(shop, () => shop.ask(name, input, openid))
  expect(waves).toBeLessThanOrEqual(waveBudgets[name]?.waves ?? 0)
  expect(toWechat).toBe(0)
  return [waves, calls]
}
