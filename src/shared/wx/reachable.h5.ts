const tappable = ['button', 'link', 'checkbox', 'tab'].map(role => `[role="${role}"]`).join(',')

/**
 * In a browser, gives what Taro's elements lack for keyboards and readers: a place in the tab order, Enter and Space
 * as a tap, silence for pictures (the words stand beside them), and the label on the inner input. Done here once,
 * because every attribute a component carries would ride in WeChat's setData.
 */
export const makeReachable: typeof import('./reachable').makeReachable = () => {
  document.addEventListener('keydown', tapByKey)
  mend()
  new MutationObserver(mend).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-disabled'],
  })
}

function mend(): void {
  for (const element of document.querySelectorAll(tappable)) {
    const reachable = element.getAttribute('aria-disabled') !== 'true'
    if (reachable) element.setAttribute('tabindex', '0')
    else element.removeAttribute('tabindex')
  }
  for (const picture of document.querySelectorAll('img:not([alt])')) picture.setAttribute('alt', '')
  for (const input of document.querySelectorAll('[aria-label] > input:not([aria-label])')) {
    input.setAttribute('aria-label', input.parentElement?.getAttribute('aria-label') ?? '')
  }
}

function tapByKey(event: KeyboardEvent): void {
  const { target, key } = event
  if (key !== 'Enter' && key !== ' ') return
  if (!(target instanceof HTMLElement) || !target.matches(tappable)) return
  event.preventDefault()
  target.click()
}
