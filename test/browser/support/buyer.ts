import type { FrameLocator, Page } from 'playwright-core'
import type { PhonePage } from './phone-page'

/** What a buyer's hands need: a phone of its own, or one in a frame. */
export type Hands = Pick<PhonePage, 'at' | 'tap'> & { page: Page | FrameLocator }

const ADDRESS = {
  name: '王阿姨',
  phone: '13800000000',
  detail: '文一西路 1 号 2 幢 301',
}
const REGION = ['浙江省', '杭州市', '西湖区']

/** From the checkout page: writes the first address, and comes back with it. */
export async function writeAddress(phone: Hands) {
  await phone.tap('choose-address')
  for (const [field, words] of Object.entries(ADDRESS)) {
    await phone.at(`address-${field}`).locator('input').fill(words)
  }
  const levels = phone.at('address-region').locator('select')
  for (const [level, name] of REGION.entries()) await levels.nth(level).selectOption(name)
  await phone.tap('save-address')
  await phone.at('place-order').waitFor()
}

/** In the product's open sheet: what is wanted, by the ids of its specs, and how much of it. */
export async function chooseInSheet(phone: Hands, specs: string[], pieces = 1) {
  for (const spec of specs) await phone.tap(spec)
  for (let more = 1; more < pieces; more += 1) await phone.tap('quantity-more')
}

/** On a product's page: opens the sheet, chooses, confirms. */
export async function chooseSku(phone: Hands, how: 'add-to-cart' | 'buy-now', specs: string[]) {
  await phone.tap(how)
  await chooseInSheet(phone, specs)
  await phone.tap('confirm-sku')
}

/** Answers the shop's own question with yes; the words of the question. */
export async function sayYes(phone: Hands): Promise<string> {
  const asked = await phone.at('dialog').textContent()
  await phone.tap('dialog-yes')
  return asked ?? ''
}

/** Places the order, which brings up the pay sheet; fresh goods ask to agree that they cannot be returned. */
export async function placeOrder(phone: Hands, goods: 'fresh' | 'plain') {
  if (goods === 'fresh') await phone.tap('agree-no-return')
  await phone.tap('place-order')
  await phone.page.locator('#pay-sheet').waitFor()
}

/** Waits until the place shows these words. */
export const reads = (phone: Hands, id: string, words: string) =>
  phone.at(id).filter({ hasText: words }).waitFor()

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
