import type { StaffEndpoint } from '../../../types/api'
import type { RightView } from '../../../types/api/staff'

type NounOf<E> = E extends `${infer Noun}.${string}` ? Noun : never

/** Under which heading the calls of a noun stand. A noun without one does not compile. */
const subjects: Record<NounOf<StaffEndpoint>, string> = {
  today: '今日',
  attention: '今日',
  seller_order: '订单与发货',
  order: '订单与发货',
  shipping: '订单与发货',
  refund: '退款与售后',
  after_sale: '退款与售后',
  shop: '退款与售后',
  stock: '库存',
  seller_product: '商品与优惠',
  product: '商品与优惠',
  coupon: '商品与优惠',
  distributor: '分销',
  distribution: '分销',
  credit: '分销',
  share: '分销',
  ledger: '分销',
  payout: '分销',
  tax: '分销',
  staff: '店里的人',
  audit: '店里的人',
}

const known: Readonly<Record<string, string>> = subjects

export interface RightGroup {
  title: string
  rights: RightView[]
}

/** The rights by subject, in the order of the headings; what is only known to a newer server stands last. */
export function groupsOf(rights: readonly RightView[]): RightGroup[] {
  const titleOf = ({ what }: RightView) => known[what.slice(0, what.indexOf('.'))] ?? '别的'
  const titles = [...new Set([...Object.values(subjects), '别的'])]
  return titles
    .map(title => ({ title, rights: rights.filter(right => titleOf(right) === title) }))
    .filter(group => group.rights.length > 0)
}
