import { rmSync } from 'node:fs'
import path from 'node:path'
import type { FunctionRun } from '../cloudbase/functions/functions'
import { type CallLine, callLine } from './call-lines'
import { cast, distributor, type Holder, owner } from './cast'
import { joinDistributor } from './join-distributor'
import { type LocalShop, type LocalShopOptions, startLocalShop } from './local-shop'

/** A phone on the stage. */
export interface StagePhone extends Holder {
  url: string
}

/** A shop with its phones, from one wiping to the next. */
export interface Play {
  shop: LocalShop
  phones: StagePhone[]
  /** A phone without a name: what anyone sees in Moments. */
  visitorUrl: string
  /** The latest calls, newest first. */
  lines: CallLine[]
  stop(): Promise<void>
}

export type PlayOptions = Pick<LocalShopOptions, 'root' | 'dataDir' | 'port' | 'alive' | 'log'>

/** As a near cloud database answers; without any wait, calls made together could not be told from calls in sequence. */
const DATABASE_MS = 12
const LINES_KEPT = 40

/** Ports: the stage, WeChat Pay, CloudBase, then the phones of the cast, then the visitor's, then WeChat's open APIs. */
const portFor = (port: number | undefined, nth: number) => (port ? port + 3 + nth : 0)

/** The seller of the stage takes the shop over by its one-time token, as an owner would; once taken it stays theirs. */
async function claim(shop: LocalShop) {
  if (!shop.claimToken || !owner) return
  const input = { token: shop.claimToken }
  await shop.callFunction('api', { name: 'staff.claim', input }, owner.openid)
}

/** Starts the shop with all phones of the stage. Rejects as `startLocalShop` does. */
export async function startPlay(options: PlayOptions): Promise<Play> {
  const lines: CallLine[] = []
  const running: { shop?: LocalShop } = {}
  const onRun = (run: FunctionRun) => {
    lines.unshift(callLine(run, running.shop?.cloudbase.calls ?? []))
    lines.length = Math.min(lines.length, LINES_KEPT)
  }
  const shop = await startLocalShop({
    ...options,
    phonePort: portFor(options.port, 0),
    wechatPort: portFor(options.port, cast.length + 1),
    seed: true,
    onRun,
  })
  running.shop = shop
  shop.cloudbase.latencyMs = DATABASE_MS
  try {
    await claim(shop)
    if (distributor && owner) await joinDistributor(shop, distributor, owner)
    // The list tells what phones do, not how the stage was set up.
    lines.length = 0
    const phones: StagePhone[] = [{ ...cast[0], url: shop.phoneUrl }]
    for (const [nth, holder] of cast.entries()) {
      if (nth === 0) continue
      const port = portFor(options.port, nth)
      phones.push({ ...holder, url: (await shop.openPhone({ openid: holder.openid, port })).url })
    }
    const visitor = await shop.openPhone({ openid: '', port: portFor(options.port, cast.length) })
    return { shop, phones, visitorUrl: visitor.url, lines, stop: shop.stop }
  } catch (error) {
    await shop.stop()
    throw error
  }
}

/** Removes what the shop keeps in `dataDir`: its database, its payments, its keys and its clock. */
export function wipe(dataDir: string) {
  for (const name of ['cloudbase', 'wechat-pay', 'wechat', 'keys.json', 'clock.json']) {
    rmSync(path.join(dataDir, name), { recursive: true, force: true })
  }
}
