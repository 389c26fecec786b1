import type { Browser } from 'playwright-core'
import { type PayScene, payScene } from '../adapters/wechat-pay/pay-scene'
import { TRANSFER, transferred } from '../adapters/wechat-pay/transfer-order'
import { openBrowser, openPhonePage } from './support/phone-page'
import { smallTaps } from './support/small-taps'

let browser: Browser
let scene: PayScene

beforeAll(async () => {
  browser = await openBrowser()
  scene = await payScene({ merchantName: '青坡小铺' })
})
afterAll(async () => {
  await browser.close()
  await scene.stop()
})

const address = (packageInfo: string) => {
  const { mchId, appId } = scene.pay
  const asked = new URLSearchParams({ mchId, appId, package: packageInfo, openid: TRANSFER.payeeId })
  return `${scene.platform.origin}/transfer-sheet?${asked}`
}

test('WeChat’s page for receiving a transfer, as a person sees it: asked, confirmed, refused', async () => {
  const packageInfo = await transferred(scene)
  const phone = await openPhonePage(browser, address(packageInfo))
  await phone.page.getByLabel('收款金额 188.00 元').waitFor()
  await phone.inspect('transfer-sheet-1-asked')
  expect(await smallTaps(phone.page)).toEqual([])
  await phone.page.getByRole('button', { name: '确认收款' }).click()
  await phone.page.getByRole('status').waitFor()
  expect(scene.platform.transferOf(TRANSFER.outBillNo)?.state).toBe('TRANSFERING')

  scene.platform.settleTransfer(TRANSFER.outBillNo)
  await phone.page.goto(address(packageInfo))
  await phone.page.getByRole('alert').waitFor()
  await phone.inspect('transfer-sheet-2-refused')
  expect(await smallTaps(phone.page)).toEqual([])
  expect(phone.faults).toEqual([])
})
