import { aShipping, PAYER, TRANSACTION, type WxScene, wxScene } from '../../adapters/wechat/wx-scene'

let scene: WxScene

beforeEach(async () => {
  scene = await wxScene()
  await scene.wx.uploadShipping(aShipping())
})
afterEach(() => scene.stop())

const about = { transaction_id: TRANSACTION, openid: PAYER }
const open = async (query: Record<string, string>) =>
  (await fetch(`${scene.platform.origin}/confirm?${new URLSearchParams(query)}`)).text()
const choose = async (form: Record<string, string>) =>
  (
    await fetch(`${scene.platform.origin}/confirm/choose`, {
      method: 'POST',
      body: new URLSearchParams(form),
    })
  ).text()
/** What the mini program hears. */
const heard = (page: string) => JSON.parse(/postMessage\((.*), '\*'\)/.exec(page)?.[1] ?? 'null')

test('the component shows what is to be confirmed, and confirming settles the payment’s shipping', async () => {
  expect(await open(about)).toContain('青坡小铺：脐橙 等 2 件')
  expect(scene.platform.orderStateOf(TRANSACTION)).toBe(2)
  expect(heard(await choose({ ...about, choice: 'confirm' }))).toEqual({
    type: 'wechat-confirm',
    status: 'success',
  })
  expect(scene.platform.orderStateOf(TRANSACTION)).toBe(3)
})

test('turning back changes nothing', async () => {
  expect(heard(await choose({ choice: 'cancel' }))).toEqual({ type: 'wechat-confirm', status: 'cancel' })
  expect(scene.platform.orderStateOf(TRANSACTION)).toBe(2)
})

test('someone else, or a payment not to be confirmed, is shown why and told fail', async () => {
  expect(await open({ ...about, openid: 'oSomeoneElse' })).toContain('获取用户订单失败')
  expect(heard(await choose({ ...about, openid: 'oSomeoneElse', choice: 'confirm' }))).toEqual({
    type: 'wechat-confirm',
    status: 'fail',
    errormsg: 'wrong_payer',
  })
  scene.platform.confirm({ transaction_id: TRANSACTION }, PAYER)
  expect(await open(about)).toContain('这笔订单现在不用确认收货')
  expect(heard(await choose({ choice: 'fail', reason: 'not_waiting' }))).toMatchObject({ status: 'fail' })
})

test('what a stranger writes into the address is shown as text, never run', async () => {
  const page = await open({ ...about, merchant_trade_no: '"><script>alert(1)</script>' })
  expect(page).not.toContain('<script>alert(1)')
})
