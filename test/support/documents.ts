import { withKeys } from '../../cloudfunctions/shop/catalog/sort-keys'
import type { Product, ShopDocument } from '../../cloudfunctions/shop/documents'
import { openingStock } from '../../cloudfunctions/shop/stock/stock'
import type { Address } from '../../types/api/address'
import { fen } from '../../types/fen'
import type { AShop } from './a-shop'

export const anAddress = (overrides: Partial<Address> = {}): Address => ({
  name: '阿禾',
  phone: '13800002046',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '文一路 18 号 3 幢 502',
  ...overrides,
})

export const aShopDocument = (overrides: Partial<ShopDocument> = {}): ShopDocument => ({
  _id: 'shop',
  name: '青坡小铺',
  promise: '坏果包赔',
  closedNotice: '',
  freightFen: fen(800),
  freeFromFen: fen(9900),
  payWithinMinutes: 15,
  receiveWithinDays: 10,
  returnWithinDays: 7,
  ownerId: '',
  claimHash: '',
  ...overrides,
})

/** Its places in the lists follow from the rest, unless a test says otherwise. */
export const aProduct = (overrides: Partial<Product> = {}): Product => {
  const product = {
    _id: 'orange',
    name: '青坡脐橙',
    sub: '坏果包赔',
    unit: '箱',
    pictures: [],
    detailPictures: [],
    categoryId: 'fruit',
    topCategoryId: 'fruit',
    specNames: ['规格'],
    skus: [
      { id: 'orange-5', specs: ['5斤装'], priceFen: fen(3990) },
      { id: 'orange-10', specs: ['10斤装'], priceFen: fen(6990) },
    ],
    onSale: true,
    noReturn: false,
    rank: '000001:orange',
    ...overrides,
  }
  return { ...withKeys(product, 0), ...overrides }
}

/** Puts a product on sale with `pieces` of each of its SKUs on the shelf. */
export async function stockUp(shop: AShop, pieces: number, product: Product = aProduct()): Promise<Product> {
  const { store, clock } = shop.ports
  await store.add('products', product)
  await Promise.all(
    product.skus.map(sku =>
      store.add('stocks', openingStock(product, sku.id, pieces, { at: clock.now(), by: 'test' })),
    ),
  )
  return product
}
