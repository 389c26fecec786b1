import { main as api } from '../../cloudfunctions/entries/api'
import { main as payNotify } from '../../cloudfunctions/entries/pay-notify'
import { type CollectionName, collections } from '../../config/collections'
import type { Call } from '../../emulator/cloudbase/wire/calls'
import { type AShop, openShop } from '../support/a-shop'
import { settingsOf } from './settings'

const READS = new Set(['database.getDocument', 'database.aggregateDocuments', 'database.calculateDocument'])

/** A shop behind its deployed functions: calls go in as the platform hands them over. */
export interface ADoor {
  shop: AShop
  /** One event to `api`, as a person whom the platform names (or nobody: ''). */
  api(event: unknown, openid?: string): Promise<unknown>
  /** One event to `pay-notify`: the platform names nobody. */
  payNotify(event: unknown): Promise<{ statusCode: number; body: string }>
  /** Every document of the shop, to compare with. */
  everything(): Promise<Record<string, unknown[]>>
  /** Whatever went out since: writes to the database, and calls to WeChat. */
  wentOut(of: () => Promise<unknown>): Promise<{ writes: Call[]; toWechat: number }>
  /** What the functions printed. */
  printed: string[]
  close(): Promise<void>
}

/** The platform's context of one call. */
const contextOf = (openid: string) => ({
  request_id: 'request-1',
  function_name: 'api',
  environment: JSON.stringify(openid ? { WX_OPENID: openid, WX_CONTEXT_KEYS: 'WX_OPENID' } : {}),
})

export async function openDoor(): Promise<ADoor> {
  const shop = await openShop()
  Object.assign(process.env, settingsOf(shop.wechat.origin, shop.wx.origin))
  const printed: string[] = []
  const print = jest.spyOn(console, 'log').mockImplementation(line => void printed.push(String(line)))
  const wechatCalls = () =>
    [shop.wechat, shop.wx].flatMap(({ calls }) => Object.values(calls)).reduce((sum, n) => sum + n, 0)
  return {
    shop,
    printed,
    api: (event, openid = '') => api(event, contextOf(openid)),
    payNotify: event => payNotify(event, contextOf('')),
    async everything() {
      const names = Object.keys(collections) as CollectionName[]
      const pages = await Promise.all(names.map(name => shop.ports.store.page(name, '', 1000)))
      return Object.fromEntries(names.map((name, i) => [name, pages[i] ?? []]))
    },
    async wentOut(of) {
      const { calls } = shop.cloudbase
      const [before, toWechatBefore] = [calls.length, wechatCalls()]
      await of()
      const writes = calls.slice(before).filter(({ action }) => !READS.has(action))
      return { writes, toWechat: wechatCalls() - toWechatBefore }
    },
    async close() {
      print.mockRestore()
      await shop.stop()
    },
  }
}
