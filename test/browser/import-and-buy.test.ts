import { spawn } from 'node:child_process'
import path from 'node:path'
import type { LocalShop } from '../../emulator/stage/local-shop'
import { answerSheet, placeOrder, writeAddress } from './support/buyer'
import { goodsFile } from './support/goods-file'
import type { PhonePage } from './support/phone-page'
import { openShopAndPhone } from './support/shop-and-phone'

const root = path.resolve(__dirname, '../..')
const { file, products, skus } = goodsFile()
/** The first good of the file: 899.00 yuan, 100 pieces. */
const GOOD = { productId: '1006002', skuId: '7' }

const here = openShopAndPhone()
let shop: LocalShop
let phone: PhonePage
beforeAll(() => {
  shop = here.shop
  phone = here.phone
})

/** The command itself. The environment tells it which shop: handed on by name, since Jest's is a copy. */
function importGoods() {
  return new Promise<{ code: number | null; words: string }>(resolve => {
    const child = spawn(process.execPath, [path.join(root, 'config/scripts/catalog-import.mjs'), file], {
      env: process.env,
    })
    let words = ''
    child.stdout.on('data', part => {
      words += part
    })
    child.on('close', code => resolve({ code, words }))
  })
}

test('the goods of a sheet come into the shop, once', async () => {
  const added = `导入完成：新增 ${products} 个商品，更新 0 个，未变 0 个；新增 ${skus} 个 SKU。\n`
  expect(await importGoods()).toEqual({ code: 0, words: added })
  const again = `导入完成：新增 0 个商品，更新 0 个，未变 ${products} 个；新增 0 个 SKU。\n`
  expect(await importGoods()).toEqual({ code: 0, words: again })
}, 60_000)

const cards = () => phone.page.locator('[id^="card-"]:visible')

/** Scrolls as a thumb does, screen by screen, until so many different goods have been seen; the list folds what is far. */
async function scrollThrough(goods: number): Promise<Set<string>> {
  const seen = new Set<string>()
  await phone.page.mouse.move(187, 400)
  for (let screens = 0; screens < 120 && seen.size < goods; screens += 1) {
    const ids = await cards().evaluateAll(all => all.map(card => card.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) seen.add(id)
    await phone.page.mouse.wheel(0, 500)
    await phone.page.waitForTimeout(100)
  }
  return seen
}

test('a buyer finds them in their category and pages on as far as they like', async () => {
  await phone.page.reload()
  await phone.page.locator('[id^="category-"]', { hasText: '居家' }).tap()
  await phone.at(`card-${GOOD.productId}`).waitFor()
  await phone.inspect('9-imported')
  const seen = await scrollThrough(30)
  expect(seen.size).toBeGreaterThanOrEqual(30)
  await phone.page.mouse.wheel(0, -60_000)
  await phone.at(`card-${GOOD.productId}`).waitFor()
}, 60_000)

test('and buys one', async () => {
  await phone.tap(`card-${GOOD.productId}`)
  await phone.tap('buy-now')
  await writeAddress(phone)
  await placeOrder(phone, 'plain')
  await answerSheet(phone, '确认支付')
  expect(await phone.at('paid-sum').textContent()).toContain('899')
  const stock = await shop.store.get('stocks', GOOD.skuId)
  expect(stock).toMatchObject({
    productId: GOOD.productId,
    onHand: 100,
    committed: 1,
    available: 99,
    holds: {},
  })
})
