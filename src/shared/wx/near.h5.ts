/** Taro's observer measures against the first page of the document, which may be a hidden one: the browser's own does not. */
export const watchNear: typeof import('./near').watchNear = (id, { marginPx, seen }) => {
  const element = document.getElementById(id)
  if (!element) return () => undefined
  const observer = new IntersectionObserver(
    entries => {
      const last = entries.at(-1)
      if (last) seen(last.isIntersecting, last.boundingClientRect.height)
    },
    { rootMargin: `${marginPx}px 0px` },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
