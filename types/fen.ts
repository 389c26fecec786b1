declare const fenBrand: unique symbol

/** Money: a whole number of fen (1/100 yuan). The brand keeps yuan and raw numbers out. */
export type Fen = number & { readonly [fenBrand]: true }

/** Brands `amount` as fen. Throws when it is not a whole, safely representable number: that is a bug. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new Error(`not whole fen: ${amount}`)
  return amount as Fen
}

/** The sum of `amounts`, in fen. */
export const sumFen = (amounts: readonly number[]): Fen => fen(amounts.reduce((total, one) => total + one, 0))
