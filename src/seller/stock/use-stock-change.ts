import { useState } from 'react'
import type { StockChanged, StockReason, StockRow, StockView } from '../../../types/api/stock'
import { call } from '../../shared/call'
import { mayStand } from '../../shared/may-stand'
import { sayUndoable } from '../../shared/say-undoable'
import { useAction } from '../../shared/use-action'
import { useRequest } from '../../shared/use-request'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { moveWords } from './move-words'

const nameChars = 12

interface Hears {
  /** The figures as the server has them now. */
  onFigures: (stock: StockView) => void
  onDone: () => void
}

/**
 * Writes one change of a shelf. While it is not known whether it was written (`unsure`), asking again is the same wish: it
 * never counts twice.
 */
export function useStockChange({ skuId, name }: StockRow, { onFigures, onDone }: Hears) {
  const request = useRequest()
  const [unsure, setUnsure] = useState(false)

  const look = async () => {
    const reply = await call('stock.show', { skuId })
    if (reply.ok) onFigures(reply.value)
  }
  const write = useAction(async (pieces: number, reason: StockReason) => {
    const wish = { skuId, pieces, reason }
    const reply = await call('stock.change', { requestId: request.idOf(wish), ...wish })
    request.heard(reply)
    if (!reply.ok && mayStand(reply.error)) return setUnsure(true)
    setUnsure(false)
    if (reply.ok) {
      onFigures(reply.value.stock)
      onDone()
      sayChanged(name, reply.value, moveWords[reason], onFigures)
    } else {
      say(errorWords[reply.error])
      await look()
    }
  })
  /** Turned back from. What may have been written all the same is looked up. */
  const leave = async () => {
    onDone()
    if (unsure) await look()
  }
  return { write, unsure, leave }
}

/** `山里油栗 44 → 48，进货`, to be taken back. */
export function sayChanged(
  name: string,
  { from, to, moveId }: StockChanged,
  why: string,
  onFigures: (stock: StockView) => void,
): void {
  const chars = [...name]
  const short = chars.length > nameChars ? `${chars.slice(0, nameChars).join('')}…` : name
  sayUndoable({
    words: `${short} ${from} → ${to}，${why}`,
    undo: () => undo(short, moveId, onFigures),
  })
}

/** Taking back one move twice takes it back once, so a lost answer is simply asked for again. */
async function undo(name: string, moveId: string, onFigures: (stock: StockView) => void): Promise<void> {
  const reply = await call('stock.undo', { moveId })
  if (reply.ok) {
    onFigures(reply.value.stock)
    say(`撤销了，现在 ${reply.value.to} 份`)
  } else if (mayStand(reply.error)) {
    sayUndoable({ words: `${name}：没连上店里，不知道撤没撤`, undo: () => undo(name, moveId, onFigures) })
  } else {
    say(reply.error === 'below_zero' ? '撤不回了：加上的已经有人买走' : errorWords[reply.error])
  }
}
