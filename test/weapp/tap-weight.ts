import type { SetData } from './host'
import type { Page } from './page'

/** What one tap may send to the screen, in bytes. */
export const TAP_BYTES = 4 * 1024

/** Answers are drawn within so many looks of a waiting test, or they changed nothing. */
const LOOKS = 10

/**
 * Holds every tap of every test against the budget: all setData of the tapped page until the server has answered or
 * something else happens. What an answer brings is a list or a page, which have budgets of their own; so for each answer
 * the next setData is the answer's, even when a finger was quicker.
 */
export function tapWeight() {
  let tapped: { id: string; page: Page; bytes: number } | undefined
  /** Answers that may still be drawn, and for how many more looks. */
  let undrawn = 0
  let looksLeft = 0
  let tooHeavy = ''
  return {
    begin(id: string, page: Page) {
      tapped = { id, page, bytes: 0 }
    },
    /** The server has answered, or the screen is moved: what is drawn next is not the tap's. What it hands back says: nothing is. */
    end() {
      const before = { undrawn, looksLeft }
      tapped = undefined
      undrawn += 1
      looksLeft = LOOKS
      return function nothingToDraw() {
        undrawn = before.undrawn
        looksLeft = before.looksLeft
      }
    },
    /** A page opened by the tap is not the tapped one, also when it is of the same route. */
    heard({ route, bytes }: SetData, page: Page) {
      const itsOwn = undrawn === 0
      undrawn = Math.max(0, undrawn - 1)
      if (!itsOwn || page !== tapped?.page) return
      tapped.bytes += bytes
      if (tapped.bytes > TAP_BYTES) tooHeavy = `tapping #${tapped.id} on ${route} sent ${tapped.bytes} bytes`
    },
    /** A test has looked whether what it waits for is there. */
    check() {
      looksLeft -= 1
      if (looksLeft <= 0) undrawn = 0
      const said = tooHeavy
      tooHeavy = ''
      if (said) throw new Error(said)
    },
  }
}
