import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { CountedView, RecountOutcome, StockRow } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'
import { routes } from '../../routes'
import { call } from '../../shared/call'
import { newRequestId } from '../../shared/request-id'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import {
  type CountLine,
  countsOf,
  outdatedOf,
  recountOf,
  settledOf,
  toCountAgain,
  without,
  withRows,
  withTyped,
} from './count-lines'
import { keepCounts, recallCounts } from './kept-counts'

/** An outcome, and of which goods: they may have left the lines. */
export interface Written {
  line: CountLine
  outcome: RecountOutcome
}

/** Where one stands: choosing what to count, counting, looking at the differences, told what became of them. */
type Stage =
  | { at: 'choosing' | 'counting' }
  | { at: 'differences'; compared: CountedView[] }
  | { at: 'written'; written: Written[] }

/** A count of shelves: kept on the phone until each line was written. */
export function useRecount() {
  const [lines, setLines] = useState(recallCounts)
  const [stage, setStage] = useState<Stage>(() => ({ at: lines.length > 0 ? 'counting' : 'choosing' }))
  const wish = useRef('')

  // Quick taps and answers on their way each change what the one before has left.
  const latest = useRef(lines)

  const put = (next: CountLine[]) => {
    latest.current = next
    keepCounts(next)
    setLines(next)
  }
  const add = (rows: readonly StockRow[]) => {
    const next = withRows(latest.current, rows)
    if (rows.some(({ skuId }) => !next.some(line => line.skuId === skuId))) {
      say(`一次最多盘 ${LIMITS.recountLines} 样，先记下这些`)
    }
    put(next)
  }
  const compare = useAction(async () => {
    const counts = countsOf(lines, Date.now())
    const reply = await call('stock.compare', { counts })
    if (!reply.ok) return say(errorWords[reply.error])
    const { lines: compared, again } = reply.value
    const known = new Set([...compared.map(({ skuId }) => skuId), ...again])
    const gone = counts.map(({ skuId }) => skuId).filter(skuId => !known.has(skuId))
    if (gone.length > 0) say(`有 ${gone.length} 样货已经没有了，不用数`)
    if (again.length > 0) say(`有 ${again.length} 样数得太久，或者账刚改过，请再数一遍`)
    put(toCountAgain(without(latest.current, gone), again))
    wish.current = newRequestId()
    if (compared.length > 0) setStage({ at: 'differences', compared })
  })
  const write = useAction(async (compared: CountedView[]) => {
    const reply = await call('stock.recount', { requestId: wish.current, lines: recountOf(compared) })
    if (!reply.ok) return say(`${errorWords[reply.error]}。再点一次不会记两遍`)
    const { outcomes } = reply.value
    setStage({ at: 'written', written: outcomes.flatMap(outcome => ofLine(outcome, lines)) })
    put(toCountAgain(without(latest.current, settledOf(outcomes)), outdatedOf(outcomes)))
  })
  return {
    ...{ lines, stage, add, compare, write },
    type: (skuId: string, typed: string) => put(withTyped(latest.current, { skuId, typed }, Date.now())),
    remove: (skuId: string) => put(without(latest.current, [skuId])),
    /** To what is counted, on a page opened anew: all its lines in one tap would be a page's weight. */
    goOn: () => void Taro.redirectTo({ url: routes.sellerRecount }),
    choose: () => setStage({ at: 'choosing' }),
  }
}

function ofLine(outcome: RecountOutcome, lines: readonly CountLine[]): Written[] {
  const skuId = outcome.outcome === 'changed' ? outcome.stock.skuId : outcome.skuId
  const line = lines.find(one => one.skuId === skuId)
  return line ? [{ line, outcome }] : []
}
