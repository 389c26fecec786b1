import { readFile } from 'node:fs/promises'
import { systemClock } from '../../cloudfunctions/adapters/system/clock'
import { hmacIds } from '../../cloudfunctions/adapters/system/ids'
import type { BadRow, SheetFault } from '../../cloudfunctions/shop/catalog/catalog-rows'
import { type ImportReport, importCatalog } from '../../cloudfunctions/shop/catalog/import-catalog'
import type { SheetRow } from '../../cloudfunctions/shop/catalog/sheet-columns'
import { no, type Result } from '../../types/result'
import { readCsv } from './catalog-csv'
import { openLocalStore } from './local-store'

const usage = '用法：npm run catalog:import -- 商品.csv [--skip-bad]'
const badRowsShown = 50

const print = (text: string) => process.stdout.write(`${text}\n`)
const tell = (text: string) => process.stderr.write(`${text}\n`)

type FileFault = 'no_file' | 'not_text' | 'quote_open'

async function readSheetFile(file: string): Promise<Result<SheetRow[], FileFault>> {
  const bytes = await readFile(file).catch(() => undefined)
  return bytes ? readCsv(bytes) : no('no_file', [file])
}

const faultWords: Record<FileFault | SheetFault, (about: string) => string> = {
  no_file: file => `读不到这个文件：${file}`,
  not_text: () => '这不是 CSV 文件。请在 Excel 里“另存为”，类型选 CSV UTF-8（或 CSV），再试一次。',
  quote_open: line => `第 ${line} 行：引号没有配对，后面的行都读不了。`,
  columns_missing: columns => `表头缺少：${columns}。请检查是不是商品表，第一行要是表头，各列用逗号隔开。`,
  columns_doubled: columns => `表头里重复了：${columns}。`,
  no_rows: () => '表里只有表头，没有商品。',
}

function tellBadRows(badRows: readonly BadRow[]): void {
  for (const { line, why } of badRows.slice(0, badRowsShown)) tell(`第 ${line} 行：${why}`)
  const more = badRows.length - badRowsShown
  if (more > 0) tell(`……还有 ${more} 行`)
}

/** Says how far the writes are, once for each tenth. */
function progressTeller(): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const tenth = Math.floor((done * 10) / total)
    if (tenth > told) tell(`已写入 ${done} / ${total}`)
    told = tenth
  }
}

function tellReport(report: ImportReport): void {
  if (report.unusedColumns.length > 0) tell(`没有用到的列：${report.unusedColumns.join('、')}`)
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

/**
 * `catalog:import FILE.csv [--skip-bad]`: brings a sheet of goods into the shop that the environment or this
 * machine has. Answers the exit code: 0, or 1 when nothing (or not everything) was imported.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const fail = (text: string) => {
    tell(text)
    return 1
  }
  const flags = argv.filter(one => one.startsWith('-'))
  const [file, ...others] = argv.filter(one => !one.startsWith('-'))
  if (file === undefined || others.length > 0 || flags.some(flag => flag !== '--skip-bad')) return fail(usage)

  tell(`读取 ${file}`)
  const sheet = await readSheetFile(file)
  if (!sheet.ok) return fail(faultWords[sheet.error](sheet.about?.join('、') ?? ''))
  tell(`读到 ${sheet.value.length} 行，正在检查`)
  const opened = await openLocalStore()
  if (!opened.ok) return fail(opened.about?.join('') ?? '')
  const { store, where, close } = opened.value
  tell(`导入到${where}`)

  // The ids that categories get are no secret: they only have to be the same at every import.
  const ports = { store, clock: systemClock(), ids: hmacIds('category ids derived by catalog:import') }
  const options = { skipBad: flags.includes('--skip-bad'), onProgress: progressTeller() }
  try {
    const outcome = await importCatalog(ports, sheet.value, options)
    if (outcome.ok) {
      tellReport(outcome.value)
      return 0
    }
    if (outcome.error !== 'bad_rows') return fail(faultWords[outcome.error](outcome.about?.join('、') ?? ''))
    tellBadRows(outcome.badRows)
    return fail(
      `有 ${outcome.badRows.length} 行不能用，一个商品也没有导入。改好再来，或加 --skip-bad 跳过它们。`,
    )
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(`导入中断：${why}\n已写入的都完好，再运行一次就会接着做完。`)
  } finally {
    await close()
  }
}
