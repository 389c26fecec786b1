import type { SetData } from './host'

/** What one tap may send to the screen, in bytes. */
export const TAP_BYTES = 4 * 1024

/**
 * Holds every tap of every test against the budget: all setData of the tapped page until the server has answered what the
 * tap asked, or something else happens. What an answer brings is a list or a page, which have budgets of their own; so the
 * first setData after the answer to an older call is that answer's.
 */
export function tapWeight() {
  let taps = 0
  let tapped: { id: string; route: string; bytes: number } | undefined
  let undrawn = false
  let tooHeavy = ''
  return {
    begin(id: string, route: string) {
      taps += 1
      tapped = { id, route, bytes: 0 }
    },
    /** The screen was moved, which draws too. */
    end() {
      tapped = undefined
      undrawn = true
    },
    /** A call has left; the answer hands in what this returns. */
    asked: () => taps,
    answered(asked: number) {
      if (asked < taps) undrawn = tapped !== undefined
      else tapped = undefined
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
