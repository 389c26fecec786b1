import { useEffect, useState } from 'react'
import { call } from '../../shared/call'
import { useAction } from '../../shared/use-action'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** Whether the buyer keeps this product, and the tap that changes it. Until the server knows, it does not show as kept. */
export function useFavourite(productId: string) {
  const [on, setOn] = useState(false)
  useEffect(() => {
    call('favourite.has', { productId }).then(reply => reply.ok && setOn(reply.value.on))
  }, [productId])
  const { run: toggle } = useAction(async () => {
    const reply = await call('favourite.set', { productId, on: !on })
    if (!reply.ok) return say(errorWords[reply.error])
    setOn(reply.value.on)
    say(reply.value.on ? '已收藏，在「我的」里能找到' : '已取消收藏')
  })
  return { on, toggle }
}
