import type { CarrierView } from '../../../types/api/shipping'
import { keep, recall } from '../../shared/wx/storage'

const kept = 'last-carrier'
const keys = ['id', 'name', 'short', 'form'] as const

/** A shop mostly sends with one carrier: the one that was used last on this phone is chosen beforehand. */
export function lastCarrier(): CarrierView | undefined {
  const carrier = recall(kept)
  return isCarrier(carrier) ? carrier : undefined
}

export const keepCarrier = (carrier: CarrierView): void => keep(kept, carrier)

/** What lies in storage may stem from an older version. */
const isCarrier = (carrier: unknown): carrier is CarrierView =>
  typeof carrier === 'object' &&
  carrier !== null &&
  keys.every(key => typeof Reflect.get(carrier, key) === 'string')
