import { create } from 'zustand'

/** How WeChat is told what a person decided; without a decision its call stays pending. */
export type Decide = (decision: { event: 'agree' | 'disagree'; buttonId?: string }) => void

/** The id that WeChat checks: it must be the button that was really tapped. */
export const agreeButtonId = 'agree-privacy'

const useStore = create<{ decides: readonly Decide[] }>(() => ({ decides: [] }))

/** Whether a call of WeChat waits for the consent of the person holding the phone. */
export const useConsentAsked = (): boolean => useStore(({ decides }) => decides.length > 0)

/** Keeps a pending call until somebody has decided; several calls may wait for one decision. */
export const askConsent = (decide: Decide): void =>
  useStore.setState(({ decides }) => ({ decides: [...decides, decide] }))

/** Tells every pending call what was decided and closes the sheet. */
export function decideConsent(agreed: boolean): void {
  const { decides } = useStore.getState()
  useStore.setState({ decides: [] })
  for (const decide of decides) {
    decide(agreed ? { event: 'agree', buttonId: agreeButtonId } : { event: 'disagree' })
  }
}
