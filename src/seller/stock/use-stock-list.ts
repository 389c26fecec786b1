import { useEffect, useState } from 'react'
import type { StockRow, StockView } from '../../../types/api/stock'
import { call } from '../../shared/call'
import { askShop, useCategories } from '../../shared/shop'
import { usePages } from '../../shared/use-pages'
import { useReturn } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { useLaidOver } from '../shell/use-laid-over'
import { countsAfter, pillOf, stockPills, stockQuestion } from './stock-filter'

/** What a scanned code means: the rows stand in place of the list. */
interface Scanned {
  code: string
  rows: StockRow[]
}

const noRows: StockRow[] = []

/**
 * The list of stocks by pill, words or a scanned code. Figures that a write brought are laid over their rows until the list
 * is asked again, so that a change of one row draws that row alone.
 */
export function useStockList(firstWords = '', level?: string) {
  const [words, setWords] = useState(firstWords)
  const [pill, setPill] = useState(() => pillOf(level))
  const [scanned, setScanned] = useState<Scanned>()
  const { query, more, restart } = usePages('stock.list', stockQuestion(pill, words))
  const categories = useCategories() ?? []
  useEffect(() => void askShop(), [])

  const listed = query.state === 'ready' ? query.pages.flatMap(page => page.rows) : noRows
  const { values: written, lay } = useLaidOver<StockView>(query.state === 'ready' ? query.first : undefined)
  const known = query.state === 'ready' ? query.first.counts : undefined
  const counts = known && countsAfter(known, listed, written)

  const take = (stock: StockView) => {
    lay(stock.skuId, stock)
    setScanned(now => now && { ...now, rows: now.rows.map(row => withFigures(row, stock)) })
  }
  const scan = async (code: string): Promise<StockRow[]> => {
    const rows = await rowsOf(code)
    if (rows.length > 0) setScanned({ code, rows })
    return rows
  }
  useReturn(() => void (scanned && scan(scanned.code)))

  return {
    ...{ query, more, restart, words, pill, scanned, scan, take },
    pills: stockPills(counts, categories),
    rows: (scanned?.rows ?? listed).map(row => ({ ...row, ...written[row.skuId] })),
    search: (searched: string) => {
      // The list that stood before the scan is asked for anew: drawn from memory it would be one heavy tap.
      if (scanned && searched === words) void restart()
      setScanned(undefined)
      setWords(searched)
    },
    choose: (chosen: string) => {
      if (scanned && chosen === pill) void restart()
      setScanned(undefined)
      setPill(chosen)
    },
  }
}

const withFigures = (row: StockRow, stock: StockView): StockRow =>
  row.skuId === stock.skuId ? { ...row, ...stock } : row

/** The SKUs that a code means; says so where there is none. */
export async function rowsOf(code: string): Promise<StockRow[]> {
  const reply = await call('stock.find_by_code', { code })
  if (!reply.ok) say(errorWords[reply.error])
  else if (reply.value.rows.length === 0) say(`没有码是 ${code} 的货`)
  return reply.ok ? reply.value.rows : []
}
