import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SheetRow } from '../../../cloudfunctions/shop/catalog/sheet-columns'
import { readCsv } from '../../../config/scripts/catalog-csv'

/** What the journey needs to know of the file it imports. */
export interface GoodsFile {
  file: string
  products: number
  skus: number
}

const REAL = path.resolve(__dirname, '../../../../shared/data/litemall-goods.csv')
const HEADER = '商品编号,商品名称,简介,一级类目,二级类目,单位,专柜价(元),SKU编号,规格,价格(元),库存,关键字'
const OWN_PRODUCTS = 30

/** The 239 real goods where they are at hand, else a sheet of our own with the same first good. */
export function goodsFile(): GoodsFile {
  if (existsSync(REAL)) return { file: REAL, products: 239, skus: 244 }
  const rows = Array.from({ length: OWN_PRODUCTS }, (_, nth) => {
    const id = 1_006_002 + nth
    return `${id},纯棉四件套 ${nth + 1},精致绣花,居家,床品件套,件,919.00,${7 + nth},规格=标准,899.00,100,`
  })
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'goods-')), 'goods.csv')
  writeFileSync(file, [HEADER, ...rows].join('\n'))
  return { file, products: OWN_PRODUCTS, skus: OWN_PRODUCTS }
}

const REVIEWS = path.resolve(REAL, '../litemall-comments.csv')
const PIECES_OF_LONGEST = 3
const LONG_SPEC = '规格=1.5m床垫*1+枕头*2;颜色=浅杏粉'

/** The goods with the longest words of the real sheet, and the longest of its reviews; else our own of the same lengths. */
export interface LongestWords {
  goods: SheetRow[]
  reviews: string[]
}

function rowsOf(file: string): SheetRow[] {
  const read = readCsv(readFileSync(file))
  if (!read.ok) throw new Error(`${file}: ${read.error}`)
  return read.value
}

/** All rows of the products whose cell in one of the columns that a buyer reads is among the longest. */
export function longestWords(): LongestWords {
  if (!existsSync(REAL)) return ownLongest()
  const [header, ...rows] = rowsOf(REAL)
  if (!header) throw new Error(`${REAL} is empty`)
  const place = (column: string) => header.cells.indexOf(column)
  const longest = (column: string) =>
    [...rows].sort((a, b) => (b.cells[place(column)] ?? '').length - (a.cells[place(column)] ?? '').length)
  const ids = ['商品名称', '简介', '规格', '价格(元)'].map(column => longest(column)[0]?.cells[0])
  const goods = [header, ...rows.filter(({ cells }) => ids.includes(cells[0]))]
  const [, ...said] = existsSync(REVIEWS) ? rowsOf(REVIEWS) : []
  const reviews = said.map(({ cells }) => cells[2] ?? '').sort((a, b) => b.length - a.length)
  return { goods, reviews: reviews.slice(0, PIECES_OF_LONGEST) }
}

function ownLongest(): LongestWords {
  const name = '超长名字 青坡山里头茬头采的大朵胎菊 礼盒'
  const sub = '手工采摘的柔软花朵，百分百的山里味道'
  const cells = (id: number) =>
    `${id},${name},${sub},居家,床品件套,件,14199.00,${id},${LONG_SPEC},11399.00,100,`
  const lines = [HEADER, ...[1, 2, 3, 4].map(cells)].map((line, nth) => ({
    line: nth + 1,
    cells: line.split(','),
  }))
  return { goods: lines, reviews: ['包装好，味道正，下回还来买，'.repeat(9).slice(0, 128)] }
}
