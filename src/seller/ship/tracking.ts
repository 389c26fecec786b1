import type { CarrierView } from '../../../types/api/shipping'

/** As far as this a number is still being typed. */
const shortestChars = 8
/** Beside the ones that the shop sends with most: another one that is chosen. */
const tilesShown = 5

/** As the shop keeps a number: capitals, without the spaces that people and scanners put in. */
export const tidyNumber = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()

const writes = ({ form }: CarrierView, number: string): boolean => new RegExp(form).test(number)

/** Whether a number looks like the carrier's own; undefined while nobody can tell. */
export function looksRight(carrier: CarrierView | undefined, typed: string): boolean | undefined {
  const number = tidyNumber(typed)
  return carrier && number.length >= shortestChars ? writes(carrier, number) : undefined
}

/**
 * The carrier of a number: the chosen one if it writes its numbers so, else the only usual one that does. Digits alone tell
 * of nobody while they are typed.
 */
export function carrierFor(
  typed: string,
  chosen: CarrierView | undefined,
  usual: readonly CarrierView[],
): CarrierView | undefined {
  const number = tidyNumber(typed)
  if (!/^[A-Z]/.test(number) || (chosen && writes(chosen, number))) return chosen
  const [only, ...others] = usual.filter(carrier => writes(carrier, number))
  return only && others.length === 0 ? only : chosen
}

/** The carriers on tiles: the first few, and the chosen one where it is another. */
export function tilesOf(usual: readonly CarrierView[], chosen: CarrierView | undefined): CarrierView[] {
  const first = usual.slice(0, tilesShown)
  if (!chosen || first.some(({ id }) => id === chosen.id)) return first
  return [...first.slice(0, -1), chosen]
}
