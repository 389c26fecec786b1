import path from 'node:path'
import type { Browser } from 'playwright-core'
import { type LocalShop, startLocalShop } from '../../../emulator/stage/local-shop'
import { openBrowser, openPhonePage, type PhonePage } from './phone-page'

/** A shop with the demo goods, and the first buyer's phone in front of it. */
export interface ShopAndPhone {
  shop: LocalShop
  browser: Browser
  phone: PhonePage
}

const PATIENCE_MS = 90_000

/** Opens both for the tests of this file, once; after each test the phone must have seen no fault. */
export function openShopAndPhone(): ShopAndPhone {
  const here: Partial<ShopAndPhone> = {}
  // A whole journey on a machine that does other things too.
  jest.setTimeout(PATIENCE_MS)
  beforeAll(async () => {
    here.shop = await startLocalShop({ root: path.resolve(__dirname, '../../..'), seed: true })
    here.browser = await openBrowser()
    here.phone = await openPhonePage(here.browser, here.shop.phoneUrl)
  }, PATIENCE_MS)
  afterAll(async () => {
    await here.browser?.close()
    await here.shop?.stop()
  })
  afterEach(() => expect(here.phone?.faults.splice(0)).toEqual([]))
  return here as ShopAndPhone
}
