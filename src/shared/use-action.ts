import { useRef, useState } from 'react'

/** A wait that a person notices; shorter ones are not worth a redraw. */
const noticeableMs = 300

/**
 * Lets a tap do `work` once at a time: a second tap while the first is under way does nothing. `busy` turns true only
 * when it takes noticeably long.
 */
export function useAction<Args extends unknown[]>(work: (...args: Args) => Promise<void>) {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const run = async (...args: Args): Promise<void> => {
    if (running.current) return
    running.current = true
    const timer = setTimeout(() => setBusy(true), noticeableMs)
    try {
      await work(...args)
    } finally {
      clearTimeout(timer)
      running.current = false
      setBusy(false)
    }
  }
  return { run, busy }
}
