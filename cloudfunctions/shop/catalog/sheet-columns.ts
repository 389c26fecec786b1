import { no, ok, type Result } from '../../../types/result'

/** The columns a goods sheet must have. */
const needed = ['商品编号', '商品名称', '一级类目', 'SKU编号', '规格', '价格(元)', '库存'] as const
/** Columns it may have. A sheet without one of these leaves that part of goods already in the shop alone. */
const welcome = [
  '简介',
  '二级类目',
  '单位',
  '专柜价(元)',
  '图片',
  '详情图',
  '七天无理由',
  '关键字',
  '条码',
] as const

export type Column = (typeof needed)[number] | (typeof welcome)[number]

/** One line of a sheet: `line` counts as an editor does, from 1, also over line breaks inside quotes. */
export interface SheetRow {
  line: number
  cells: readonly string[]
}

/** Where each column stands, and what else the sheet has. */
export interface Columns<Name extends string = Column> {
  at: ReadonlyMap<Name, number>
  width: number
  /** Headers that mean nothing to the shop. */
  unused: string[]
}

const plain = (header: string) => header.trim().replaceAll('（', '(').replaceAll('）', ')')

/** Reads the header line of any sheet. Refuses, naming them, columns that are missing or stand twice. */
export function columnsOf<Needed extends string, Welcome extends string>(
  header: SheetRow,
  needed: readonly Needed[],
  welcome: readonly Welcome[],
): Result<Columns<Needed | Welcome>, 'columns_missing' | 'columns_doubled'> {
  const names = header.cells.map(plain)
  const missing = needed.filter(name => !names.includes(name))
  if (missing.length > 0) return no('columns_missing', missing)
  const known: readonly (Needed | Welcome)[] = [...needed, ...welcome]
  const doubled = known.filter(name => names.indexOf(name) !== names.lastIndexOf(name))
  if (doubled.length > 0) return no('columns_doubled', doubled)
  const at = new Map(known.filter(name => names.includes(name)).map(name => [name, names.indexOf(name)]))
  const unused = names.filter(name => name !== '' && !known.some(one => one === name))
  return ok({ at, width: names.length, unused })
}

/** The header line of a goods sheet. */
export const readColumns = (header: SheetRow) => columnsOf(header, needed, welcome)
