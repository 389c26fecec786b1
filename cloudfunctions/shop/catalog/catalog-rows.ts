import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import { type Column, readColumns, type SheetRow } from './sheet-columns'
import { type GoodsRow, readRow } from './sheet-row'

/** A line that cannot be used, and why, in words for the shopkeeper. */
export interface BadRow {
  line: number
  why: string
}

/** One product as a sheet states it: its rows, one for each SKU; the first speaks for what they share. */
export interface SheetGoods {
  id: string
  /** Its place among the products of the sheet, from 0. */
  position: number
  first: GoodsRow
  rows: GoodsRow[]
}

/** A sheet of goods, read and checked by itself: what the shop already has is not looked at yet. */
export interface ReadSheet {
  /** How many products the sheet names, good or bad. */
  products: number
  /** Products none of whose rows is bad. */
  goods: SheetGoods[]
  badRows: BadRow[]
  /** True when a bad row does not even say which product it belongs to. */
  strayRows: boolean
  has: ReadonlySet<Column>
  unusedColumns: string[]
}

export type SheetFault = 'columns_missing' | 'columns_doubled' | 'no_rows'

const shared: readonly [column: Column, read: (row: GoodsRow) => string][] = [
  ['商品名称', row => row.name],
  ['简介', row => row.sub],
  ['一级类目', row => row.top],
  ['二级类目', row => row.leaf],
  ['单位', row => row.unit],
  ['图片', row => row.pictures.join(' ')],
  ['详情图', row => row.detailPictures.join(' ')],
  ['关键字', row => row.keywords],
  ['七天无理由', row => String(row.noReturn)],
  ['规格', row => row.specs.map(spec => spec.name).join(';')],
]

const choice = (row: GoodsRow) => JSON.stringify(row.specs.map(spec => spec.value))

/** What is wrong between the rows of one product, which are good each by itself. Adds to their `whys`. */
function checkTogether(rows: readonly GoodsRow[]): void {
  const [first, ...others] = rows
  const choices = new Map(first ? [[choice(first), first.line]] : [])
  others.forEach((row, i) => {
    const differs = shared.filter(([, read]) => first && read(row) !== read(first)).map(([column]) => column)
    if (differs.length > 0) row.whys.push(`与第 ${first?.line} 行是同一商品，${differs.join('、')}却不同`)
    const twin = choices.get(choice(row))
    if (twin !== undefined) row.whys.push(`与第 ${twin} 行的规格相同`)
    choices.set(choice(row), twin ?? row.line)
    if (i + 2 > LIMITS.skusPerProduct) row.whys.push(`一个商品最多 ${LIMITS.skusPerProduct} 个 SKU`)
  })
}

/** A SKU id stands once in a whole sheet. Adds to `whys`. */
function checkSkuIds(rows: readonly GoodsRow[]): void {
  const lines = new Map<string, number>()
  for (const row of rows) {
    if (row.skuId === '') continue
    const twin = lines.get(row.skuId)
    if (twin !== undefined) row.whys.push(`SKU编号 ${row.skuId} 与第 ${twin} 行重复`)
    lines.set(row.skuId, twin ?? row.line)
  }
}

function byProduct(rows: readonly GoodsRow[]): SheetGoods[] {
  const goods = new Map<string, SheetGoods>()
  for (const row of rows) {
    if (row.productId === '') continue
    const one = goods.get(row.productId)
    if (one) one.rows.push(row)
    else goods.set(row.productId, { id: row.productId, position: goods.size, first: row, rows: [row] })
  }
  return [...goods.values()]
}

const isBlank = (row: SheetRow) => row.cells.every(cell => cell.trim() === '')

/** Reads a whole sheet, its header first, and checks every row. Blank lines are no rows. */
export function readSheet(sheet: readonly SheetRow[]): Result<ReadSheet, SheetFault> {
  const [header, ...lines] = sheet.filter(row => !isBlank(row))
  const columns = readColumns(header ?? { line: 1, cells: [] })
  if (!columns.ok) return columns
  if (lines.length === 0) return no('no_rows')

  const rows = lines.map(line => readRow(line, columns.value))
  checkSkuIds(rows)
  const goods = byProduct(rows)
  for (const one of goods) checkTogether(one.rows.filter(row => row.whys.length === 0))
  const bad = rows.filter(row => row.whys.length > 0)
  return ok({
    products: goods.length,
    goods: goods.filter(one => one.rows.every(row => row.whys.length === 0)),
    badRows: bad.map(({ line, whys }) => ({ line, why: whys.join('；') })),
    strayRows: bad.some(row => row.productId === ''),
    has: new Set(columns.value.at.keys()),
    unusedColumns: columns.value.unused,
  })
}
