import type { Decide } from '../privacy'

/** Where this phone keeps that it was agreed once. */
const kept = 'privacy-agreed'

let ask: ((decide: Decide) => void) | undefined

/**
 * A browser guards nothing of WeChat's: here only the pictures on the phone stand for it. Whoever plays WeChat around the page
 * has it ask all the same, by this event on the window, which brings what is to be told the decision.
 */
export const onConsentNeeded: typeof import('./privacy').onConsentNeeded = heard => {
  ask = heard
  window.addEventListener('need-privacy-authorization', event => {
    if (event instanceof CustomEvent && typeof event.detail === 'function') heard(event.detail)
  })
}

/** As in WeChat: the first private verb waits until the person has decided; agreed to once, it is not asked again. */
export async function consented(): Promise<boolean> {
  if (localStorage.getItem(kept) || !ask) return true
  const decide = ask
  const { event } = await new Promise<Parameters<Decide>[0]>(resolve => decide(resolve))
  if (event === 'agree') localStorage.setItem(kept, '1')
  return event === 'agree'
}

export const openPrivacyContract: typeof import('./privacy').openPrivacyContract = () => {}

export const hasPrivacyContract: boolean = false

export const agreesByTap: boolean = true
