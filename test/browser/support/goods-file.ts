import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

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
