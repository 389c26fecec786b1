import { LIMITS } from '../../../types/limits'
import { no, ok, type Result } from '../../../types/result'
import type { BadRow, SheetFault } from '../catalog/catalog-rows'
import { type Cell, readId, readText } from '../catalog/sheet-cells'
import { type Columns, columnsOf, type SheetRow } from '../catalog/sheet-columns'

const needed = ['商品编号', '评分', '评价'] as const
const welcome = ['昵称'] as const
type Column = (typeof needed)[number] | (typeof welcome)[number]

/** One line of a sheet of reviews. */
export interface ReviewRow {
  line: number
  productId: string
  stars: number
  words: string
  /** '' when the sheet does not say. */
  by: string
}

export interface ReadReviews {
  rows: ReviewRow[]
  badRows: BadRow[]
  unusedColumns: string[]
}

const NAME_CHARS = 20

const readStars = (cell: string): Cell<number> =>
  /^[1-5]$/.test(cell.trim()) ? ok(Number(cell.trim())) : no('要填 1 到 5 的整数')

/** Reads one line, and finds all that is wrong with it, not only the first. */
function readRow(
  { line, cells }: SheetRow,
  { at, width }: Columns<Column>,
): { row: ReviewRow; whys: string[] } {
  const whys: string[] = []
  const take = <T>(column: Column, read: (cell: string) => Cell<T>, otherwise: T): T => {
    const place = at.get(column)
    if (place === undefined) return otherwise
    const cell = read(cells[place] ?? '')
    if (cell.ok) return cell.value
    whys.push(`${column}：${cell.error}`)
    return otherwise
  }
  if (cells.slice(width).some(cell => cell.trim() !== '')) whys.push('比表头多出几格：带逗号的字要放在引号里')
  const row = {
    line,
    productId: take('商品编号', readId, ''),
    stars: take('评分', readStars, 0),
    words: take('评价', cell => readText(cell, LIMITS.reviewChars, 1), ''),
    by: take('昵称', cell => readText(cell, NAME_CHARS, 0), ''),
  }
  return { row, whys }
}

const isBlank = (row: SheetRow) => row.cells.every(cell => cell.trim() === '')

/** Reads a whole sheet of reviews, its header first, and checks every row by itself. Blank lines are no rows. */
export function readReviews(sheet: readonly SheetRow[]): Result<ReadReviews, SheetFault> {
  const [header, ...lines] = sheet.filter(row => !isBlank(row))
  const columns = columnsOf(header ?? { line: 1, cells: [] }, needed, welcome)
  if (!columns.ok) return columns
  if (lines.length === 0) return no('no_rows')
  const read = lines.map(line => readRow(line, columns.value))
  const bad = read.filter(({ whys }) => whys.length > 0)
  return ok({
    rows: read.filter(({ whys }) => whys.length === 0).map(({ row }) => row),
    badRows: bad.map(({ row, whys }) => ({ line: row.line, why: whys.join('；') })),
    unusedColumns: columns.value.unused,
  })
}
