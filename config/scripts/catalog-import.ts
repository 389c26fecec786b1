import { readFile } from 'node:fs/promises'
import { systemClock } from '../../cloudfunctions/adapters/system/clock'
import { hmacIds } from '../../cloudfunctions/adapters/system/ids'
import { importCatalog } from '../../cloudfunctions/shop/catalog/import-catalog'
import type { SheetRow } from '../../cloudfunctions/shop/catalog/sheet-columns'
import type { Ports, Store } from '../../cloudfunctions/shop/ports'
import { importReviews } from '../../cloudfunctions/shop/review/import-reviews'
import { no, type Result } from '../../types/result'
import { type Args, readArgs } from './catalog-args'
import { readCsv } from './catalog-csv'
import {
  type FileFault,
  faultSentence,
  progressTeller,
  tell,
  tellBadRows,
  tellReport,
  tellReviews,
} from './catalog-tell'
import { openLocalStore } from './local-store'

const usage = '用法：npm run catalog:import -- 商品.csv [--reviews 评价.csv] [--skip-bad]'

function fail(text: string): 1 {
  tell(text)
  return 1
}

async function readSheetFile(file: string): Promise<Result<SheetRow[], FileFault>> {
  tell(`读取 ${file}`)
  const bytes = await readFile(file).catch(() => undefined)
  const sheet: Result<SheetRow[], FileFault> = bytes ? readCsv(bytes) : no('no_file', [file])
  if (sheet.ok) tell(`读到 ${sheet.value.length} 行，正在检查`)
  return sheet
}

/** The files that were named, read and cut into rows. */
async function readSheets({ goods, reviews }: Args): Promise<Result<SheetRow[][], FileFault>> {
  const sheets: SheetRow[][] = []
  for (const file of reviews === undefined ? [goods] : [goods, reviews]) {
    const sheet = await readSheetFile(file)
    if (!sheet.ok) return sheet
    sheets.push(sheet.value)
  }
  return { ok: true, value: sheets }
}

/** The ids that categories and reviews get are no secret: they only have to be the same at every import. */
const portsFor = (store: Store): Pick<Ports, 'store' | 'clock' | 'ids'> => ({
  store,
  clock: systemClock(),
  ids: hmacIds('category ids derived by catalog:import'),
})

async function bringGoods(store: Store, sheet: readonly SheetRow[], skipBad: boolean): Promise<0 | 1> {
  const outcome = await importCatalog(portsFor(store), sheet, { skipBad, onProgress: progressTeller() })
  if (outcome.ok) {
    tellReport(outcome.value)
    return 0
  }
  if (outcome.error !== 'bad_rows') return fail(faultSentence(outcome))
  tellBadRows(outcome.badRows)
  return fail(
    `有 ${outcome.badRows.length} 行不能用，一个商品也没有导入。改好再来，或加 --skip-bad 跳过它们。`,
  )
}

async function bringReviews(store: Store, sheet: readonly SheetRow[], skipBad: boolean): Promise<0 | 1> {
  const outcome = await importReviews(portsFor(store), sheet, { skipBad, onProgress: progressTeller() })
  if (outcome.ok) {
    tellReviews(outcome.value)
    return 0
  }
  if (outcome.error !== 'bad_rows') return fail(`评价表：${faultSentence(outcome)}`)
  tellBadRows(outcome.badRows)
  const count = outcome.badRows.length
  return fail(`评价表里有 ${count} 行不能用，一条评价也没有导入。改好再来，或加 --skip-bad 跳过它们。`)
}

/**
 * `catalog:import GOODS.csv [--reviews REVIEWS.csv] [--skip-bad]`: brings a sheet of goods, and then one of their reviews,
 * into the shop that the environment or this machine has. Answers the exit code: 0, or 1 when nothing (or not
 * everything) was imported.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const args = readArgs(argv)
  if (!args) return fail(usage)
  const sheets = await readSheets(args)
  if (!sheets.ok) return fail(faultSentence(sheets))
  const opened = await openLocalStore()
  if (!opened.ok) return fail(opened.about?.join('') ?? '')
  const { store, where, close } = opened.value
  tell(`导入到${where}`)
  const [goods = [], reviews] = sheets.value
  try {
    const code = await bringGoods(store, goods, args.skipBad)
    return code === 0 && reviews ? await bringReviews(store, reviews, args.skipBad) : code
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(`导入中断：${why}\n已写入的都完好，再运行一次就会接着做完。`)
  } finally {
    await close()
  }
}
