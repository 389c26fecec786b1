import { followDialog, keepToDialog } from './dialog-keys.h5'

const tappable = ['button', 'link', 'checkbox', 'tab'].map(role => `[role="${role}"]`).join(',')

/** What only a browser is told, by the role or the class that WeChat gets. */
const told: readonly [selector: string, attribute: string, value: string][] = [
  ['img:not([alt])', 'alt', ''],
  ['.picture-letters', 'aria-hidden', 'true'],
  // A page that is longer than the screen and holds nothing to tap is scrolled by keys all the same.
  ['.taro_page', 'tabindex', '0'],
  ['[role="dialog"]', 'aria-modal', 'true'],
  // WeChat reads an alert by itself; some readers wait for the word.
  ['[role="alert"]', 'aria-live', 'assertive'],
  ['.is-busy', 'aria-busy', 'true'],
  [':not(.is-busy)[aria-busy]', 'aria-busy', 'false'],
]

/**
 * In a browser, gives what Taro's elements lack for keyboards and readers: a place in the tab order, Enter and Space
 * as a tap, silence for pictures and the letters in their place (the words stand beside them), and the label on the
 * inner input. Done here once, because every attribute a component carries would ride in WeChat's setData.
 */
export const makeReachable: typeof import('./reachable').makeReachable = () => {
  document.addEventListener('keydown', tapByKey)
  document.addEventListener('keydown', walkTabs)
  document.addEventListener('keydown', keepToDialog)
  mend()
  new MutationObserver(mend).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-disabled', 'class', 'role'],
  })
}

function mend(): void {
  for (const element of document.querySelectorAll(tappable)) {
    const reachable = element.getAttribute('aria-disabled') !== 'true'
    if (reachable) element.setAttribute('tabindex', '0')
    else element.removeAttribute('tabindex')
  }
  for (const [selector, attribute, value] of told) {
    for (const element of document.querySelectorAll(selector)) element.setAttribute(attribute, value)
  }
  for (const input of document.querySelectorAll('[aria-label] > input:not([aria-label])')) {
    input.setAttribute('aria-label', input.parentElement?.getAttribute('aria-label') ?? '')
  }
  followDialog()
}

function tapByKey(event: KeyboardEvent): void {
  const { target, key } = event
  if (key !== 'Enter' && key !== ' ') return
  if (!(target instanceof HTMLElement) || !target.matches(tappable)) return
  event.preventDefault()
  target.click()
}

/** The arrows lead from tab to tab; a tab is chosen by a tap. */
function walkTabs({ key, target }: KeyboardEvent): void {
  if (!(target instanceof HTMLElement) || !target.matches('[role="tab"]')) return
  const next = { ArrowRight: target.nextElementSibling, ArrowLeft: target.previousElementSibling }[key]
  if (next instanceof HTMLElement) next.focus()
}
