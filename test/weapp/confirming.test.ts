import { answerer } from './answerer'
import { createHost } from './host'

/** The order page after the pay sheet said paid, while nobody can say whether the money came. Time runs fifty times as fast. */
const number = 'ABCDEFGHIJ234567'
const server = answerer()
const host = createHost({ callFunction: server.answer, requestPayment: async () => undefined })
const { handlers, state } = server
const check = handlers['payment.check']
const checks = () => server.asked.filter(({ name }) => name === 'payment.check').length
const lost = () => {
  throw new Error('the network is gone')
}
const later = globalThis.setTimeout

beforeAll(async () => {
  Object.assign(globalThis, { setTimeout: (run: () => void, ms = 0) => later(run, ms / 50) })
  const home = { province: '浙江省', city: '杭州市', county: '', detail: '1 号' }
  await server.answer({
    name: 'order.place',
    input: {
      lines: [{ skuId: 'orange-10-l', quantity: 1 }],
      address: { name: '阿禾', phone: '13800132046', ...home },
    },
  })
})
afterAll(() => void Object.assign(globalThis, { setTimeout: later }))

test('asks without an answer are made again, a bounded number of times; then the page says what to do', async () => {
  handlers['payment.check'] = lost
  host.launch(`buyer/order/index?id=${number}&outcome=ok`)
  await host.until('confirming', () => host.has('order-state') && host.text('order-state') === '正在确认')
  expect(host.has('pay')).toBe(false)
  await host.until('the way out', () => host.has('ask-again'))
  expect(host.text()).toContain('已经扣了款就不用再付')
  expect(checks()).toBe(8)
})

test('asked once more, it goes on until the money is known', async () => {
  host.tap('ask-again')
  await host.until('confirming', () => host.text('order-state') === '正在确认')
  await host.until('two more asks', () => checks() >= 10)
  if (check) handlers['payment.check'] = check
  state.moneyCame = true
  await host.until('the money', () => host.text('order-state').startsWith('已付款'))
  expect(host.has('just-paid')).toBe(true)
  expect(host.has('ask-again')).toBe(false)
})

test('another payment is asked about from the start, although the first was asked about in vain', async () => {
  state.moneyCame = false
  if (state.order) state.order = { ...state.order, state: 'unpaid', actions: ['pay', 'cancel'] }
  await Reflect.get(globalThis, 'wx').redirectTo({ url: `/buyer/order/index?id=${number}&outcome=ok` })
  await host.until('the way out', () => host.has('ask-again'))
  const before = checks()
  host.tap('pay')
  await host.until('confirming', () => host.text('order-state') === '正在确认')
  await host.until('two asks of its own', () => checks() >= before + 3)
  state.moneyCame = true
  await host.until('the money', () => host.text('order-state').startsWith('已付款'))
})
