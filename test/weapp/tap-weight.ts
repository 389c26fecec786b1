import type { SetData } from './host'
import type { Page } from './page'

/** What one tap may send to the screen, in bytes. */
export const TAP_BYTES = 4 * 1024

/** Answers are drawn within so many looks of a waiting test, or they changed nothing. */
const LOOKS = 10

/**
 * Holds every tap of every test against the budget: all setData of the tapped page until the server has answered or a test
 * moves the screen. What an answer brings is a list or a page, which have budgets of their own; so for each answer the next
 * setData is the answer's, even when a finger was quicker. Likewise what a box draws that comes near is the screen's.
 */
export function tapWeight() {
  let tapped: { id: string; page: Page; bytes: number } | undefined
  /** What may still be drawn and is no tap's, and for how many more looks. */
  let undrawn = 0
  let looksLeft = 0
  /** Boxes that are told at once are drawn at once. */
  let moved = false
  let tooHeavy = ''
  const expectDrawing = () => {
    undrawn += 1
    looksLeft = LOOKS
  }
  const leave = () => {
    tapped = undefined
  }
  return {
    begin(id: string, page: Page) {
      tapped = { id, page, bytes: 0 }
    },
    /** Somebody does something else: what is drawn from here on is not the tap's. */
    leave,
    answered() {
      leave()
      expectDrawing()
    },
    /** A box came near or went far. On a page just opened that is told some moments later, and not of all boxes at once. */
    moved() {
      if (!moved) expectDrawing()
      moved = true
    },
    /** A page opened by the tap is not the tapped one, also when it is of the same route. */
    heard({ route, bytes }: SetData, page: Page) {
      const itsOwn = undrawn === 0
      undrawn = Math.max(0, undrawn - 1)
      moved = false
      if (!itsOwn || page !== tapped?.page) return
      tapped.bytes += bytes
      if (tapped.bytes > TAP_BYTES) tooHeavy = `tapping #${tapped.id} on ${route} sent ${tapped.bytes} bytes`
    },
    /** A test has looked whether what it waits for is there. */
    check() {
      looksLeft -= 1
      if (looksLeft <= 0) {
        undrawn = 0
        moved = false
      }
      const said = tooHeavy
      tooHeavy = ''
      if (said) throw new Error(said)
    },
  }
}
