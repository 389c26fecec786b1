import type { Refusal } from '../../../types/result'
import type { Ports } from '../ports'
import { type BadRow, readSheet, type SheetFault } from './catalog-rows'
import { clashes, planImport } from './import-plan'
import type { Progress } from './in-batches'
import { readStanding } from './read-standing'
import type { SheetRow } from './sheet-columns'
import { writePlan } from './write-plan'

/** What an import did. Counts are of products where not said otherwise. */
export interface ImportReport {
  added: number
  changed: number
  unchanged: number
  /** Left out because one of their rows is bad. */
  left: number
  newSkus: number
  /** SKUs whose pieces differ from the shelf's; they were left alone. */
  otherPieces: string[]
  badRows: BadRow[]
  unusedColumns: string[]
}

export type ImportOutcome =
  | { ok: true; value: ImportReport }
  | Refusal<SheetFault>
  | { ok: false; error: 'bad_rows'; badRows: BadRow[] }

export interface ImportOptions {
  /** Import the products that have no bad row, instead of nothing. */
  skipBad?: boolean
  onProgress?: Progress
}

/**
 * Brings a sheet of goods into the shop. Every row is checked before the first write; any bad one stops it all,
 * unless `skipBad`. Repeatable: what stands already is not written again, so a broken import is mended by
 * running it once more. The pieces of a SKU are set when it is new, as its opening move, and never again.
 */
export async function importCatalog(
  { store, clock, ids }: Pick<Ports, 'store' | 'clock' | 'ids'>,
  sheet: readonly SheetRow[],
  { skipBad = false, onProgress = () => {} }: ImportOptions = {},
): Promise<ImportOutcome> {
  const read = readSheet(sheet)
  if (!read.ok) return read
  const { goods, unusedColumns } = read.value
  const standing = await readStanding(
    store,
    goods.flatMap(one => one.rows.map(row => row.skuId)),
  )
  const clashing = clashes(read.value, standing, ids)
  const badRows = [...read.value.badRows, ...[...clashing.values()].flat()].sort((a, b) => a.line - b.line)
  if (badRows.length > 0 && !skipBad) return { ok: false, error: 'bad_rows', badRows }

  const good = goods.filter(one => !clashing.has(one))
  const plan = planImport(good, read.value, standing, ids, clock.now())
  await writePlan(store, plan, onProgress)
  return {
    ok: true,
    value: {
      added: plan.products.length,
      changed: plan.changes.length,
      unchanged: plan.unchanged,
      left: read.value.products - good.length,
      newSkus: plan.stocks.length,
      otherPieces: plan.otherPieces,
      badRows,
      unusedColumns,
    },
  }
}
