import type { MoveReason } from '../../../types/api/stock'

/** Why a figure moved, as one says it. */
export const moveWords: Record<MoveReason, string> = {
  restock: '进货',
  recount: '盘点',
  broken: '坏了',
  tasting: '试吃',
  own_use: '自己用',
  returned: '退回',
  opening: '期初',
  import: '导入',
  sale: '卖出',
  ship: '发货',
  refund: '退款',
  undo: '撤销了一笔',
  low_at: '提醒线',
}
