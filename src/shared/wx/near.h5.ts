export const pageNow: typeof import('./near').pageNow = () => undefined

/** What scrolls around an element: its margin is only widened when it is the observer's own root. */
const scrollerOf = (element: Element) => element.closest('.sheet-body, .taro_page')

/**
 * Taro's observer measures against the first page of the document, which may be a hidden one: the browser's own does not.
 * Two pages of one kind have the same ids: the one just opened is the last of them.
 */
export const watchNear: typeof import('./near').watchNear = (_, id, { marginPx, seen }) => {
  const element = [...document.querySelectorAll(`[id="${id}"]`)].at(-1)
  if (!element) return () => undefined
  const observer = new IntersectionObserver(
    entries => {
      const last = entries.at(-1)
      if (last) seen(last.isIntersecting, last.boundingClientRect.height)
    },
    { root: scrollerOf(element), rootMargin: `${marginPx}px 0px` },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
