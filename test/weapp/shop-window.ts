import type { CartItem } from '../../types/api/cart'
import type { ProductCard, ProductView, ShopView } from '../../types/api/catalog'
import { fen } from '../../types/fen'

/** The goods of the tests that need no server: six of the demo shop, with everything a card shows. */
export const shop: ShopView = {
  name: '青坡小铺',
  sub: '自家果园和茶山',
  promise: '坏果包赔',
  openHours: '每天 8:00–20:00',
  freightFen: fen(800),
  freeFromFen: fen(9900),
}

export const categories = ['鲜果', '鲜蔬', '干货', '茶', '蜂蜜', '烘焙', '礼'].map((name, nth) => ({
  id: `cat-${nth + 1}`,
  name,
  picture: `cloud://qingpo-1a2b3c.7169-qingpo-1a2b3c-1300000000/art/cat-${nth + 1}.webp`,
}))

export const pictureOf = (id: string) => `cloud://qingpo-1a2b3c.7169-qingpo-1a2b3c-1300000000/art/${id}.webp`

export const orange: ProductView = {
  id: 'orange',
  name: '青坡脐橙 树上熟',
  sub: '5斤装 · 坏果包赔',
  unit: '箱',
  pictures: [pictureOf('orange')],
  detailPictures: [],
  promises: ['坏果包赔'],
  sold: 0,
  reviews: { count: 0 },
  specNames: ['规格', '果径'],
  skus: [
    { id: 'orange-5-m', specs: ['5斤装', '中果'], priceFen: fen(3990), available: 86 },
    { id: 'orange-5-l', specs: ['5斤装', '大果'], priceFen: fen(4390), available: 0 },
    { id: 'orange-10-m', specs: ['10斤装', '中果'], priceFen: fen(6590), available: 12 },
    { id: 'orange-10-l', specs: ['10斤装', '大果'], priceFen: fen(6990), available: 41 },
    { id: 'orange-20-l', specs: ['20斤装', '大果'], priceFen: fen(12900), available: 0 },
  ],
  onSale: true,
  noReturn: true,
}

const card = (id: string, name: string, sub: string, fromFen: number, over: Partial<ProductCard> = {}) => ({
  id,
  name,
  sub,
  picture: pictureOf(id),
  fromFen: fen(fromFen),
  priceVaries: false,
  soldOut: false,
  ...over,
})

export const firstSix: ProductCard[] = [
  card('orange', orange.name, orange.sub, 3990, { priceVaries: true }),
  card('apple', '冰糖心苹果', '5斤装 · 约12个', 4580, { priceVaries: true }),
  card('tea', '明前绿茶 一芽一叶', '50g罐装', 12_800, { priceVaries: true }),
  card('grape', '巨峰葡萄', '2斤装 · 这季最后一批', 3290, { soldOut: true }),
  card('strawberry', '奶油草莓 头茬', '300g×2盒 · 顺丰冷链', 4980, { skuId: 'strawberry-1' }),
  card('honey', '百花土蜂蜜', '500g · 一年一取', 6800, { priceVaries: true }),
]

export const nextPage: ProductCard[] = [
  card('egg', '散养土鸡蛋', '30枚 · 破一赔一', 4580),
  card('bouquet', '一周花束', '周四剪枝，周五到家', 3990, { priceVaries: true }),
]

/** A line of the cart for that SKU of the oranges. */
export function orangeItem(skuId: string, quantity: number): CartItem {
  const sku = orange.skus.find(({ id }) => id === skuId)
  if (!sku) throw new Error(`no such SKU: ${skuId}`)
  return {
    productId: orange.id,
    skuId,
    name: orange.name,
    spec: sku.specs.join('·'),
    picture: pictureOf('orange'),
    quantity,
    priceFen: sku.priceFen,
    shownFen: sku.priceFen,
    available: sku.available,
    state: 'ready',
    noReturn: orange.noReturn,
  }
}
