import type { StockMoveView } from '../../../types/api/stock'
import { call } from '../../shared/call'
import { sure } from '../../shared/sure'
import { usePages } from '../../shared/use-pages'
import { useQuery } from '../../shared/use-query'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'
import { moveSentence, shelfFigure } from './move-sentence'

/** Everything that moved one SKU, with its figures of now, and the undoing of what people did. */
export function useHistory(skuId: string) {
  const { query, more, restart, reload } = usePages('stock.history', { skuId })
  const { query: found, reload: lookAgain } = useQuery('stock.find_by_code', { code: skuId })
  const row = found.state === 'ready' ? found.value.rows.find(one => one.skuId === skuId) : undefined

  const undo = async (move: StockMoveView) => {
    const yes = await sure({
      title: '撤销这次改动？',
      words: `${moveSentence(move)} ${shelfFigure(move)}。撤销会在架上反着记一笔，后来的改动都不动。`,
      yes: '撤销',
    })
    if (!yes) return
    const reply = await call('stock.undo', { moveId: move.id })
    if (!reply.ok)
      say(reply.error === 'below_zero' ? '撤不回了：加上的已经有人买走' : errorWords[reply.error])
    else say(`撤销了，现在 ${reply.value.to} 份`)
    await Promise.all([reload(), lookAgain()])
  }
  return { query, more, restart, row, undo }
}
