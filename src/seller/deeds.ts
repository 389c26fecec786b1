import type { StaffEndpoint } from '../../types/api'
import type { Role } from '../../types/endpoint'

/** Calls of those who are no staff (yet) that stand in the trail all the same. */
type Trailed = 'staff.claim' | 'staff.accept' | 'credit.contest'

/** What each call of staff does, as one says it. A call without words does not compile. */
const deeds: Record<StaffEndpoint | Trailed, string> = {
  'today.show': '看今天的成交',
  'attention.summary': '看有几件事要处理',
  'attention.list': '看要处理的每一件',
  'attention.resolve': '把事情标成已处理',
  'seller_order.list': '看订单',
  'seller_order.search': '找订单',
  'seller_order.show': '看一单的详情',
  'seller_order.reprice': '给没付款的单改价',
  'seller_order.note': '写店里看的备注',
  'seller_order.export': '导出订单',
  'order.ship': '发货',
  'shipping.carriers': '找快递公司',
  'shipping.next': '一单接一单地发货',
  'shipping.preview': '核对贴上的单号',
  'shipping.ship_many': '贴单号批量发货',
  'shipping.untold': '看还没告诉微信的',
  'shipping.retry': '再告诉微信一次',
  'shipping.correct': '改填错的快递单号',
  'refund.give': '退款',
  'refund.retry': '重发没退成的退款',
  'after_sale.queue': '看售后申请',
  'after_sale.detail': '看一个售后的详情',
  'after_sale.agree': '同意售后',
  'after_sale.refuse': '不同意售后',
  'after_sale.receive_back': '收下退回的货',
  'shop.returns': '看退货地址和时限',
  'shop.set_returns': '改退货地址和时限',
  'stock.show': '看一种规格的库存',
  'stock.list': '看全部库存',
  'stock.find_by_code': '扫码找库存',
  'stock.change': '改库存',
  'stock.undo': '撤销库存的改动',
  'stock.compare': '盘点时和账上比',
  'stock.recount': '盘点入账',
  'stock.set_low_at': '改库存提醒线',
  'stock.history': '看库存怎么变的',
  'seller_product.list': '看全部商品',
  'product.set_price': '改商品的价钱',
  'product.set_on_sale': '上架、下架',
  'coupon.issue': '发优惠券',
  'distributor.list': '看分销员',
  'distributor.decide': '答复申请、停用、恢复分销员',
  'distribution.settings': '看分销的规矩',
  'distribution.set': '改分销的规矩',
  'distribution.set_rate': '改佣金比例',
  'share.preflight': '查海报能不能用',
  'ledger.of': '看分销员的账',
  'payout.queue': '看提现申请',
  'payout.detail': '看一笔提现的详情',
  'payout.approve': '同意提现',
  'payout.refuse': '不同意提现',
  'payout.retry': '再转一次没转成的提现',
  'payout.call_off': '叫停没转成、还没确认的提现',
  'payout.settings': '看提现的起点',
  'payout.set': '改提现的起点',
  'credit.contests': '看归属的异议',
  'credit.held': '看等核对的佣金',
  'credit.answer': '答复归属的异议',
  'credit.reassign': '把一单的佣金改归别人',
  'credit.look': '核实同号码、同地址的单',
  'tax.export': '导出报税表（含姓名、身份证号）',
  'tax.commissions': '导出佣金明细',
  'tax.set_business': '记录分销员能开票',
  'staff.list': '看谁在店里',
  'staff.rights': '看谁能做什么',
  'staff.invite': '请店员',
  'staff.withdraw': '收回邀请',
  'staff.rename': '改店里人的名字',
  'staff.dismiss': '取消店员身份',
  'staff.claim': '认领小店',
  'staff.accept': '加入小店',
  'credit.contest': '对一单的归属有异议',
  'audit.list': '看操作记录',
}

const known: Readonly<Record<string, string>> = deeds

/** What a call does; a call that a newer server knows and this phone does not, by its name. */
export const deedWords = (what: string): string => known[what] ?? what

/** Who may stand in the trail. */
export const roleWords: Readonly<Partial<Record<Role, string>>> = {
  owner: '店主',
  clerk: '店员',
  distributor: '分销员',
}
