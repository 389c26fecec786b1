import { useRef } from 'react'
import { call } from '../../shared/call'
import { errorWords } from '../../shared/words'
import { say } from '../../shared/wx/say'

/** So long after the last tap it is taken for meant. */
const pauseMs = 400

/**
 * Sends changed quantities after a pause: five taps on + are one call with the last word. One sending at a time;
 * `undo` is called when one was refused, and nothing newer waits to be sent.
 */
export function useQuantities(undo: () => Promise<void>) {
  const waiting = useRef(new Map<string, number>())
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const line = useRef<Promise<void>>(Promise.resolve())

  const sendAll = async () => {
    const changes = [...waiting.current]
    waiting.current.clear()
    for (const [skuId, quantity] of changes) {
      const reply = await call('cart.set', { skuId, quantity })
      if (reply.ok) continue
      say(errorWords[reply.error])
      if (waiting.current.size === 0) await undo()
    }
  }
  /** Sends what waits, now; done when the server has answered all of it. */
  const send = (): Promise<void> => {
    clearTimeout(timer.current)
    line.current = line.current.then(sendAll, sendAll)
    return line.current
  }
  const set = (skuId: string, quantity: number) => {
    waiting.current.set(skuId, quantity)
    clearTimeout(timer.current)
    timer.current = setTimeout(send, pauseMs)
  }
  return { set, send }
}
