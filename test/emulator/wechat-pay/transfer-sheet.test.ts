import { type PayScene, payScene } from '../../adapters/wechat-pay/pay-scene'
import { TRANSFER, transferred } from '../../adapters/wechat-pay/transfer-order'

let scene: PayScene
let packageInfo: string

beforeEach(async () => {
  scene = await payScene({ merchantName: '青坡小铺' })
  packageInfo = await transferred(scene, { remark: '推广佣金 <b>"5月"</b>' })
})
afterEach(() => scene.stop())

const form = (more: object) => {
  const { mchId, appId } = scene.pay
  return new URLSearchParams({ mchId, appId, package: packageInfo, openid: TRANSFER.payeeId, ...more })
}
const ask = async (more: object = {}) =>
  (await fetch(`${scene.platform.origin}/transfer-sheet?${form(more)}`)).text()
const choose = async (more: object) =>
  (await fetch(`${scene.platform.origin}/transfer-sheet/answer`, { method: 'POST', body: form(more) })).text()
/** What the page around it would hear. */
const heard = (page: string) => {
  const said = /parent\.postMessage\((.*), '\*'\)<\/script>/.exec(page)?.[1]
  return said === undefined ? undefined : JSON.parse(said)
}
const state = () => scene.platform.transferOf(TRANSFER.outBillNo)?.state

test('the page asks in Chinese: how much, from whom, what for; nothing is received by looking', async () => {
  const page = await ask()
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).toContain('aria-label="收款金额 188.00 元"')
  expect(page).toContain('青坡小铺向你转账')
  expect(page).toContain('佣金报酬')
  expect(page).toContain('推广佣金 &lt;b&gt;&quot;5月&quot;&lt;/b&gt;')
  expect(page).toMatch(/value="confirm"[^>]*>确认收款/)
  expect(heard(page)).toBeUndefined()
  expect(state()).toBe('WAIT_USER_CONFIRM')
})

test('confirmed: WeChat moves the money, and the shop’s page hears ok; again it is the same', async () => {
  const OK = { type: 'wechat-transfer', result: 'ok' }
  expect(heard(await choose({ choice: 'confirm' }))).toEqual(OK)
  expect(state()).toBe('TRANSFERING')
  expect(heard(await choose({ choice: 'confirm' }))).toEqual(OK)
  scene.clock.skip(30_000)
  await scene.platform.deliverDue()
  expect(scene.platform.money().transferredFen).toBe(188_00)
})

test('not now: it goes on waiting, and can be received later', async () => {
  expect(heard(await choose({ choice: 'cancel' }))).toEqual({ type: 'wechat-transfer', result: 'cancel' })
  expect(state()).toBe('WAIT_USER_CONFIRM')
  expect(await ask()).toContain('确认收款')
})

test.each([
  [{ openid: 'oStranger' }, '这笔转账不是给当前微信的', 'wrong_payee'],
  [{ mchId: '1900000009' }, '收款信息有误', 'wrong_merchant'],
  [{ package: 'none' }, '找不到这笔转账', 'unknown_package'],
])('with %j it says why and takes no word', async (change, words, reason) => {
  const page = await ask(change)
  expect(page).toContain(words)
  expect(page).not.toContain('确认收款')
  expect(heard(await choose({ ...change, choice: 'confirm' }))).toEqual({
    type: 'wechat-transfer',
    result: 'fail',
    reason,
  })
  expect(state()).toBe('WAIT_USER_CONFIRM')
})

test('nonsense is refused', async () => {
  expect(await ask({ package: '' })).toContain('找不到这笔转账')
  const bare = await fetch(`${scene.platform.origin}/transfer-sheet/answer`, { method: 'POST', body: '' })
  expect(bare.status).toBe(400)
  expect((await fetch(`${scene.platform.origin}/transfer-sheet/elsewhere`)).status).toBe(404)
  expect(state()).toBe('WAIT_USER_CONFIRM')
})
