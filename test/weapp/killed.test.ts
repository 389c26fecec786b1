import { answerer } from './answerer'

/** The app dies while the pay sheet is open, and is started again on the same phone. */
const server = answerer()
const phone = new Map<string, string>()
const questions: string[] = []
let sheetOpened = 0
let says = true

/** Boots the built mini program as if for the first time; what the phone keeps is what it kept. */
function boot() {
  jest.resetModules()
  // What stays of the dead app in this process: the bundle's list of loaded chunks.
  Reflect.deleteProperty(Reflect.get(globalThis, 'wx') ?? {}, 'webpackJsonp')
  const { createHost }: typeof import('./host') = require('./host')
  return createHost(
    {
      callFunction: server.answer,
      requestPayment: () => {
        sheetOpened += 1
        return new Promise<void>(() => {})
      },
      confirm: ({ title }) => {
        questions.push(title)
        return says
      },
    },
    phone,
  )
}
const askedFor = (name: string) => server.asked.filter(one => one.name === name)
const address = {
  name: '阿禾',
  phone: '13800132046',
  province: '浙江省',
  city: '杭州市',
  county: '',
  detail: '1 号',
}

async function dieInTheSheet() {
  server.state.addresses = [{ id: '00000000-0000-4000-8000-000000000001', ...address }]
  const host = boot()
  host.launch('buyer/product/index?id=orange')
  await host.tapWhenThere('buy-now')
  await host.tapWhenThere('spec-0-1')
  host.tap('spec-1-1')
  await host.until('the choice', () => host.text('sku-price') === '¥69.90')
  host.tap('confirm-sku')
  await host.tapWhenThere('agree-no-return')
  await host.until('the button', () => !host.looks('place-order', 'is-disabled'))
  const opened = sheetOpened
  host.tap('place-order')
  await host.until('the sheet', () => sheetOpened > opened)
}

test('killed with the sheet open and nothing paid: the next start says so and leads back to the order', async () => {
  await dieInTheSheet()
  expect(askedFor('payment.check')).toHaveLength(0)

  const host = boot()
  host.launch()
  await host.until('the order', () => host.route() === 'buyer/order/index' && host.has('pay'))
  expect(questions).toEqual(['刚才那一单还没付款'])
  expect(host.text('order-state')).toBe('等待付款')
  expect(askedFor('order.place')).toHaveLength(1)
  expect(sheetOpened).toBe(1)
})

test('once the answer is known, the next start asks nothing', async () => {
  const checks = askedFor('payment.check').length
  const host = boot()
  host.launch()
  await host.until('the goods', () => host.has('card-orange'))
  expect(askedFor('payment.check')).toHaveLength(checks)
  expect(questions).toHaveLength(1)
})

test('killed after the money went: the next start, even one without network before it, tells that it is paid', async () => {
  await dieInTheSheet()
  server.state.moneyCame = true
  const check = server.handlers['payment.check']
  let lost = 0
  server.handlers['payment.check'] = () => {
    lost += 1
    throw new Error('the network is gone')
  }
  const offline = boot()
  offline.launch()
  await offline.until('the lost answer', () => lost > 0)
  expect(questions).toHaveLength(1)

  if (check) server.handlers['payment.check'] = check
  says = false
  const host = boot()
  host.launch()
  await host.until('being told', () => questions.length === 2)
  expect(questions[1]).toBe('刚才那一单付好了')
  expect(host.route()).toBe('buyer/home/index')
  expect(askedFor('order.place')).toHaveLength(2)
  expect(phone.has('being-paid')).toBe(false)
})
