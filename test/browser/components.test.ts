import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { FIRST_BUYER, type LocalShop, startLocalShop } from '../../emulator/stage/local-shop'
import { routes } from '../../src/routes'
import { answerSheet, placeOrder, writeAddress } from './support/buyer'
import { openBrowser, openPhonePage, type PhonePage } from './support/phone-page'
import { pictureOf } from './support/stage-page'

const root = path.resolve(__dirname, '../..')
const readme = readFileSync(path.join(root, 'src/shared/ui/README.md'), 'utf8')

let shop: LocalShop
let browser: Browser
let phone: PhonePage

beforeAll(async () => {
  shop = await startLocalShop({ root, seed: true })
  browser = await openBrowser()
  phone = await openPhonePage(browser, shop.phoneUrl)
  mkdirSync(path.join(root, 'docs/ui'), { recursive: true })
}, 60_000)
afterAll(async () => {
  await browser.close()
  await shop.stop()
})
afterEach(() => expect(phone.faults.splice(0)).toEqual([]))

const taken: string[] = []
const visible = (selector: string) => phone.page.locator(`${selector}:visible`)

/** Photographs one component where it stands in the shop; `docs/ui` keeps it when the documents are renewed. */
async function picture(name: string, component: Locator) {
  await component.first().evaluate(element => element.scrollIntoView({ block: 'center' }))
  await component.first().screenshot({ path: pictureOf(`ui-${name}`), animations: 'disabled' })
  if (process.env.DOCS_PICTURES) copyFileSync(pictureOf(`ui-${name}`), path.join(root, `docs/ui/${name}.png`))
  taken.push(name)
}

async function open(route: string) {
  await phone.page.goto('about:blank')
  await phone.page.goto(`${shop.phoneUrl}/#${route}`)
}

const closeShop = (closedNotice: string) => shop.store.change('shop', 'shop', {}, { set: { closedNotice } })

test('what stands in lists: a card, a sold-out card, the way to search, the word of the shop, tabs', async () => {
  await closeShop('初一到初五歇业，初六起照单发货。')
  await open(routes.home)
  await phone.at('card-orange').waitFor()
  await phone.page.waitForLoadState('networkidle')
  await phone.inspect('ui-page-home')
  await picture('search-box', phone.at('to-search'))
  await picture('notice', phone.at('shop-closed'))
  await closeShop('')
  await open(routes.category)
  await phone.at('card-orange').waitFor()
  await picture('tabs', visible('.sorts'))
  await open(routes.search)
  await phone.at('search-words').locator('input').fill('葡萄')
  await phone.tap('do-search')
  await phone.at('card-grape').waitFor()
  await picture('product-card-sold-out', visible('.goods').filter({ has: phone.page.locator('#card-grape') }))
  await open(routes.home)
  await phone.at('card-orange').waitFor()
  await picture('product-card', visible('.goods').filter({ has: phone.page.locator('#card-orange') }))
}, 60_000)

test('what one buys with: buttons, price, the sheet and its stepper', async () => {
  await open(routes.product('orange'))
  await phone.at('buy-now').waitFor()
  await picture('price', phone.at('price'))
  await picture('button-main', phone.at('buy-now'))
  await picture('button-soft', phone.at('add-to-cart'))
  await phone.tap('buy-now')
  await phone.tap('spec-0-0')
  await phone.tap('spec-1-1')
  await phone.tap('quantity-more')
  await phone.inspect('ui-page-sheet')
  await picture('sheet', visible('.sheet.is-open .sheet-body'))
  await picture('stepper', visible('.stepper'))
  await phone.tap('confirm-sku')
}, 60_000)

test('what one fills in: fields, a tick, a button that cannot be tapped yet', async () => {
  await phone.tap('choose-address')
  await phone.at('address-name').locator('input').fill('王阿姨')
  await phone.inspect('ui-page-form')
  await picture('field', visible('.address-fields'))
  await phone.page.goBack()
  await writeAddress(phone)
  await phone.inspect('ui-page-checkout')
  await picture('button-disabled', phone.at('place-order'))
  await phone.tap('agree-no-return')
  await phone.page.locator('#agree-no-return[aria-checked="true"]:visible').waitFor()
  await picture('tick', visible('.no-return'))
}, 60_000)

test('where an order stands and what is asked: its life, the question, a chip', async () => {
  await placeOrder(phone, 'plain')
  await answerSheet(phone, '取消')
  await phone.inspect('ui-page-order')
  await picture('life-line', phone.at('life'))
  await picture('button-line', phone.at('cancel-order'))
  await phone.tap('cancel-order')
  await phone.at('dialog').waitFor()
  await phone.inspect('ui-page-dialog')
  await picture('dialog', visible('.dialog-body'))
  await phone.tap('dialog-no')
  await open(routes.addresses())
  await visible('.chip').waitFor()
  await picture('chip', visible('.chip'))
}, 60_000)

test('what one keeps: coupons, a switch, and 撤销', async () => {
  await open(routes.coupons)
  await visible('.coupon').first().waitFor()
  await phone.inspect('ui-page-coupons')
  await picture('coupon-card', visible('.coupon'))
  await open(routes.me)
  await phone.at('large-text').waitFor()
  await phone.inspect('ui-page-me')
  await picture('switch', phone.at('large-text'))
  const input = { productId: 'orange', skuId: 'orange-5j-l', quantity: 1, priceFen: 3990 }
  await shop.callFunction('api', { name: 'cart.add', input }, FIRST_BUYER)
  await open(routes.cart)
  await phone.tap('sort-cart')
  await phone.tap('pick-all')
  await phone.tap('remove-picked')
  await phone.at('toast').waitFor()
  await phone.inspect('ui-page-toast')
  await picture('toast', phone.at('toast'))
  await picture('empty', visible('.empty'))
}, 60_000)

test('a list on its way, and one that failed', async () => {
  let answer: () => void = () => {}
  const held = new Promise<void>(resolve => {
    answer = resolve
  })
  await phone.page.route('**/call', async route => {
    await held
    await route.abort()
  })
  await open(routes.orders())
  await visible('.skeleton').waitFor()
  await phone.inspect('ui-page-skeleton')
  await picture('tabs-row', visible('.tabs-row'))
  await picture('skeleton', visible('.skeleton'))
  answer()
  await phone.at('retry').waitFor()
  await phone.inspect('ui-page-error')
  await picture('error-box', visible('.empty'))
  await phone.page.unroute('**/call')
}, 60_000)

test('the README shows the pictures that were taken, all of them and no others, and names every file', () => {
  const shown = [...readme.matchAll(/\/docs\/ui\/([a-z-]+)\.png/g)].map(([, name]) => name)
  expect(shown.sort()).toEqual([...taken].sort())
  expect(readdirSync(path.join(root, 'docs/ui')).sort()).toEqual(taken.map(name => `${name}.png`).sort())
  const files = readdirSync(path.join(root, 'src/shared/ui')).filter(name => name.endsWith('.tsx'))
  expect(files.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
})
