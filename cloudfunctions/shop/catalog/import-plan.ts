import { LIMITS } from '../../../types/limits'
import type { Category, Product, ShopDocument, Stock } from '../documents'
import type { Ids } from '../ports'
import { shopLowAt } from '../stock/level'
import type { BadRow, ReadSheet, SheetGoods } from './catalog-rows'
import { planCategories } from './plan-categories'
import { changedFields, freshProduct, statedProduct } from './plan-product'
import { planStocks, type StockPlan } from './plan-stocks'
import { lastRankNumber } from './rank'

/** What the shop has before an import. */
export interface Standing {
  categories: Category[]
  products: Product[]
  /** Those of the sheet's SKUs that exist, without their holds and moves. */
  stocks: Stock[]
  shop?: ShopDocument | undefined
}

/** All writes of an import, decided before the first is made. */
export interface ImportPlan extends StockPlan {
  categories: Category[]
  products: Product[]
  changes: { id: string; set: Partial<Product> }[]
  unchanged: number
}

/** Rows that are good by themselves and cannot stand beside what the shop has. */
export function clashes(
  { goods, strayRows }: ReadSheet,
  standing: Standing,
  ids: Pick<Ids, 'derived'>,
): Map<SheetGoods, BadRow[]> {
  const owners = new Map(standing.stocks.map(stock => [stock._id, stock.productId]))
  const products = new Map(standing.products.map(product => [product._id, product]))
  const room = LIMITS.categoriesPerShop - standing.categories.length
  const { place, added } = planCategories(goods, standing.categories, ids)
  const tooMany = new Set(added.slice(Math.max(0, room)).map(one => one._id))

  const clashing = new Map<SheetGoods, BadRow[]>()
  for (const one of goods) {
    const bad: BadRow[] = []
    const { topCategoryId, categoryId } = place(one.first.top, one.first.leaf)
    for (const { line, skuId } of one.rows) {
      const owner = owners.get(skuId)
      if (owner !== undefined && owner !== one.id)
        bad.push({ line, why: `SKU编号 ${skuId} 已属于商品 ${owner}` })
    }
    if (tooMany.has(topCategoryId) || tooMany.has(categoryId)) {
      bad.push({ line: one.first.line, why: `类目太多，全店最多 ${LIMITS.categoriesPerShop} 个` })
    }
    if (strayRows && losesSku(one, products.get(one.id))) {
      bad.push({ line: one.first.line, why: '店里的这个商品还有别的 SKU，可能在没有商品编号的坏行里' })
    }
    if (bad.length > 0) clashing.set(one, bad)
  }
  return clashing
}

const losesSku = ({ rows }: SheetGoods, product: Product | undefined) =>
  product?.skus.some(sku => rows.every(row => row.skuId !== sku.id)) === true

/**
 * Decides every write for `goods`. New products go behind all that the sheet does not name, in its order, so
 * that a resumed import gives each the same place as one that never broke.
 */
export function planImport(
  goods: readonly SheetGoods[],
  { has }: Pick<ReadSheet, 'has'>,
  standing: Standing,
  ids: Pick<Ids, 'derived'>,
  now: number,
): ImportPlan {
  const categories = planCategories(goods, standing.categories, ids)
  const products = new Map(standing.products.map(product => [product._id, product]))
  const named = new Set(goods.map(one => one.id))
  const base = lastRankNumber(standing.products.filter(one => !named.has(one._id)).map(one => one.rank))
  const shelves = new Map(standing.stocks.map(stock => [stock._id, stock]))
  const how = { at: now, lowAt: shopLowAt(standing.shop) }
  const plan: ImportPlan = {
    categories: categories.added,
    stocks: [],
    labels: [],
    products: [],
    changes: [],
    unchanged: 0,
    otherPieces: [],
  }

  for (const one of goods) {
    const product = products.get(one.id)
    const stated = statedProduct(one, categories.place(one.first.top, one.first.leaf), has, product)
    const set = product ? changedFields(stated, product) : {}
    const wanted = product ? { ...product, ...set } : freshProduct(one.id, stated, base + one.position + 1)
    if (!product) plan.products.push(wanted)
    else if (Object.keys(set).length > 0) plan.changes.push({ id: one.id, set })
    else plan.unchanged += 1
    const { stocks, labels, otherPieces } = planStocks(wanted, one.rows, shelves, how)
    plan.stocks.push(...stocks)
    plan.labels.push(...labels)
    plan.otherPieces.push(...otherPieces)
  }
  return plan
}
