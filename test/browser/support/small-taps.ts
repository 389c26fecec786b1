import type { Page } from 'playwright-core'

/** 88 rpx: what a finger needs, as a part of the screen's width. */
const LEAST_OF_WIDTH = 88 / 750

const ROLES = ['button', 'link', 'checkbox', 'tab'].map(role => `[role="${role}"]`)

/** Everything one taps: what says so, what one types into, and what listens for taps without saying so. */
export const CONTROLS = [
  ...ROLES,
  'a[href]',
  'button',
  'input',
  'textarea',
  'select',
  '.taro_page [data-taps]',
].join()

/** Marks what listens for taps from now on; to run before the page's own scripts. */
export const markTaps = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener
    EventTarget.prototype.addEventListener = function mark(type, ...rest) {
      // A moment later: an element that is still being made must not have attributes.
      if (this instanceof Element && type === 'click')
        queueMicrotask(() => this.setAttribute('data-taps', ''))
      return listen.call(this, type, ...rest)
    }
  })

/**
 * The visible controls that a finger would miss: narrower or lower than 88 rpx where they can be hit, not where they
 * are drawn. From its middle each is felt for in all four directions, so what lies over it takes from it, and a
 * `::before` that widens it adds. Under an open sheet only the sheet's own are asked for.
 */
export const smallTaps = (page: Page): Promise<string[]> =>
  page.evaluate(feel, { controls: CONTROLS, leastOfWidth: LEAST_OF_WIDTH })

/** Runs in the page; leaves it scrolled as it was. */
function feel({ controls, leastOfWidth }: { controls: string; leastOfWidth: number }): string[] {
  const least = window.innerWidth * leastOfWidth
  const scrolled = [...document.querySelectorAll('*')]
    .filter(element => element.scrollTop !== 0 || element.scrollLeft !== 0)
    .map(element => ({ element, top: element.scrollTop, left: element.scrollLeft }))
  const touched = new Set<Element>()
  const isSeen = (element: Element) =>
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true })
  // While a page comes, the one below still shows.
  const page = [...document.querySelectorAll('.taro_page')].filter(isSeen).at(-1)
  const isOnTop = (element: Element) => [null, page].includes(element.closest('.taro_page'))
  const dialog = [...document.querySelectorAll('[role="dialog"]')].filter(isSeen).at(-1)

  const reach = (element: Element, [x, y]: [number, number], [dx, dy]: [number, number]) => {
    let steps = 0
    while (steps <= least) {
      const hit = document.elementFromPoint(x + dx * (steps + 1), y + dy * (steps + 1))
      if (hit?.closest(controls) !== element) break
      steps += 1
    }
    return steps
  }
  const faultOf = (element: Element): string | undefined => {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    for (let up = element.parentElement; up; up = up.parentElement) touched.add(up)
    const { left, top, width, height } = element.getBoundingClientRect()
    const middle: [number, number] = [left + width / 2, top + height / 2]
    const name = element.id || element.getAttribute('aria-label') || element.className || element.tagName
    const hit = document.elementFromPoint(...middle)?.closest(controls)
    // What listens around a control, as a pager around its pictures, is reached through it.
    if (hit && hit !== element && element.contains(hit)) return undefined
    if (hit !== element) return `covered: ${name}`
    const wide = reach(element, middle, [1, 0]) + reach(element, middle, [-1, 0]) + 1
    const high = reach(element, middle, [0, 1]) + reach(element, middle, [0, -1]) + 1
    // Steps of one pixel from a middle between two miss up to one.
    return wide + 1 < least || high + 1 < least ? `small tap (${wide} × ${high}): ${name}` : undefined
  }
  const faults = [...document.querySelectorAll(controls)]
    .filter(element => isSeen(element) && isOnTop(element) && (!dialog || dialog.contains(element)))
    .flatMap(element => faultOf(element) ?? [])
  for (const element of touched) element.scrollTo({ top: 0, left: 0, behavior: 'instant' })
  for (const { element, top, left } of scrolled) element.scrollTo({ top, left, behavior: 'instant' })
  return faults
}
