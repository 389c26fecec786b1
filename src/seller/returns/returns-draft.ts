import type { Address } from '../../../types/api/address'
import type { ReturnsView } from '../../../types/api/after-sale-views'
import { blankAddress, whatIsMissing as whatAddressMisses } from '../../shared/address/address-draft'

/** How the shop takes goods back, as it stands on the page. */
export interface ReturnsDraft {
  returnTo: Address
  hours: string
  days: string
}

/** Hours and days as the contract takes them (`types/api/after-sale.ts`). */
const MOST_HOURS = 168
const MOST_DAYS = 30

export const draftOf = ({
  returnTo,
  afterSaleWithinHours,
  sendBackWithinDays,
}: ReturnsView): ReturnsDraft => ({
  returnTo: returnTo ?? blankAddress,
  hours: String(afterSaleWithinHours),
  days: String(sendBackWithinDays),
})

/** A whole number from 1 to `most`, as it was typed; undefined for anything else. */
function countOf(typed: string, most: number): number | undefined {
  const count = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : 0
  return count >= 1 && count <= most ? count : undefined
}

/** What is still wrong, as one sentence; undefined when it can be saved. `returnTo` is without stray blanks. */
export function whatIsMissing({ returnTo, hours, days }: ReturnsDraft): string | undefined {
  if (countOf(hours, MOST_HOURS) === undefined) return `答复期限填 1 到 ${MOST_HOURS} 小时`
  if (countOf(days, MOST_DAYS) === undefined) return `寄回期限填 1 到 ${MOST_DAYS} 天`
  return whatAddressMisses(returnTo)
}

/** As it is saved, once nothing is wrong. */
export const returnsOf = ({ returnTo, hours, days }: ReturnsDraft): Required<ReturnsView> => ({
  returnTo,
  afterSaleWithinHours: countOf(hours, MOST_HOURS) ?? 0,
  sendBackWithinDays: countOf(days, MOST_DAYS) ?? 0,
})
