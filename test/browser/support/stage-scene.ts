import path from 'node:path'
import type { Browser } from 'playwright-core'
import { type Figures, figuresOf } from '../../../cloudfunctions/shop/ledger/account'
import { cast } from '../../../emulator/stage/cast'
import { type Stage, startStage } from '../../../emulator/stage/stage'
import { routes } from '../../../src/routes'
import { answerSheet, chooseSku, type Hands, orderNumber, placeOrder, reads, writeAddress } from './buyer'
import { openBrowser } from './phone-page'
import { openStagePage, type StagePage } from './stage-page'

/** The cast by its places. */
export const [AHE, XIAOMAN, SELLER, SHARER] = [0, 1, 2, 3] as const
type Nth = 0 | 1 | 2 | 3
export const openidOf = (nth: Nth): string => cast[nth]?.openid ?? ''

/** The whole stage in one browser, with hands for every phone. */
export interface StageScene extends StagePage {
  stage: Stage
  shop(): ReturnType<Stage['play']>['shop']
  phoneOf(nth: Nth): Hands
  /** Waits until the panel says so. */
  said(words: string): Promise<void>
  /** A phone is turned to another page, as by its own links. */
  turn(nth: Nth, to: string): Promise<void>
  /** Moves the clock by the panel's own button, until all that became due is done. */
  skip(by: '15m' | '1d' | '10d'): Promise<void>
  /** What the distributor has by place, and every entry that it came from. */
  account(): Promise<Figures & { entries: Record<string, number> }>
  stop(): Promise<void>
}

async function turn(stage: Stage, { page }: StagePage, nth: Nth, to: string) {
  const { url } = stage.play().phones[nth] ?? {}
  const frame = page.frames().find(one => url && one.url().startsWith(url))
  await frame?.evaluate(hash => {
    window.location.hash = hash
  }, `#${to}`)
}

async function accountIn(stage: Stage) {
  const { store } = stage.play().shop
  const account = await store.get('accounts', openidOf(SHARER))
  const filed = await store.page('ledger_entries', '', 100)
  const entries = new Map([...filed, ...(account?.unfiled ?? [])].map(entry => [entry.id, entry.fen]))
  return { ...figuresOf(account), entries: Object.fromEntries(entries) }
}

export async function openStageScene(): Promise<StageScene> {
  const stage = await startStage({ root: path.resolve(__dirname, '../../..') })
  const browser: Browser = await openBrowser()
  const page = await openStagePage(browser, stage.url)
  return {
    ...page,
    stage,
    shop: () => stage.play().shop,
    phoneOf: nth => page.phones[nth],
    said: words => page.page.locator('#said', { hasText: words }).waitFor(),
    turn: (nth, to) => turn(stage, page, nth, to),
    async skip(by) {
      const done = page.page.waitForResponse('**/skip')
      await page.page.locator(`#skip-${by}`).click()
      if (!(await done).ok()) throw new Error('the clock did not move')
    },
    account: () => accountIn(stage),
    async stop() {
      await browser.close()
      await stage.stop()
    },
  }
}

/** From the open product to the paid order; its number. `specs` are chosen where there are several kinds. */
export async function buyOpen(
  phone: Hands,
  address: 'first' | 'kept',
  { goods = 'fresh', specs }: { goods?: 'fresh' | 'plain'; specs?: string[] } = {},
): Promise<string> {
  if (specs) await chooseSku(phone, 'buy-now', specs)
  else await phone.tap('buy-now')
  if (address === 'first') await writeAddress(phone)
  await placeOrder(phone, goods)
  await answerSheet(phone, '确认支付')
  return orderNumber(phone)
}

/** The seller sends it, the buyer confirms through WeChat's component. */
export async function deliver(scene: StageScene, number: string, buyer: Nth): Promise<void> {
  const [seller, phone] = [scene.phoneOf(SELLER), scene.phoneOf(buyer)]
  await scene.turn(SELLER, routes.ship(number))
  await seller.tap('carrier-SF')
  await seller.at('tracking').locator('input').fill('SF1420987655001')
  await seller.tap('ship')
  await seller.at('just-sent').waitFor()
  await scene.shop().skip(60_000)
  await scene.turn(buyer, routes.order(number))
  await phone.tap('receive')
  await phone.page.frameLocator('#confirm-receipt').getByRole('button', { name: '确认收货' }).click()
  await reads(phone, 'order-state', '已收到')
}
