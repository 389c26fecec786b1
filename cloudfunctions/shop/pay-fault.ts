/** `unavailable`: no answer, 429 or 5xx: the outcome is unknown, ask again with the same number. */
export type PayFault = 'unavailable'
