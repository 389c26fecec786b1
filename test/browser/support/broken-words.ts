import type { Page } from 'playwright-core'

/**
 * Words that cannot be read as they stand: wider than their box, cut without an ellipsis, off the screen, over other
 * words, or under something else. Measured by the height of the letters, not of the lines.
 */
export const brokenWords = (page: Page): Promise<string[]> => page.evaluate(readAll)

interface Piece {
  words: string
  element: Element
  box: { left: number; right: number; top: number; bottom: number }
  /** What scrolls apart from the page: a bar at the foot, a sheet. */
  layer: Element
}

/** Runs in the page. */
function readAll(): string[] {
  const SLACK_PX = 1.5
  const faults = new Set<string>()
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    const style = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, style)
    return style
  }
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
  /** Cut on purpose, and the reader sees that something follows. */
  const isShortened = (element: Element) =>
    styleOf(element).textOverflow === 'ellipsis' || styleOf(element).webkitLineClamp !== 'none'
  const upwards = (from: Element) => {
    const chain: Element[] = []
    for (let at: Element | null = from; at; at = at.parentElement) chain.push(at)
    return chain
  }
  // While a page comes, the one below still shows.
  const page = [...document.querySelectorAll('.taro_page')].filter(one => one.checkVisibility()).at(-1)
  const isOnTop = (element: Element) => [null, page].includes(element.closest('.taro_page'))
  const dialog = [...document.querySelectorAll('[role="dialog"]')]
    .filter(one => one.checkVisibility({ visibilityProperty: true }))
    .at(-1)

  /** The part of one line of words that its boxes let through; notes what they cut away. */
  const seen = (line: DOMRect, element: Element, words: string): Piece['box'] | undefined => {
    const middle = (line.top + line.bottom) / 2
    const half = Math.min(line.height, Number.parseFloat(styleOf(element).fontSize)) / 2
    const box = { left: line.left, right: line.right, top: middle - half, bottom: middle + half }
    let isFree = true
    for (const around of upwards(element)) {
      if (around === document.documentElement || around === document.body) continue
      const { overflowX, overflowY } = styleOf(around)
      if (!hides(overflowX) && !hides(overflowY) && !scrolls(overflowX) && !scrolls(overflowY)) continue
      const edge = around.getBoundingClientRect()
      const isOut = box.left < edge.left - SLACK_PX || box.right > edge.right + SLACK_PX
      // Beside what is shown, as the next picture of a pager.
      if (box.left >= edge.right || box.right <= edge.left) return undefined
      const isUnder = box.top < edge.top - SLACK_PX || box.bottom > edge.bottom + SLACK_PX
      if (isFree && ((isOut && hides(overflowX)) || (isUnder && hides(overflowY))) && !isShortened(around)) {
        faults.add(`cut: ${words}`)
      }
      if (scrolls(overflowX) || scrolls(overflowY)) isFree = false
      box.left = Math.max(box.left, edge.left)
      box.right = Math.min(box.right, edge.right)
      box.top = Math.max(box.top, edge.top)
      box.bottom = Math.min(box.bottom, edge.bottom)
    }
    if (box.right - box.left < 1 || box.bottom - box.top < 1) return undefined
    if (isFree && (box.left < -SLACK_PX || box.right > window.innerWidth + SLACK_PX))
      faults.add(`off the screen: ${words}`)
    return box
  }

  const pieces: Piece[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const words = walker.currentNode.textContent?.trim().slice(0, 12)
    if (!element || !words || !isOnTop(element) || (dialog && !dialog.contains(element))) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const block = upwards(element).find(({ clientWidth }) => clientWidth > 0) ?? element
    if (block.scrollWidth > block.clientWidth + SLACK_PX && !isShortened(block)) {
      const { overflowX } = styleOf(block)
      if (!scrolls(overflowX)) faults.add(`wider than its box: ${words}`)
    }
    const layer =
      upwards(element).find(one => ['fixed', 'sticky'].includes(styleOf(one).position)) ?? document.body
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const line of range.getClientRects()) {
      const box = seen(line, element, words)
      if (box) pieces.push({ words, element, box, layer })
    }
  }

  pieces.forEach((one, nth) => {
    for (const other of pieces.slice(nth + 1)) {
      if (other.element === one.element || other.layer !== one.layer) continue
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      if (wide > SLACK_PX && high > SLACK_PX) faults.add(`over each other: ${one.words} / ${other.words}`)
    }
    // What can be asked for by place: the words on the screen as it stands.
    if (styleOf(one.element).pointerEvents === 'none') return
    const y = (one.box.top + one.box.bottom) / 2
    for (const x of [one.box.left + 2, (one.box.left + one.box.right) / 2, one.box.right - 2]) {
      const at = document.elementFromPoint(x, y)
      if (!at || at.contains(one.element) || one.element.contains(at)) continue
      // A browser's tab bar: the page goes on under it.
      if (at.closest('.taro_page') !== one.element.closest('.taro_page')) continue
      const over = upwards(at).find(up => ['fixed', 'sticky'].includes(styleOf(up).position))
      if (!over || over === one.layer)
        faults.add(`covered: ${one.words} by ${at.id || at.className || at.tagName}`)
    }
  })
  return [...faults]
}
