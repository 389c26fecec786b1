import type { StaffError } from '../../types/api'
import { addStaffWords } from '../shared/words'

/** What staff reads for each refusal that only their calls bring. A refusal without words does not compile. */
const staffWords: Record<StaffError, string> = {
  too_many_parcels: '一单最多分 15 个包裹',
  carrier_unknown: '没有这家快递公司',
  wrong_form: '单号不像这家快递公司的，请再看一眼',
  nothing_to_tell: '这一单没有要告诉微信的',
  parcel_not_found: '没有找到这个包裹',
  correction_used: '微信只让改一次单号，这一单已经改过了',
  too_late_to_correct: '买家已经收货，单号不能再改',
  too_many_lines: '一次最多填 50 单',
  below_zero: '库存不够减了',
  refund_not_found: '没有找到这笔退款',
  nothing_to_retry: '这笔退款不需要重发',
  no_return_address: '请先填好退货地址',
  price_out_of_range: '新价格不能低于 0.01 元，也不能高过下单时的价格',
  too_many_prices: '这一单改价的次数太多了，请让买家重新下单',
  note_changed: '备注刚被别人改过，请看过再写',
  incident_not_found: '没有找到这条记录',
  move_not_found: '没有找到这次改动',
  too_many_invitations: '没用掉的邀请太多了，请先收回几张',
  invitation_not_found: '没有找到这张邀请',
  invitation_used: '这张邀请已经有人用了',
  staff_not_found: '没有找到这个人',
  not_oneself: '不能把自己请出去',
  distributor_not_found: '没有找到这位分销员',
  distributor_moved: '这位分销员的状态刚变过，请看最新的',
  credit_code_wrong: '统一社会信用代码不对，请照营业执照再看一遍',
  identity_unreadable: '有人的身份证号读不出来：请让部署的人把旧密钥放回去，再导出',
  rate_too_high: '超过了佣金的上限',
  not_touched: '买家没有打开过这位分销员的卡片，不能改记',
  not_active: '这位分销员现在不能推广，请先恢复',
  contest_not_found: '没有找到这次申诉',
  nothing_held: '这一单没有要核对的',
  looked_already: '这一单已经核对过了',
}

addStaffWords(staffWords)
