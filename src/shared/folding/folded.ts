/**
 * The heights in px of the pages that are folded, by page, after one was seen near or far. Without a height the whole page
 * of the app is hidden, which says nothing about where its list stands.
 */
export function folded(
  before: Record<number, number>,
  page: number,
  near: boolean,
  heightPx: number,
): Record<number, number> {
  if (near === (before[page] === undefined) || (!near && heightPx <= 0)) return before
  const { [page]: _, ...others } = before
  return near ? others : { ...others, [page]: heightPx }
}
