import { type Fen, fen } from '../../../types/fen'
import { LIMITS } from '../../../types/limits'
import { ok } from '../../../types/result'
import {
  type Cell,
  readCode,
  readId,
  readNoReturn,
  readPictures,
  readPieces,
  readPrice,
  readSpecs,
  readText,
  type Spec,
} from './sheet-cells'
import type { Column, Columns, SheetRow } from './sheet-columns'

/** One line of a goods sheet: one SKU, and what the line says of its product. */
export interface GoodsRow {
  line: number
  /** Why the line cannot be used, in words for the shopkeeper. The fields that could not be read are empty then. */
  whys: string[]
  productId: string
  name: string
  sub: string
  unit: string
  top: string
  /** '' when the product stands in the top category itself. */
  leaf: string
  pictures: string[]
  detailPictures: string[]
  noReturn: boolean
  keywords: string
  skuId: string
  /** '' when it has no bar code. */
  code: string
  specs: Spec[]
  priceFen: Fen
  /** 0 when the line names none. */
  marketPriceFen: Fen
  pieces: number
}

const { productNameChars, productSubChars, keywordsChars, categoryChars, unitChars } = LIMITS
const none = fen(0)

const readMarketPrice = (cell: string): Cell<Fen> => (cell.trim() === '' ? ok(none) : readPrice(cell))

/** Reads one line under these columns, and finds all that is wrong with it, not only the first. */
export function readRow({ line, cells }: SheetRow, { at, width }: Columns): GoodsRow {
  const whys: string[] = []
  const take = <T>(column: Column, read: (cell: string) => Cell<T>, otherwise: T): T => {
    const place = at.get(column)
    if (place === undefined) return otherwise
    const cell = read(cells[place] ?? '')
    if (cell.ok) return cell.value
    whys.push(`${column}：${cell.error}`)
    return otherwise
  }
  const text = (column: Column, most: number, least: 0 | 1) =>
    take(column, cell => readText(cell, most, least), '')

  if (cells.slice(width).some(cell => cell.trim() !== '')) whys.push('比表头多出几格：带逗号的字要放在引号里')
  return {
    line,
    whys,
    productId: take('商品编号', readId, ''),
    name: text('商品名称', productNameChars, 1),
    sub: text('简介', productSubChars, 0),
    top: text('一级类目', categoryChars, 1),
    leaf: text('二级类目', categoryChars, 0),
    unit: text('单位', unitChars, 0),
    marketPriceFen: take('专柜价(元)', readMarketPrice, none),
    skuId: take('SKU编号', readId, ''),
    code: take('条码', readCode, ''),
    specs: take('规格', readSpecs, []),
    priceFen: take('价格(元)', readPrice, none),
    pieces: take('库存', readPieces, 0),
    pictures: take('图片', readPictures, []),
    detailPictures: take('详情图', readPictures, []),
    keywords: text('关键字', keywordsChars, 0),
    noReturn: take('七天无理由', readNoReturn, false),
  }
}
