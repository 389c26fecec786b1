/** A browser guards nothing of WeChat's. */
export const onConsentNeeded: typeof import('./privacy').onConsentNeeded = () => {}

export const openPrivacyContract: typeof import('./privacy').openPrivacyContract = () => {}

export const hasPrivacyContract: boolean = false
