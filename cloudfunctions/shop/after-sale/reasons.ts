import type { AfterSaleReason } from '../../../types/api/after-sale-views'

/** Something is wrong with what arrived: the pieces meant are shipped ones, and goods exempt from return are not exempt. */
const ABOUT_ARRIVED: readonly AfterSaleReason[] = ['broken', 'missing', 'wrong', 'not_as_told']
export const isAboutArrived = (reason: AfterSaleReason): boolean => ABOUT_ARRIVED.includes(reason)

/** As WeChat's message of the refund tells it. */
export const refundReasons: Record<AfterSaleReason, string> = {
  changed_mind: '买家不想要了',
  slow: '等得太久',
  broken: '坏了',
  missing: '少了',
  wrong: '发错了',
  not_as_told: '和说的不一样',
}
