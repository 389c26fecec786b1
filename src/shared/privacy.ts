import { createOverlay } from './overlay'

/** How WeChat is told what a person decided; without a decision its call stays pending. */
export type Decide = (decision: { event: 'agree' | 'disagree'; buttonId?: string }) => void

/** The id that WeChat checks: it must be the button that was really tapped. */
export const agreeButtonId = 'agree-privacy'

/** The calls that wait, over the page on which they were made. Who leaves it without a word has not agreed. */
export const consents = createOverlay<readonly Decide[]>(decides => tell(decides, false))

/** Keeps a pending call until somebody has decided; several calls may wait for one decision. */
export const askConsent = (decide: Decide): void => consents.put([...(consents.take() ?? []), decide])

/** Tells every pending call what was decided and closes the sheet. */
export const decideConsent = (agreed: boolean): void => tell(consents.take() ?? [], agreed)

function tell(decides: readonly Decide[], agreed: boolean): void {
  for (const decide of decides) {
    decide(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' })
  }
}
