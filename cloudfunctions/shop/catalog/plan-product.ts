import type { Product, Sku } from '../documents'
import type { SheetGoods } from './catalog-rows'
import { rankAt } from './rank'
import { sameData } from './same-data'
import type { Column } from './sheet-columns'
import type { GoodsRow } from './sheet-row'
import { keysOf, withKeys } from './sort-keys'

/** What the shop itself says of a product: no sheet has a column for it. */
type OwnField = '_id' | 'onSale' | 'rank' | 'soldKey' | 'tint' | 'story' | 'promises'
type Derived = Pick<Product, 'findBy' | 'priceKey'>

/** A product's fields as a sheet may set them. */
export type Stated = Omit<Product, OwnField | keyof Derived>

type Place = Pick<Product, 'categoryId' | 'topCategoryId'>

function skuOfRow(row: GoodsRow, has: ReadonlySet<Column>, standing: Sku | undefined): Sku {
  const marketPriceFen = has.has('专柜价(元)')
    ? row.marketPriceFen
    : (standing?.marketPriceFen ?? row.marketPriceFen)
  return {
    id: row.skuId,
    specs: row.specs.map(spec => spec.value),
    priceFen: row.priceFen,
    // A price that is struck through must be above the real one, or it is a lie.
    ...(marketPriceFen > row.priceFen ? { marketPriceFen } : {}),
    ...(standing?.picture === undefined ? {} : { picture: standing.picture }),
    ...codeOf(row, has, standing),
    // No sheet has a column for what a distributor earns on it.
    ...(standing?.rateBp === undefined ? {} : { rateBp: standing.rateBp }),
  }
}

function codeOf(row: GoodsRow, has: ReadonlySet<Column>, standing: Sku | undefined): Pick<Sku, 'code'> {
  const code = has.has('条码') ? row.code : standing?.code
  return code ? { code } : {}
}

/** The product as the sheet wants it. What the sheet has no column for stays as it stands. */
export function statedProduct(
  { first, rows }: SheetGoods,
  place: Place,
  has: ReadonlySet<Column>,
  standing?: Product,
): Stated {
  const keep = <T>(column: Column, stated: T, stands: T | undefined): T =>
    has.has(column) ? stated : (stands ?? stated)
  return {
    name: first.name,
    sub: keep('简介', first.sub, standing?.sub),
    unit: keep('单位', first.unit, standing?.unit),
    pictures: keep('图片', first.pictures, standing?.pictures),
    detailPictures: keep('详情图', first.detailPictures, standing?.detailPictures),
    keywords: keep('关键字', first.keywords, standing?.keywords),
    noReturn: keep('七天无理由', first.noReturn, standing?.noReturn),
    ...place,
    specNames: first.specs.map(spec => spec.name),
    skus: rows.map(row =>
      skuOfRow(
        row,
        has,
        standing?.skus.find(sku => sku.id === row.skuId),
      ),
    ),
  }
}

/** A product the shop does not have yet: on sale at once, `number` is its place. */
export const freshProduct = (id: string, stated: Stated, number: number): Product =>
  withKeys({ _id: id, ...stated, onSale: true, rank: rankAt(number, id) }, 0)

/** What of `stated`, and of what follows from it, differs from how the product stands; none = nothing to do. */
export function changedFields(stated: Stated, standing: Product): Partial<Stated & Derived> {
  const wanted = { ...stated, ...keysOf({ ...stated, rank: standing.rank }) }
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => !sameData(value, standing[field as keyof Product])),
  )
}
