import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { cloudbaseStore } from '../../../cloudfunctions/adapters/cloudbase/store'
import { collections } from '../../../config/collections'
import { startCloudbase } from '../../../emulator/cloudbase/start'
import { demoDocuments, seedDemoShop } from '../../../emulator/demo-shop/seed'
import { cursor, goodsId } from '../../../types/api/fields'
import { LIMITS } from '../../../types/limits'

const settings = { pictureUrl: (file: string) => `cloud://demo/${file}`, claimHash: 'hash', now: 1000 }
const { categories, products, stocks, shop } = demoDocuments(settings)
const pictures = path.resolve(__dirname, '../../../emulator/demo-shop/pictures')

test('the demo shop has 24 products in 7 categories, all of them with a shelf', () => {
  expect(products).toHaveLength(24)
  expect(categories.map(one => one.name)).toEqual(['鲜果', '鲜蔬', '干货', '茶', '蜂蜜', '烘焙', '礼'])
  expect(new Set(products.map(one => one.categoryId))).toEqual(new Set(categories.map(one => one._id)))
  const skuIds = products.flatMap(one => one.skus.map(sku => sku.id))
  expect(stocks.map(one => one._id)).toEqual(skuIds)
  expect(new Set(skuIds).size).toBe(skuIds.length)
})

test('what the contract asks of goods holds for the demo goods too', () => {
  for (const product of products) {
    const ids = [product._id, product.categoryId, ...product.skus.map(sku => sku.id)]
    expect(ids.filter(id => !v.is(goodsId, id))).toEqual([])
    expect(v.is(cursor, product.rank)).toBe(true)
    expect([...product.name].length).toBeLessThanOrEqual(LIMITS.productNameChars)
    for (const sku of product.skus) expect(sku.specs).toHaveLength(product.specNames.length)
    expect(new Set(product.skus.map(sku => sku.specs.join())).size).toBe(product.skus.length)
  }
  expect(products.filter(one => one.specNames.length === 2).length).toBeGreaterThanOrEqual(2)
})

test('every picture that is named is there, and none is there for nothing', () => {
  const named = [
    ...categories.map(one => one.picture),
    ...products.flatMap(one => [...one.pictures, ...one.detailPictures]),
  ]
  const files = named.map(url => url.replace('cloud://demo/', ''))
  expect(files.filter(file => !existsSync(path.join(pictures, file)))).toEqual([])
  expect(readdirSync(pictures).filter(file => !files.includes(file))).toEqual([])
})

test('figures of every shelf equal its opening move; the grapes are sold out', () => {
  for (const stock of stocks) {
    const moved = stock.unfiled.reduce((pieces, move) => pieces + move.onHand, 0)
    expect([stock.onHand, stock.available, moved]).toEqual([stock.onHand, stock.onHand, stock.onHand])
  }
  expect(stocks.filter(one => one.onHand === 0).map(one => one.productId)).toEqual(['grape'])
})

test('seeding fills an empty shop once: a second time, and over a shop that lives, nothing changes', async () => {
  const cloudbase = await startCloudbase({ collections })
  Object.assign(process.env, cloudbase.env())
  const store = cloudbaseStore()
  try {
    await store.add('products', {
      ...products[0],
      name: 'from a seeding that broke off',
    } as (typeof products)[0])
    await seedDemoShop(store, settings)
    expect(await store.get('shop', 'shop')).toEqual(shop)
    expect(await store.page('products', '', 100)).toHaveLength(24)
    expect(await store.page('stocks', '', 100)).toHaveLength(stocks.length)

    await store.change('products', 'tea', {}, { set: { onSale: false } })
    const from = cloudbase.calls.length
    await seedDemoShop(store, { ...settings, claimHash: 'another', now: 2000 })
    expect(new Set(cloudbase.calls.slice(from).map(call => call.action))).toEqual(
      new Set(['database.getDocument']),
    )
    expect((await store.get('products', 'tea'))?.onSale).toBe(false)
    expect((await store.get('shop', 'shop'))?.claimHash).toBe('hash')
  } finally {
    await cloudbase.stop()
  }
})
