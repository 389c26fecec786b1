/**
 * A browser guards nothing of WeChat's. Whoever plays WeChat around the page has it ask all the same: by this event on the
 * window, which brings what is to be told the decision.
 */
export const onConsentNeeded: typeof import('./privacy').onConsentNeeded = ask =>
  window.addEventListener('need-privacy-authorization', event => {
    if (event instanceof CustomEvent && typeof event.detail === 'function') ask(event.detail)
  })

export const openPrivacyContract: typeof import('./privacy').openPrivacyContract = () => {}

export const hasPrivacyContract: boolean = false
