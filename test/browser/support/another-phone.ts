import type { Browser } from 'playwright-core'
import type { LocalShop } from '../../../emulator/stage/local-shop'
import { openPhonePage, type PhonePage } from './phone-page'
import { markTaps } from './small-taps'

/** A further phone before the same shop. */
export interface AnotherPhone {
  phone: PhonePage
  url: string
  /** Opens a page anew, and waits until the element or else the words `filled` are there. */
  open(path: string, filled: string): Promise<void>
}

/** A phone held by `openid`, with nothing open yet. */
export async function anotherPhone(
  { shop, browser }: { shop: LocalShop; browser: Browser },
  openid: string,
): Promise<AnotherPhone> {
  const { url } = await shop.openPhone({ openid })
  const phone = await openPhonePage(browser, 'about:blank')
  await markTaps(phone.page)
  return {
    phone,
    url,
    async open(path, filled) {
      await phone.page.goto('about:blank')
      await phone.page.goto(`${url}/#${path}`)
      const words = phone.page.getByText(filled, { exact: true })
      await phone.at(filled).or(words).filter({ visible: true }).last().waitFor()
    },
  }
}
