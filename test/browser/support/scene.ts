import path from 'node:path'
import type { Browser } from 'playwright-core'
import { FIRST_BUYER, type LocalShop, startLocalShop } from '../../../emulator/stage/local-shop'
import type { Answer, EndpointName, Input, Reply } from '../../../types/api'
import { openBrowser, openPhonePage, type PhonePage } from './phone-page'
import { markTaps } from './small-taps'

/** A shop, one phone before it, and hands on both sides of the counter. */
export interface Scene {
  shop: LocalShop
  browser: Browser
  phone: PhonePage
  /** Opens a page anew and waits for nothing. */
  show(path: string): Promise<void>
  /** Opens a page anew, and waits until the element or else the words `filled`, and all pictures, are there. */
  open(path: string, filled: string): Promise<void>
  /** Waits until the pictures on the screen are there, or known not to come. */
  settle(): Promise<void>
  /** Calls the shop as the first buyer does; throws when refused. */
  ask<N extends EndpointName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** As `ask`, as the shop's owner. */
  askAsOwner<N extends EndpointName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** As `ask`, as whoever `openid` is. */
  askAs<N extends EndpointName>(openid: string, name: N, input: Input<N>): Promise<Answer<N>>
  stop(): Promise<void>
}

/** A test photographs many times over: what it may take on a busy machine. */
export const PATIENCE_MS = 120_000

export const OWNER = 'oLocalOwner0000000000000001'

/** Opens the demo shop, its owner in it, with the phone on its home page; a buyer holds it unless told otherwise. */
export async function openScene(holder = FIRST_BUYER): Promise<Scene> {
  const shop = await startLocalShop({ root: path.resolve(__dirname, '../../..'), seed: true })
  const { url: phoneUrl } =
    holder === FIRST_BUYER ? { url: shop.phoneUrl } : await shop.openPhone({ openid: holder })
  const browser = await openBrowser()
  const phone = await openPhonePage(browser, 'about:blank')
  await markTaps(phone.page)
  const as =
    (openid: string) =>
    async <N extends EndpointName>(name: N, input: Input<N>): Promise<Answer<N>> => {
      const reply = (await shop.callFunction('api', { name, input }, openid)) as Reply<N>
      if (!reply.ok) throw new Error(`${name} refused: ${reply.error}`)
      return reply.value as Answer<N>
    }
  const askAsOwner = as(OWNER)
  await askAsOwner('staff.claim', { token: shop.claimToken ?? '' })
  const settle = async () => {
    await phone.page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
  }
  const show = async (path: string) => {
    await phone.page.goto('about:blank')
    await phone.page.goto(`${phoneUrl}/#${path}`)
  }
  const scene: Scene = {
    shop,
    browser,
    phone,
    settle,
    show,
    async open(path, filled) {
      await show(path)
      const words = phone.page.getByText(filled, { exact: true })
      await phone.at(filled).or(words).filter({ visible: true }).last().waitFor()
      await settle()
    },
    ask: as(FIRST_BUYER),
    askAsOwner,
    askAs: (openid, name, input) => as(openid)(name, input),
    async stop() {
      await browser.close()
      await shop.stop()
    },
  }
  return scene
}
