import type { AfterSaleState } from '../../../types/api/after-sale-views'
import type { OrderState } from '../../../types/api/order'
import type { MoveReason } from '../../../types/api/stock'

const orderStates: Record<OrderState, string> = {
  placing: '正在确认',
  unpaid: '等待付款',
  closing: '正在关闭',
  paid: '等着发货',
  shipped: '已发货',
  received: '已收货',
  completed: '已完成',
  closed: '已关闭',
}

const afterSaleStates: Record<AfterSaleState, string> = {
  asked: '已提出',
  agreed_return: '等寄回',
  sent_back: '已寄回',
  refunding: '退款中',
  held_up: '没退成',
  done: '已完成',
  refused: '没同意',
  withdrawn: '已收回',
  lapsed: '过期了',
}

const moveReasons: Record<MoveReason, string> = {
  restock: '进货',
  recount: '盘点',
  broken: '坏了',
  tasting: '试吃',
  own_use: '自己用',
  returned: '退回来的',
  opening: '开店时的',
  import: '导入',
  sale: '卖出',
  ship: '发货',
  refund: '退款',
  undo: '撤销',
  low_at: '改提醒线',
}

/** Words of our own lists as they stand in the trail, whatever they are about. */
export const valueWords: Readonly<Record<string, string>> = {
  ...orderStates,
  ...afterSaleStates,
  ...moveReasons,
  ...{ open: '还在等', accepted: '已加入', resolved: '处理好了' },
  ...{ processing: '退款中', under_way: '退款中', attention: '要人看' },
  ...{ applied: '申请中', active: '在册', rejected: '没有同意', suspended: '停用' },
  ...{ last: '最后打开的', first: '最先打开的', seller: '店里改归' },
  ...{ same_phone: '号码和分销员一样', same_address: '地址和分销员一样' },
  ...{ pass: '核实无误', void: '这单不算', uphold: '支持', dismiss: '不支持' },
  ...{ owner: '店主', clerk: '店员', dismissed: '已离开' },
}
