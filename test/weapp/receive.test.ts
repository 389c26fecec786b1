import { createHost } from './host'
import { openRealShop, type RealShop } from './real-shop'
import { orderStands } from './steps'

/** The buyer's order page of the built bundle, on the real shop, before WeChat's component for confirming receipt. */
const openid = 'oWeappBuyer0000000000000009'
const COMPONENT = 'wx1183b055aeec94d1'

let shop: RealShop
let number = ''
/** What the person does in the component, and by which way WeChat says so. */
let inComponent: (asked: Asked) => Promise<void> = async () => undefined

interface Asked {
  extraData: Record<string, string>
  success: (answer: object) => void
  fail: () => void
}

const shown: ((options: object) => void)[] = []
const host = createHost({ callFunction: data => shop.call(data, openid) })
Object.assign(Reflect.get(globalThis, 'wx'), {
  openBusinessView: (asked: Asked & { businessType: string }) => {
    expect(asked.businessType).toBe('weappOrderConfirm')
    void inComponent(asked)
  },
  onAppShow: (hear: (options: object) => void) => void shown.push(hear),
  offAppShow: (hear: (options: object) => void) => void shown.splice(shown.indexOf(hear), 1),
})

beforeAll(async () => {
  shop = await openRealShop()
  number = await shop.shippedOrder(openid)
}, 60_000)
afterAll(() => shop.close())

/** Taps until it shows: while one wish is still being looked after, a tap does nothing. */
const insist = (what: string, there: () => boolean) =>
  host.until(what, () => {
    if (there()) return true
    if (host.has('receive')) host.tap('receive')
    return false
  })

const state = async () => (await shop.books()).orders[number]?.state

test('WeChat’s component is given the payment; turning back there changes nothing', async () => {
  host.launch(`buyer/order/index?id=${number}`)
  await host.until('the order', () => host.has('receive'))
  const asked: Record<string, string>[] = []
  inComponent = async ({ extraData, success }) => {
    asked.push(extraData)
    success({ extraData: { status: 'cancel' } })
  }
  host.tap('receive')
  await host.until('the component', () => asked.length > 0)
  const { transaction_id, merchant_id, merchant_trade_no } = asked[0] ?? {}
  expect(transaction_id).toMatch(/^4200/)
  expect(merchant_id).toMatch(/^\d{10}$/)
  expect(merchant_trade_no).toBe(number)
  await host.until('the button again', () => host.has('receive') && !host.looks('receive', 'is-disabled'))
  expect(await state()).toBe('shipped')
  expect(host.said()).toEqual([])
}, 60_000)

test('a component that only claims success is not believed', async () => {
  inComponent = async ({ success }) => success({ extraData: { status: 'success' } })
  await insist('the words', () => host.said().some(words => words.includes('还没有在微信里确认')))
  expect(await state()).toBe('shipped')
}, 60_000)

test('who confirms there has received, also when WeChat tells it only on coming back to the front', async () => {
  inComponent = async ({ extraData }) => {
    await shop.confirm(extraData, openid)
    for (const hear of [...shown])
      hear({ referrerInfo: { appId: COMPONENT, extraData: { status: 'success' } } })
  }
  await insist('the goods received', () => host.text('order-state') === '已收到')
  expect(await orderStands(host, '已收到')).toBe(number)
  expect(await state()).toBe('received')
  expect(shown).toEqual([])
}, 60_000)
