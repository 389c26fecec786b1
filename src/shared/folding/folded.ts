/** Heights in px by page. */
export type Heights = Record<number, number>

/** A list in pages, and which of them are folded. */
export interface Folding {
  pages: number
  heights: Heights
}

/** So many pages that came anew are drawn before the screen is known: more than it shows. */
const mostlyDrawnAtFirst = 2

/**
 * The heights in px of the pages that are folded, by page, after one was seen near or far. Without a height the whole page
 * of the app is hidden, which says nothing about where its list stands.
 */
export function folded(before: Heights, page: number, near: boolean, heightPx: number): Heights {
  if (near === (before[page] === undefined) || (!near && heightPx <= 0)) return before
  const { [page]: _, ...others } = before
  return near ? others : { ...others, [page]: heightPx }
}

/**
 * The list with so many pages. With a guess of their heights in px, those that came anew begin folded but for the first;
 * what is near is unfolded as soon as that is known. A page alone is never folded.
 */
export function withPages(
  before: Folding,
  pages: number,
  guess?: (page: number) => number,
  drawnAtFirst = mostlyDrawnAtFirst,
): Folding {
  const kept = Object.entries(before.heights).filter(([page]) => Number(page) < pages)
  const far = Array.from({ length: pages }, (_, page) => page).slice(
    pages < 2 ? pages : before.pages + drawnAtFirst,
  )
  const guessed = guess ? far.map(page => [page, guess(page)] as const) : []
  return { pages, heights: Object.fromEntries([...kept, ...guessed]) }
}
