/** A browser has no WeChat messages. */
export const askToTellPayout: typeof import('./tell-payout').askToTellPayout = async () => {}
