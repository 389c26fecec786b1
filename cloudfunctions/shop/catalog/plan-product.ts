import type { Product, Sku } from '../documents'
import type { SheetGoods } from './catalog-rows'
import { rankAt } from './rank'
import { sameData } from './same-data'
import type { Column } from './sheet-columns'
import type { GoodsRow } from './sheet-row'

/** A product's fields as a sheet may set them. Whether it is on sale, and its place, are the shop's own. */
export type Stated = Omit<Product, '_id' | 'onSale' | 'rank'>

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
  }
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
export const freshProduct = (id: string, stated: Stated, number: number): Product => ({
  _id: id,
  ...stated,
  onSale: true,
  rank: rankAt(number, id),
})

/** The fields of `stated` that differ from how the product stands; none = nothing to do. */
export const changedFields = (stated: Stated, standing: Product): Partial<Stated> =>
  Object.fromEntries(
    Object.entries(stated).filter(([field, value]) => !sameData(value, standing[field as keyof Stated])),
  )
