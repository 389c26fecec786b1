import { useState } from 'react'
import type { CarrierView } from '../../../types/api/shipping'
import { carrierFor } from './tracking'

/** Who takes a parcel, and its number as it was typed. */
export interface CarrierForm {
  carrier: CarrierView | undefined
  number: string
  choose: (carrier: CarrierView) => void
  type: (number: string) => void
}

export function useCarrierForm(
  usual: readonly CarrierView[],
  initial: { carrier?: CarrierView | undefined; number?: string },
): CarrierForm {
  const [carrier, choose] = useState(initial.carrier)
  const [number, setNumber] = useState(initial.number ?? '')
  const type = (typed: string) => {
    setNumber(typed)
    choose(carrierFor(typed, carrier, usual))
  }
  return { carrier, number, choose, type }
}
