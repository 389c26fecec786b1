import type { AfterSaleKind, AfterSaleReason, AfterSaleState } from '../../../types/api/after-sale-views'

export const afterSaleStateWords: Record<AfterSaleState, string> = {
  asked: '等店家答复',
  agreed_return: '已同意，等寄回',
  sent_back: '已寄回，等收货',
  refunding: '退款中',
  held_up: '退款遇到问题',
  done: '已退款',
  refused: '没有同意',
  withdrawn: '已撤回',
  lapsed: '过期没寄回，已关闭',
}

export const afterSaleKindWords: Record<AfterSaleKind, string> = { refund: '退款', return: '退货退款' }

export const afterSaleReasonWords: Record<AfterSaleReason, string> = {
  changed_mind: '不想要了',
  slow: '等太久了',
  broken: '坏了',
  missing: '少了',
  wrong: '发错了',
  not_as_told: '和说的不一样',
}

/** The ground of a state's chip: waiting, well, in need of a person. */
export const afterSaleTones: Record<AfterSaleState, 'plain' | 'good' | 'warn' | 'bad'> = {
  asked: 'warn',
  agreed_return: 'warn',
  sent_back: 'warn',
  refunding: 'plain',
  held_up: 'bad',
  done: 'good',
  refused: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
}
