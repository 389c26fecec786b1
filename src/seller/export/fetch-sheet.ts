import type { CallError } from '../../shared/call'

/**
 * One page of a sheet: CSV lines, how many things they tell of, how many more may still come to belong to it, and where the
 * next page begins.
 */
interface SheetPage {
  csv: string
  count: number
  underWay?: number
  after?: string
}

/** A sheet to be fetched a page after the other, and what is said of it. */
export interface Sheet {
  fileName: string
  ask: (after?: string) => Promise<{ ok: true; value: SheetPage } | { ok: false; error: CallError }>
  /** What is counted: `单`, `笔`. */
  unit: string
  /** When there is nothing to tell of. */
  none: string
  /** What stayed as it was when it broke off, as one sentence. */
  unchanged: string
}

/** The whole sheet, or where it broke off and why: half a sheet is none. */
export type Fetched =
  | { ok: true; csv: string; count: number; underWay: number }
  | { ok: false; error: CallError; count: number }

/** Fetches all of it, a page after the other; `told` hears of each how many there are so far. */
export async function fetchSheet({ ask }: Sheet, told: (count: number) => void): Promise<Fetched> {
  let csv = ''
  let count = 0
  let underWay = 0
  for (let after: string | undefined; ; ) {
    const reply = await ask(after)
    if (!reply.ok) return { ok: false, error: reply.error, count }
    csv += reply.value.csv
    count += reply.value.count
    underWay += reply.value.underWay ?? 0
    told(count)
    after = reply.value.after
    if (!after) return { ok: true, csv, count, underWay }
  }
}
