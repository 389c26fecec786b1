import { fen } from '../../types/fen'
import { LIMITS } from '../../types/limits'
import { ok } from '../../types/result'
import { answerer } from './answerer'
import { createHost } from './host'

/** The seller's goods of sixty SKUs: the first are there, the others as one gets to them. */
const { handlers, answerLater } = answerer()
const host = createHost({ callFunction: answerLater })
const skus = Array.from({ length: LIMITS.skusPerProduct }, (_, nth) => ({
  ...{ id: `sku-${nth}`, spec: `第${nth}种`, priceFen: fen(3990), available: 3 },
}))

beforeAll(async () => {
  handlers['staff.me'] = () => ok({ role: 'owner' })
  handlers['distribution.settings'] = () => ok({ rateBp: 800, capBp: 3000 }) as never
  handlers['seller_product.list'] = () =>
    ok({ products: [{ id: 'p', name: '脐橙', picture: '', onSale: true, sold: 9, skus }] })
  host.launch('seller/goods/index')
  await host.until('the product', () => host.has('all-skus-p'))
})

test('all SKUs of a product are listed where one gets to them, each with its price to change', async () => {
  expect(host.has('price-sku-5')).toBe(true)
  expect(host.has('price-sku-6')).toBe(false)
  host.tap('all-skus-p')
  await host.until('room for the rest', () => host.has('skus-p-page-8'))
  await host.showAround('skus-p-page-0', 1)
  await host.until('the next ones', () => host.has('price-sku-6') && host.has('price-sku-17'))
  await host.showAround('skus-p-page-8', 1)
  await host.until('the last', () => host.has('price-sku-59'))
  await host.until('the first to be folded', () => !host.has('price-sku-6'))
  host.tap('price-sku-59')
  await host.until('its sheet', () => host.text('price-sheet').includes('第59种'))
})

test('a rate that was typed is there when one comes back to it', async () => {
  host.tap('rates-p')
  await host.until('the form', () => host.has('rates-page-0'))
  await host.showAround('rates-page-0', 1)
  await host.until('the product’s own', () => host.has('rate-product-p'))
  host.input('rate-product-p', '8.5')
  await host.showAround('rates-page-7', 1)
  await host.until('the last', () => host.has('rate-sku-sku-59'))
  await host.until('the first to be folded', () => !host.has('rate-product-p'))
  await host.showAround('rates-page-0', 1)
  await host.until('the first again', () => host.has('rate-product-p'))
  expect(host.carries('rate-product-p', '8.5')).toBe(true)
  await host.until('what changes', () => !host.looks('save-rates', 'is-disabled'))
})
