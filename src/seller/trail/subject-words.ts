import type { AuditView, StaffView, SubjectKind } from '../../../types/api/staff'
import { itemWords } from '../attention/item-words'

const kinds: Record<SubjectKind, string> = {
  shop: '小店的设置',
  products: '商品',
  stocks: '库存',
  orders: '订单',
  refunds: '退款单',
  incidents: '要看的事',
  staff: '店里的人',
  invitations: '邀请',
  coupon_batches: '优惠券',
  distributors: '分销员',
  payouts: '提现',
}

/** There is one of them, or the id says nothing to anybody. */
const nameless: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['shop', 'invitations', 'coupon_batches'])

/** Ids of what was to be looked at begin with what it was. */
const incidentTitle = (id: string) => itemWords({ kind: 'incident', what: id.split(':')[0] ?? '' }).title

/** Whether a page's parameter names something that the trail can be about. */
export const isSubjectKind = (kind: string): kind is SubjectKind => Object.keys(kinds).includes(kind)

/** What was changed: of its kind, and which ('' where that says nothing); a person by name while they work here. */
export function subjectWords(
  { kind, id, name }: AuditView['subject'],
  staff: readonly Pick<StaffView, 'id' | 'name'>[] = [],
): { kind: string; which: string } {
  const known: Partial<Record<SubjectKind, string>> = {
    ...{ staff: staff.find(one => one.id === id)?.name ?? '', incidents: incidentTitle(id) },
  }
  return { kind: kinds[kind], which: nameless.has(kind) ? '' : (name ?? known[kind] ?? id) }
}
