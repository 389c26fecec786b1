import type { SetData } from './host'

/** What one tap may send to the screen, in bytes. */
export const TAP_BYTES = 4 * 1024

/**
 * Holds every tap of every test against the budget: all setData of the tapped page until the server has answered or
 * something else happens. What an answer brings is a list or a page, which have budgets of their own; so the first
 * setData after one is the answer's, even when a finger was quicker.
 */
export function tapWeight() {
  let tapped: { id: string; route: string; bytes: number } | undefined
  let undrawn = false
  let tooHeavy = ''
  return {
    begin(id: string, route: string) {
      tapped = { id, route, bytes: 0 }
    },
    /** The server has answered, or the screen was moved. */
    end() {
      tapped = undefined
      undrawn = true
    },
    heard({ route, bytes }: SetData) {
      const itsOwn = !undrawn
      undrawn = false
      if (!itsOwn || route !== tapped?.route) return
      tapped.bytes += bytes
      if (tapped.bytes > TAP_BYTES) tooHeavy = `tapping #${tapped.id} on ${route} sent ${tapped.bytes} bytes`
    },
    check() {
      if (tooHeavy) throw new Error(tooHeavy)
    },
  }
}
