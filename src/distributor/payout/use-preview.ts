import { useEffect, useState } from 'react'
import type { Answer } from '../../../types/api'
import { type CallError, call } from '../../shared/call'

/** Somebody types: what stands still so long is asked about. */
const settleMs = 400

type Preview =
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'ready'; value: Answer<'payout.preview'> }
  | { state: 'failed'; error: CallError }

/** An answer, and which try at which sum it belongs to. */
interface Heard {
  grossFen: number
  nth: number
  preview: Preview
}

/** What would be kept and arrive of this sum; of no other: an answer that was overtaken is never shown. */
export function usePreview(grossFen: number | undefined) {
  const [heard, setHeard] = useState<Heard>()
  const [nth, setNth] = useState(1)
  useEffect(() => {
    if (grossFen === undefined) return
    let overtaken = false
    const timer = setTimeout(async () => {
      const reply = await call('payout.preview', { grossFen })
      if (overtaken) return
      const preview: Preview = reply.ok
        ? { state: 'ready', value: reply.value }
        : { state: 'failed', error: reply.error }
      setHeard({ grossFen, nth, preview })
    }, settleMs)
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [grossFen, nth])
  const isOfNow = heard?.grossFen === grossFen && heard?.nth === nth
  return { preview: previewOf(grossFen, isOfNow ? heard : undefined), retry: () => setNth(nth + 1) }
}

function previewOf(grossFen: number | undefined, heard: Heard | undefined): Preview {
  if (grossFen === undefined) return { state: 'none' }
  return heard?.preview ?? { state: 'loading' }
}
