import type { FrameLocator, Page } from 'playwright-core'
import type { PhonePage } from './phone-page'

/** What a buyer's hands need: a phone of its own, or one in a frame. */
export type Hands = Pick<PhonePage, 'at' | 'tap'> & { page: Page | FrameLocator }

const ADDRESS = {
  name: '王阿姨',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文一西路 1 号 2 幢 301',
}

/** From the checkout page: writes the first address, and comes back with it. */
export async function writeAddress(phone: Hands) {
  await phone.tap('choose-address')
  for (const [field, words] of Object.entries(ADDRESS)) {
    await phone.at(`address-${field}`).locator('input').fill(words)
  }
  await phone.tap('save-address')
  await phone.at('place-order').waitFor()
}

/** Places the order, which brings up the pay sheet; fresh goods ask to agree that they cannot be returned. */
export async function placeOrder(phone: Hands, goods: 'fresh' | 'plain') {
  if (goods === 'fresh') await phone.tap('agree-no-return')
  await phone.tap('place-order')
  await phone.page.locator('#pay-sheet').waitFor()
}

/** Answers WeChat's sheet, and waits for the order page. */
export async function answerSheet(phone: Hands, words: '确认支付' | '取消') {
  await phone.page.frameLocator('#pay-sheet').getByRole('button', { name: words }).click()
  await phone.page.locator('#pay-sheet').waitFor({ state: 'detached' })
  await phone.at('order-state').waitFor()
}

/** The number of the order on the screen. */
export async function orderNumber(phone: Hands): Promise<string> {
  const [number] = (await phone.at('order-number').textContent())?.match(/[A-Z2-7]{16}/) ?? []
  if (!number) throw new Error('no order number on the screen')
  return number
}
