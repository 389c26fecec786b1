import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SheetRow } from '../../../cloudfunctions/shop/catalog/sheet-columns'
import { readCsv } from '../../../config/scripts/catalog-csv'

export const header =
  '商品编号,商品名称,简介,一级类目,二级类目,单位,专柜价(元),SKU编号,规格,价格(元),库存,关键字,备注'

/** A line of a sheet, with what matters to a test changed. */
export const line = (
  more: Partial<
    Record<
      'id' | 'name' | 'sub' | 'top' | 'leaf' | 'market' | 'sku' | 'specs' | 'price' | 'pieces' | 'keywords',
      string
    >
  > = {},
) => {
  const { id = 'orange', name = '脐橙', sub = '树上熟', top = '鲜果', leaf = '', market = '' } = more
  const { sku = `${id}-1`, specs = '规格=标准', price = '39.90', pieces = '10', keywords = '' } = more
  return [id, name, sub, top, leaf, '份', market, sku, specs, price, pieces, keywords, ''].join(',')
}

export const csv = (...lines: string[]) => [header, ...lines, ''].join('\n')

/** The rows of a CSV text, as the command reads them. Throws when it cannot: then the test is wrong. */
export function rowsOf(text: string): SheetRow[] {
  const read = readCsv(Buffer.from(text))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const realFile = path.resolve(__dirname, '../../../../shared/data/litemall-goods.csv')

/** 240 goods of 247 SKUs and 27 categories in the shape of the real sheet, for machines that do not have it. */
function madeUp(): string {
  const goods = Array.from({ length: 240 }, (_, i) =>
    line({
      id: String(1000 + i),
      name: `商品${i}`,
      top: `类目${i % 9}`,
      leaf: `小类${i % 18}`,
      sku: String(i + 1),
      price: (i + 1.5).toFixed(2),
      pieces: String((i * 7) % 120),
    }),
  )
  const kinds = ['红', '黄', '蓝', '绿', '黑', '白', '灰'].map((colour, i) =>
    line({
      id: '1000',
      name: '商品0',
      top: '类目0',
      leaf: '小类0',
      sku: `k${i}`,
      specs: `规格=${colour}`,
      price: '9.90',
    }),
  )
  return csv(...goods, ...kinds)
}

/** A whole shop's sheet: 239 real goods of 244 SKUs where they are at hand, otherwise as many made up. */
export const bigSheet = existsSync(realFile)
  ? { text: readFileSync(realFile, 'utf8'), products: 239, skus: 244, unused: [] }
  : { text: madeUp(), products: 240, skus: 247, unused: ['备注'] }
