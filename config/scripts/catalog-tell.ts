import type { BadRow, SheetFault } from '../../cloudfunctions/shop/catalog/catalog-rows'
import type { ImportReport } from '../../cloudfunctions/shop/catalog/import-catalog'
import type { ReviewReport } from '../../cloudfunctions/shop/review/import-reviews'
import type { Refusal } from '../../types/result'

const badRowsShown = 50

export const print = (text: string) => process.stdout.write(`${text}\n`)
export const tell = (text: string) => process.stderr.write(`${text}\n`)

export type FileFault = 'no_file' | 'not_text' | 'quote_open'

const faultWords: Record<FileFault | SheetFault, (about: string) => string> = {
  no_file: file => `读不到这个文件：${file}`,
  not_text: () => '这不是 CSV 文件。请在 Excel 里“另存为”，类型选 CSV UTF-8（或 CSV），再试一次。',
  quote_open: line => `第 ${line} 行：引号没有配对，后面的行都读不了。`,
  columns_missing: columns =>
    `表头缺少：${columns}。请检查是不是商品表（或评价表），第一行要是表头，各列用逗号隔开。`,
  columns_doubled: columns => `表头里重复了：${columns}。`,
  no_rows: () => '表里只有表头，没有商品（或评价）。',
}

/** Why a sheet cannot be read at all, in words for the shopkeeper. */
export const faultSentence = ({ error, about }: Refusal<FileFault | SheetFault>): string =>
  faultWords[error](about?.join('、') ?? '')

export function tellBadRows(badRows: readonly BadRow[]): void {
  for (const { line, why } of badRows.slice(0, badRowsShown)) tell(`第 ${line} 行：${why}`)
  const more = badRows.length - badRowsShown
  if (more > 0) tell(`……还有 ${more} 行`)
}

/** Says how far the writes are, once for each tenth. */
export function progressTeller(): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const tenth = Math.floor((done * 10) / total)
    if (tenth > told) tell(`已写入 ${done} / ${total}`)
    told = tenth
  }
}

function tellUnused(columns: readonly string[]): void {
  if (columns.length > 0) tell(`没有用到的列：${columns.join('、')}`)
}

export function tellReport(report: ImportReport): void {
  tellUnused(report.unusedColumns)
  if (report.badRows.length > 0) {
    tellBadRows(report.badRows)
    tell(`有 ${report.badRows.length} 行不能用，跳过了 ${report.left} 个商品。`)
  }
  if (report.otherPieces.length > 0) {
    tell(`${report.otherPieces.length} 个 SKU 的库存与表中不同，没有改：库存只随店里的进出变。`)
  }
  const { added, changed, unchanged, newSkus } = report
  print(`导入完成：新增 ${added} 个商品，更新 ${changed} 个，未变 ${unchanged} 个；新增 ${newSkus} 个 SKU。`)
}

export function tellReviews({ added, unchanged, badRows, unusedColumns }: ReviewReport): void {
  tellUnused(unusedColumns)
  if (badRows.length > 0) {
    tellBadRows(badRows)
    tell(`有 ${badRows.length} 行评价不能用，跳过了。`)
  }
  print(`评价导入完成：新增 ${added} 条，未变 ${unchanged} 条。`)
}
