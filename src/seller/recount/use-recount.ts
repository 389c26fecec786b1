import { useRef, useState } from 'react'
import type { CountedView, RecountOutcome, StockRow } from '../../../types/api/stock'
import { LIMITS } from '../../../types/limits'
import { call } from '../../shared/call'
import { newRequestId } from '../../shared/request-id'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { type CountLine, countsOf, recountOf, settledOf, without, withRows } from './count-lines'
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

  const put = (next: CountLine[]) => {
    keepCounts(next)
    setLines(next)
  }
  const add = (rows: readonly StockRow[]) => {
    const next = withRows(lines, rows)
    if (rows.some(({ skuId }) => !next.some(line => line.skuId === skuId))) {
      say(`一次最多盘 ${LIMITS.recountLines} 样，先记下这些`)
    }
    put(next)
  }
  const compare = useAction(async () => {
    const reply = await call('stock.compare', { counts: countsOf(lines) })
    if (!reply.ok) return say(errorWords[reply.error])
    const compared = reply.value.lines
    const gone = countsOf(lines).filter(({ skuId }) => !compared.some(one => one.skuId === skuId))
    if (gone.length > 0) {
      say(`有 ${gone.length} 样货已经没有了，不用数`)
      put(
        without(
          lines,
          gone.map(({ skuId }) => skuId),
        ),
      )
    }
    wish.current = newRequestId()
    if (compared.length > 0) setStage({ at: 'differences', compared })
  })
  const write = useAction(async (compared: CountedView[]) => {
    const reply = await call('stock.recount', { requestId: wish.current, lines: recountOf(compared) })
    if (!reply.ok) return say(`${errorWords[reply.error]}。再点一次不会记两遍`)
    const { outcomes } = reply.value
    setStage({ at: 'written', written: outcomes.flatMap(outcome => ofLine(outcome, lines)) })
    put(without(lines, settledOf(outcomes)))
  })
  return {
    ...{ lines, stage, add, compare, write },
    type: (skuId: string, typed: string) =>
      put(lines.map(line => (line.skuId === skuId ? { ...line, typed } : line))),
    remove: (skuId: string) => put(without(lines, [skuId])),
    goOn: () => setStage({ at: lines.length > 0 ? 'counting' : 'choosing' }),
    choose: () => setStage({ at: 'choosing' }),
  }
}

function ofLine(outcome: RecountOutcome, lines: readonly CountLine[]): Written[] {
  const skuId = outcome.outcome === 'changed' ? outcome.stock.skuId : outcome.skuId
  const line = lines.find(one => one.skuId === skuId)
  return line ? [{ line, outcome }] : []
}
