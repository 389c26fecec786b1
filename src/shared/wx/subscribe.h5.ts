/** A browser has no WeChat messages. */
export const canTellShipping: boolean = false
export const canTellLowStock: boolean = false

export const askToTellRefund: typeof import('./subscribe').askToTellRefund = async () => {}
export const askToTellShipping: typeof import('./subscribe').askToTellShipping = async () => false
export const askToTellLowStock: typeof import('./subscribe').askToTellLowStock = async () => false
