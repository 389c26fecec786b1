import { routes } from '../../routes'

export interface Row {
  id: string
  /** Its shape: of `icons.scss`, or of the shell's own. */
  icon: string
  words: string
  url: string
  /** Clerks are not shown what only an owner may do. */
  ownerOnly?: true
}

/** What is to do beside the four other tabs, who shares, then who does it. */
const groups: readonly (readonly Row[])[] = [
  [
    { id: 'to-attention', icon: 'warn', words: '需要处理', url: routes.sellerAttention },
    { id: 'to-ship-many', icon: 'copy', words: '贴单号', url: routes.shipMany },
    { id: 'to-untold', icon: 'chat', words: '还没告诉微信', url: routes.untold },
    { id: 'to-recount', icon: 'check', words: '盘点', url: routes.sellerRecount },
    { id: 'to-export', icon: 'box', words: '导出订单', url: routes.sellerExport, ownerOnly: true },
    { id: 'to-returns', icon: 'undo', words: '退货地址与时限', url: routes.sellerReturns },
  ],
  [
    { id: 'to-distributors', icon: 'person', words: '分销员', url: routes.distributors },
    {
      id: 'to-distribution',
      icon: 'gear',
      words: '分销的规矩',
      url: routes.distribution,
      ownerOnly: true,
    },
    {
      id: 'to-preflight',
      icon: 'check',
      words: '海报能不能用',
      url: routes.preflight,
      ownerOnly: true,
    },
    { id: 'to-held', icon: 'wallet', words: '等核对的佣金', url: routes.heldCredits },
    { id: 'to-contests', icon: 'info', words: '归属的异议', url: routes.contests },
    { id: 'to-payouts', icon: 'wallet', words: '提现审批', url: routes.sellerPayouts() },
    { id: 'to-tax-export', icon: 'box', words: '报税表和佣金明细', url: routes.taxExport, ownerOnly: true },
  ],
  [
    { id: 'to-staff', icon: 'person', words: '店员', url: routes.staff },
    { id: 'to-rights', icon: 'shield', words: '谁能做什么', url: routes.rights },
    { id: 'to-trail', icon: 'clock', words: '操作记录', url: routes.trail(), ownerOnly: true },
  ],
]

/** The rows that somebody of this role is shown, group by group. */
export const rowsFor = (role: 'clerk' | 'owner'): Row[][] =>
  groups.map(rows => rows.filter(({ ownerOnly }) => !ownerOnly || role === 'owner'))
