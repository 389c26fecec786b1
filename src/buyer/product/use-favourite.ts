import { useEffect, useState } from 'react'
import { call } from '../../shared/call'
import { sayUndoable } from '../../shared/say-undoable'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** Whether the buyer keeps this product, and the tap that changes it. Until the server knows, it does not show as kept. */
export function useFavourite(productId: string) {
  const [on, setOn] = useState(false)
  useEffect(() => {
    call('favourite.has', { productId }).then(reply => reply.ok && setOn(reply.value.on))
  }, [productId])
  const set = async (wanted: boolean): Promise<void> => {
    const reply = await call('favourite.set', { productId, on: wanted })
    if (!reply.ok) return say(errorWords[reply.error])
    setOn(reply.value.on)
    if (reply.value.on) say('已收藏，在「我的」里能找到')
    else sayUndoable({ words: '已取消收藏', undo: () => set(true) })
  }
  const { run: toggle } = useAction(() => set(!on))
  return { on, toggle }
}
