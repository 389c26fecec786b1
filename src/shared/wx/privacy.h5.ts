import type { Decide } from '../privacy'

/** Where this phone keeps that it was agreed once. */
const kept = 'privacy-agreed'

let ask: ((decide: Decide) => void) | undefined

/** A browser guards nothing by itself: here the pictures on the phone stand for what WeChat guards. */
export const onConsentNeeded: typeof import('./privacy').onConsentNeeded = heard => {
  ask = heard
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
