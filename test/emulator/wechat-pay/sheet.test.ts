import type { PayParams } from '../../../cloudfunctions/shop/pay-port'
import { fen } from '../../../types/fen'
import { ORDER, type PayScene, payScene, prepaid } from '../../adapters/wechat-pay/pay-scene'

let scene: PayScene
let params: PayParams

beforeEach(async () => {
  scene = await payScene({ merchantName: '青坡小铺' })
  params = scene.pay.sign(await prepaid(scene, { description: '红糖 <b>"500g"</b>', totalFen: fen(123_45) }))
})
afterEach(() => scene.stop())

const form = (more: object) => new URLSearchParams({ ...params, openid: ORDER.payerId, ...more })
const ask = async (more: object = {}) => (await fetch(`${scene.platform.origin}/sheet?${form(more)}`)).text()
const choose = async (more: object) =>
  (await fetch(`${scene.platform.origin}/sheet/pay`, { method: 'POST', body: form(more) })).text()
/** What the page around the sheet would hear. */
const heard = (page: string) => {
  const said = /parent\.postMessage\((.*), '\*'\)<\/script>/.exec(page)?.[1]
  return said === undefined ? undefined : JSON.parse(said)
}
const state = () => scene.platform.tradeOf(ORDER.outTradeNo)?.state

test('the sheet asks in Chinese: how much, for what, to whom, pay or not; nothing is paid by looking', async () => {
  const page = await ask()
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('aria-label="支付金额 123.45 元"')
  expect(page).toContain('青坡小铺')
  expect(page).toContain('红糖 &lt;b&gt;&quot;500g&quot;&lt;/b&gt;')
  expect(page).not.toContain('<b>"500g"')
  expect(page).toMatch(/value="pay"[^>]*>确认支付/)
  expect(page).toMatch(/value="cancel"[^>]*>取消/)
  expect(heard(page)).toBeUndefined()
  expect(state()).toBe('NOTPAY')
})

test('confirmed: paid, and the shop’s page hears ok', async () => {
  expect(heard(await choose({ choice: 'pay' }))).toEqual({ type: 'wechat-pay', result: 'ok' })
  expect(state()).toBe('SUCCESS')
  await scene.platform.deliverDue()
  expect(scene.posts).toHaveLength(1)
})

test('confirmed twice: paid once, and the second time says why not', async () => {
  await choose({ choice: 'pay' })
  expect(heard(await choose({ choice: 'pay' }))).toEqual({
    type: 'wechat-pay',
    result: 'fail',
    reason: 'already_paid',
  })
  expect(scene.platform.money().inFen).toBe(12345)
})

test('cancelled: nothing is paid', async () => {
  expect(heard(await choose({ choice: 'cancel' }))).toEqual({ type: 'wechat-pay', result: 'cancel' })
  expect(state()).toBe('NOTPAY')
})

test.each([
  [{ paySign: 'AAAA' }, 'bad_signature', '支付签名不正确'],
  [{ nonceStr: 'changed' }, 'bad_signature', '支付签名不正确'],
  [{ openid: 'oOther' }, 'wrong_payer', '这笔订单要由下单的人支付'],
])('%j: no way to pay, one way out', async (wrong, reason, words) => {
  const page = await ask(wrong)
  expect(page).toContain(words)
  expect(page).toContain('role="alert"')
  expect(page).not.toContain('value="pay"')
  expect(heard(await choose({ ...wrong, choice: 'pay' }))).toMatchObject({ result: 'fail', reason })
  expect(heard(await choose({ choice: 'fail', reason }))).toEqual({
    type: 'wechat-pay',
    result: 'fail',
    reason,
  })
  expect(state()).toBe('NOTPAY')
})

test('a closed or expired order says so', async () => {
  scene.clock.skip(15 * 60_000)
  expect(await ask()).toContain('支付时间已过')
  await scene.pay.close(ORDER.outTradeNo)
  expect(await ask()).toContain('订单已关闭')
})

test('without all of its params it asks nothing and pays nothing; other pages do not exist', async () => {
  const { origin } = scene.platform
  expect(await (await fetch(`${origin}/sheet?openid=o1`)).text()).toContain('支付信息不完整')
  expect(
    (await fetch(`${origin}/sheet/pay`, { method: 'POST', body: new URLSearchParams({ choice: 'pay' }) }))
      .status,
  ).toBe(400)
  expect((await fetch(`${origin}/sheet/pay`)).status).toBe(404)
  expect(state()).toBe('NOTPAY')
})

test('words from outside cannot end the script that tells the page around', async () => {
  const page = await choose({ choice: 'fail', reason: '</script><script>alert(1)</script>' })
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(heard(page)).toMatchObject({ reason: '</script><script>alert(1)</script>' })
})
