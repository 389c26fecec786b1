import type { Credit } from './document'

/** The goods go to the distributor's own phone or door, and the owner has not looked yet. */
export const isHeld = ({ hold, looked }: Credit): boolean => hold !== undefined && !looked

/** Somebody says that the order was theirs, and the owner has not answered yet. */
export const isContested = ({ contests = [] }: Credit): boolean => contests.some(({ answer }) => !answer)
