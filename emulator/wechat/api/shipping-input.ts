import * as v from 'valibot'

const MOST_PARCELS = 15
const most = (chars: number) => (text: string) => [...text].length <= chars
const MASKED = /^[\d*+-]*\*[\d*+-]*\d{4}(-\d+)?$/

const parcelInput = v.object({
  tracking_no: v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty('268485226 物流单号不能为空'),
    v.check(most(128), '10060026 物流单号太长'),
  ),
  express_company: v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty('268485227 物流公司编码不能为空'),
    v.check(most(128), '10060025 物流公司编码太长'),
  ),
  item_desc: v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty('10060008 商品描述 item_desc 字段不能为空'),
    v.check(most(120), '10060009 商品描述 item_desc 字段太长'),
  ),
  contact: v.optional(
    v.object({
      receiver_contact: v.optional(v.pipe(v.string(), v.regex(MASKED, '10060014 联系方式须掩码'))),
      consignor_contact: v.optional(v.pipe(v.string(), v.regex(MASKED, '10060014 联系方式须掩码'))),
    }),
    {},
  ),
})
type ParcelInput = v.InferOutput<typeof parcelInput>

const orderKey = v.variant(
  'order_number_type',
  [
    v.object({ order_number_type: v.literal(1), mchid: v.string(), out_trade_no: v.string() }),
    v.object({ order_number_type: v.literal(2), transaction_id: v.string() }),
  ],
  '268485194 订单单号类型非法',
)

const knowsSender = ({ express_company, contact }: ParcelInput) =>
  express_company !== 'SF' || Boolean(contact.receiver_contact ?? contact.consignor_contact)

/** Body of upload_shipping_info for goods sent by carrier. The message of each check begins with WeChat's code. */
export const shippingInput = v.pipe(
  v.object({
    order_key: orderKey,
    logistics_type: v.literal(1, '10060005 物流类型有误'),
    delivery_mode: v.picklist([1, 2], '268485224 发货模式非法'),
    is_all_delivered: v.optional(v.boolean('10060007 is_all_delivered')),
    shipping_list: v.pipe(
      v.array(parcelInput),
      v.minLength(1, '10060014 物流信息列表为空'),
      v.maxLength(MOST_PARCELS, '10060024 物流信息列表太长'),
      v.checkItems(knowsSender, '10060014 顺丰须填联系方式'),
    ),
    upload_time: v.pipe(
      v.string(),
      v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, '268485216 上传时间非法'),
      v.check(text => !Number.isNaN(Date.parse(text)), '268485216 上传时间非法'),
    ),
    payer: v.object({ openid: v.string() }),
  }),
  v.check(
    ({ delivery_mode, shipping_list }) => delivery_mode === 2 || shipping_list.length === 1,
    '268485228 统一发货模式下，物流信息列表长度必须为 1',
  ),
  v.check(
    ({ delivery_mode, is_all_delivered }) => delivery_mode === 1 || is_all_delivered !== undefined,
    '10060007 分拆发货模式下必须填写 is_all_delivered 字段',
  ),
)
export type ShippingInput = v.InferOutput<typeof shippingInput>
