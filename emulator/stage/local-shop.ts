import path from 'node:path'
import { cloudbaseStore } from '../../cloudfunctions/adapters/cloudbase/store'
import type { Store } from '../../cloudfunctions/shop/ports'
import type { Clock } from '../clock'
import type { FunctionRun } from '../cloudbase/functions/functions'
import type { Cloudbase } from '../cloudbase/start'
import { seedDemoShop } from '../demo-shop/seed'
import type { WechatPlatform } from '../wechat/platform'
import { startWechat } from '../wechat/start-wechat'
import type { WechatPayPlatform } from '../wechat-pay/platform'
import { startWechatPay } from '../wechat-pay/start-wechat-pay'
import { getFile, putFile } from './bucket'
import { keepClock, keptClock } from './kept-clock'
import { claimHash, type ShopKeys, shopKeys } from './keys'
import { openPhone, type Phone } from './phone'
import { shopTimers, startShopCloud } from './shop-cloud'
import { templateRecords } from './templates'

export interface LocalShopOptions {
  /** The repository's root: `dist/cloudfunctions`, `dist/h5` and the demo shop's pictures are found from here. */
  root: string
  /** What the shop keeps between runs; absent = in memory, gone with the process. */
  dataDir?: string
  /** The phone's port; WeChat Pay and CloudBase take the next two. Absent = any free ones. */
  port?: number
  /** The port of WeChat's open APIs and its component for receipt; absent = any free one. */
  wechatPort?: number
  /** The first phone's port where it is not `port`, which then stays free. */
  phonePort?: number
  /** Puts the demo goods into an empty shop. */
  seed?: boolean
  /** Fires timers and delivers notices by itself as time passes. Without it only `skip` does. */
  alive?: boolean
  /** What the functions print; nowhere by default. */
  log?: (line: string) => void
  /** Told of every run of a function once it has ended. */
  onRun?: (run: FunctionRun) => void
}

export interface LocalShop {
  /** The first phone, held by a buyer. */
  phoneUrl: string
  clock: Clock
  pay: WechatPayPlatform
  wechat: WechatPlatform
  cloudbase: Cloudbase
  /** The shop's database, by the real SDK. */
  store: Store
  /** What claims the shop; absent once someone did. */
  claimToken: string | undefined
  openPhone(holder: { openid: string; port?: number }): Promise<Phone>
  /** Calls a function as the platform does for a phone held by `openid`. */
  callFunction(name: string, data: Record<string, unknown>, openid: string): Promise<unknown>
  /** Moves the clock, delivers what is due and fires due timers; settles when that is done. */
  skip(ms: number): Promise<void>
  stop(): Promise<void>
}

/** Who holds the first phone. */
export const FIRST_BUYER = 'oLocalBuyer0000000000000001'
const ALIVE_EVERY_MS = 1000

/**
 * Starts the shop on this machine: CloudBase, WeChat Pay, the built functions, the goods, the timers and one phone.
 * Points this process's SDK at it by environment variables, hence one shop per process at a time.
 */
export async function startLocalShop(options: LocalShopOptions): Promise<LocalShop> {
  const keys = shopKeys(options.dataDir)
  const clock = keptClock(options.dataDir)
  const pay = await startPay(options, keys, clock)
  const wechat = await startOpenApis(options, keys, clock, pay)
  const cloudbase = await startShopCloud({
    root: options.root,
    ...(options.dataDir ? { dataDir: options.dataDir } : {}),
    port: options.port ? options.port + 2 : 0,
    keys,
    clock,
    payOrigin: pay.origin,
    wechatOrigin: wechat.origin,
    log: options.log ?? (() => undefined),
    ...(options.onRun ? { onRun: options.onRun } : {}),
  })
  Object.assign(process.env, cloudbase.env())
  const store = cloudbaseStore()
  if (options.seed) {
    const pictureUrl = (file: string) => `/pictures/${file}`
    await seedDemoShop(store, { pictureUrl, claimHash: claimHash(keys.claimToken), now: clock.now() })
  }

  const timers = shopTimers(cloudbase, clock)
  const callFunction = (name: string, data: Record<string, unknown>, openid: string) =>
    cloudbase.invoke(name, data, { openid, appid: keys.pay.appId })
  async function skip(ms: number) {
    clock.skip(ms)
    keepClock(options.dataDir, clock)
    await pay.deliverDue()
    await timers.tick()
    // What the timers asked WeChat for (a refund, say) is answered by a notice.
    await pay.deliverDue()
  }
  const files = { origin: cloudbase.origin, envId: String(cloudbase.env().TCB_ENV) }
  const phones: Phone[] = []
  async function open(holder: { openid: string; port?: number }) {
    const phone = await openPhone({
      openid: holder.openid,
      port: holder.port ?? 0,
      payOrigin: pay.origin,
      wechatOrigin: wechat.origin,
      pagesDir: path.join(options.root, 'dist/h5'),
      picturesDir: path.join(options.root, 'emulator/demo-shop/pictures'),
      stageDir: path.join(options.root, 'emulator/stage/page'),
      aheadMs: () => clock.offsetMs,
      call: (input, openid) => callFunction('api', input, openid),
      putFile: (file, content) => putFile(files, file, content),
      getFile: file => getFile(files, file),
      skip,
    })
    phones.push(phone)
    return phone
  }
  const first = await open({ openid: FIRST_BUYER, port: options.phonePort ?? options.port ?? 0 })
  const alive = options.alive ? setInterval(() => void timers.tick(), ALIVE_EVERY_MS) : undefined
  return {
    phoneUrl: first.url,
    clock,
    pay,
    wechat,
    cloudbase,
    store,
    claimToken: await unclaimed(store, keys),
    openPhone: open,
    callFunction,
    skip,
    async stop() {
      clearInterval(alive)
      await Promise.all(phones.map(phone => phone.stop()))
      await timers.idle()
      await wechat.stop()
      await pay.stop()
      await cloudbase.stop()
    },
  }
}

const startPay = (options: LocalShopOptions, keys: ShopKeys, clock: Clock) =>
  startWechatPay({
    merchant: keys.pay,
    merchantName: '青坡小铺',
    clock,
    // Nobody at the stage waits longer for what takes WeChat a moment.
    transferAfterMs: 3_000,
    ...(options.port ? { port: options.port + 1 } : {}),
    ...(options.dataDir ? { dataDir: path.join(options.dataDir, 'wechat-pay') } : {}),
    ...(options.alive ? { deliverEveryMs: ALIVE_EVERY_MS } : {}),
  })

const startOpenApis = (options: LocalShopOptions, keys: ShopKeys, clock: Clock, pay: WechatPayPlatform) =>
  startWechat({
    appId: keys.pay.appId,
    secret: keys.appSecret,
    payments: pay.payments,
    templates: templateRecords,
    clock,
    ...(options.wechatPort ? { port: options.wechatPort } : {}),
    ...(options.dataDir ? { dataDir: path.join(options.dataDir, 'wechat') } : {}),
  })

/** The token, as long as the shop waits for its first owner. */
async function unclaimed(store: Store, { claimToken }: ShopKeys): Promise<string | undefined> {
  const shop = await store.get('shop', 'shop')
  return shop?.claimHash === claimHash(claimToken) ? claimToken : undefined
}
