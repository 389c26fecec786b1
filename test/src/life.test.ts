import { lifeLine } from '../../src/buyer/order/life'
import type { OrderView } from '../../types/api/order'
import { fen } from '../../types/fen'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()

const unpaid: OrderView = {
  number: 'ABCDEFGHIJ234567',
  state: 'unpaid',
  lines: [],
  goodsFen: fen(6990),
  discountFen: fen(0),
  freightFen: fen(800),
  payableFen: fen(7790),
  placedAt: at(22, 10),
  payBy: at(22, 10, 15),
  actions: ['pay', 'cancel'],
  address: {
    name: '阿禾',
    phone: '13800132046',
    province: '浙江省',
    city: '杭州市',
    county: '西湖区',
    detail: '1',
  },
  note: '',
  parcels: [],
  refunds: [],
  afterSales: [],
  events: [{ event: 'place', at: at(22, 10) }],
}
const paid: OrderView = { ...unpaid, state: 'paid', paidAt: at(22, 10, 8) }
const shipped: OrderView = { ...paid, state: 'shipped', shippedAt: at(23, 18), receiveBy: at(33, 18) }
const completed: OrderView = {
  ...shipped,
  state: 'completed',
  events: [...unpaid.events, { event: 'receive', at: at(25, 9) }, { event: 'complete', at: at(32, 9) }],
}
const stages = (order: OrderView, now = at(22, 10, 1)) => lifeLine(order, now).map(({ stage }) => stage)

test('the line stands at the first step that is not done', () => {
  expect(stages({ ...unpaid, state: 'placing' })).toEqual(['now', 'to_come', 'to_come', 'to_come', 'to_come'])
  expect(stages(unpaid)).toEqual(['done', 'now', 'to_come', 'to_come', 'to_come'])
  expect(stages(paid)).toEqual(['done', 'done', 'now', 'to_come', 'to_come'])
  expect(stages(shipped)).toEqual(['done', 'done', 'done', 'now', 'to_come'])
  expect(stages(completed)).toEqual(['done', 'done', 'done', 'done', 'done'])
})

test('an unpaid order says how long there is left, rounded up, and nothing once it is over', () => {
  const words = (now: number) => lifeLine(unpaid, now)[1]?.words
  expect(words(at(22, 10, 1))).toBe('请在 14 分钟内付款，过时自动关闭')
  expect(words(at(22, 10, 15) - 1)).toBe('请在 1 分钟内付款，过时自动关闭')
  expect(words(at(22, 10, 15))).toBe('付款时间已过，正在关闭')
})

test('while it is not known whether the money came, nobody is told to pay; nor when the order is closing', () => {
  const words = (order: OrderView, confirming: 'asking' | 'unheard') =>
    lifeLine(order, at(22, 10, 1), confirming)[1]?.words
  expect(words(unpaid, 'asking')).toBe('正在和微信核对')
  expect(words(unpaid, 'unheard')).toBe('微信还没有说收到')
  expect(words({ ...unpaid, state: 'closing' }, 'asking')).toBe('这一单正在关闭')
  expect(words(paid, 'asking')).toBe('微信支付 ¥77.90')
})

test('done steps carry their times, the receipt its last day', () => {
  const line = lifeLine(shipped, at(23, 20))
  expect(line.map(({ when }) => when)).toEqual(['昨天 10:00', '昨天 10:08', '今天 18:00', '12月3日前', ''])
})

test('a part of the goods under way is not yet shipped', () => {
  const parcel = {
    id: 'p1',
    carrierId: 'SF',
    carrier: '顺丰速运',
    trackingNumber: 'SF1234567890123',
    at: at(23, 9),
    lines: [],
  }
  const line = lifeLine({ ...paid, parcels: [parcel] }, at(23, 20))
  expect(line[2]).toMatchObject({ stage: 'now', words: '已发 1 个包裹，还有没发的' })
})

test.each([
  ['close', '11月22日 10:16'],
  ['give_up', '11月22日 10:16'],
  ['refund_all', '11月22日 10:16'],
])('an order ended by %s shows its past and its end, nothing to come', (event, when) => {
  const closed: OrderView = {
    ...unpaid,
    state: 'closed',
    actions: [],
    events: [{ event, at: at(22, 10, 16) }],
  }
  expect(lifeLine(closed, at(30, 9))).toEqual([
    { name: '下单', stage: 'done', when: '11月22日 10:00', words: '' },
    { name: '关闭', stage: 'done', when, words: '' },
  ])
})
