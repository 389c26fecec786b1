import type { SetData } from './host'

/** What one tap may send to the screen, in bytes. */
export const TAP_BYTES = 4 * 1024

/** An answer is drawn within so many looks of a waiting test, or it changed nothing. */
const LOOKS = 10

/**
 * Holds every tap of every test against the budget: all setData of the tapped page until the server has answered or
 * something else happens. What an answer brings is a list or a page, which have budgets of their own; so the first
 * setData after one is the answer's, even when a finger was quicker.
 */
export function tapWeight() {
  let tapped: { id: string; route: string; bytes: number } | undefined
  let looksToDraw = 0
  let tooHeavy = ''
  return {
    begin(id: string, route: string) {
      tapped = { id, route, bytes: 0 }
    },
    /** The server has answered, or the screen was moved. */
    end() {
      tapped = undefined
      looksToDraw = LOOKS
    },
    heard({ route, bytes }: SetData) {
      const itsOwn = looksToDraw === 0
      looksToDraw = 0
      if (!itsOwn || route !== tapped?.route) return
      tapped.bytes += bytes
      if (tapped.bytes > TAP_BYTES) tooHeavy = `tapping #${tapped.id} on ${route} sent ${tapped.bytes} bytes`
    },
    /** A test has looked whether what it waits for is there. */
    check() {
      looksToDraw = Math.max(0, looksToDraw - 1)
      if (tooHeavy) throw new Error(tooHeavy)
    },
  }
}
