import type { Order } from '../../cloudfunctions/shop/documents'
import type { EndpointName, Input } from '../../types/api'
import { BUSY_SKU } from './old-records'

/** One call that staff waits for. */
export interface SellerCall {
  what: string
  name: EndpointName
  input: Input<EndpointName>
  /** Documents it may look at, whatever the age of the shop. */
  examines: number
}

const call = <N extends EndpointName>(
  what: string,
  name: N,
  input: Input<N>,
  examines: number,
): SellerCall => ({ what, name, input, examines })

/** Every list, search and summary of staff, about a shop in which these orders are. One more is read to know who asks. */
export const sellerCalls = ({ newest, middle }: { newest: Order; middle: Order }): SellerCall[] => [
  call('待发货', 'seller_order.list', { tab: 'to_ship' }, 22),
  call('已发货', 'seller_order.list', { tab: 'shipped' }, 22),
  call('售后', 'seller_order.list', { tab: 'after_sale' }, 22),
  call('全部', 'seller_order.list', { tab: 'all' }, 22),
  call('全部，翻到半路', 'seller_order.list', { tab: 'all', after: middle.listKey }, 23),
  call('按单号找', 'seller_order.search', { words: middle._id }, 2),
  call('按手机尾号找', 'seller_order.search', { words: newest.address.phone.slice(-4) }, 22),
  call('按商品找', 'seller_order.search', { words: '脐橙' }, 22),
  call('按收货人找', 'seller_order.search', { words: '阿禾' }, 22),
  call('订单详情', 'seller_order.show', { number: middle._id }, 3),
  call('导出一页', 'seller_order.export', { from: '2000-01-01', until: '2099-12-31' }, 103),
  call('下一单要发的', 'shipping.next', {}, 101),
  call('还没告诉微信', 'shipping.untold', {}, 23),
  call('售后，等答复', 'after_sale.queue', { turn: 'seller' }, 13),
  call('售后，已结束', 'after_sale.queue', { turn: 'over' }, 13),
  call('库存', 'stock.list', {}, 23 + 3 * 999),
  call('库存，快卖完', 'stock.list', { level: 'low' }, 23 + 3 * 999),
  call('库存，卖完', 'stock.list', { level: 'sold_out' }, 23 + 3 * 999),
  call('库存，按词找', 'stock.list', { words: '红薯' }, 23 + 3 * 999),
  call('库存，按码找', 'stock.find_by_code', { code: BUSY_SKU }, 23),
  call('一个 SKU 的记录', 'stock.history', { skuId: BUSY_SKU }, 25),
  call('操作记录', 'audit.list', {}, 23),
  call('在售商品', 'seller_product.list', { onSale: true }, 13 * 5 + 1),
  call('已下架商品', 'seller_product.list', { onSale: false }, 13 * 5 + 1),
  call('找商品', 'seller_product.list', { onSale: true, words: '红薯' }, 13 * 5 + 1),
  call('需要处理（几件）', 'attention.summary', {}, 14 * 99 + 1),
  call('需要处理（清单）', 'attention.list', {}, 14 * 99 + 1),
  call('今日', 'today.show', {}, 8),
  call('分销员', 'distributor.list', { state: 'active' }, 23),
  call('分销员，翻到半路', 'distributor.list', { state: 'active', after: `${middle.placedAt}:A` }, 24),
  call('没答复的申诉', 'credit.contests', {}, 21 * 2 + 1),
  call('等核对的佣金', 'credit.held', {}, 21 * 2 + 1),
]
