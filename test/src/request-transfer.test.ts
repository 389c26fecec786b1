import Taro from '@tarojs/taro'
import { requestTransfer } from '../../src/shared/wx/request-transfer'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const TICKET = { mchId: '1900000001', appId: 'wx1', package: 'p==' }
/** WeChat with the page for receiving; it closes with what it says. */
const wechat = (close: (hears: { success(): void; fail(error: unknown): void }) => void) => {
  const verb = jest.fn(close)
  Reflect.set(Taro, 'requestMerchantTransfer', verb)
  return verb
}

test('the page gets the ticket, and its word is one of four', async () => {
  const verb = wechat(({ success }) => success())
  expect(await requestTransfer(TICKET)).toBe('ok')
  expect(verb.mock.calls[0]?.[0]).toMatchObject(TICKET)
  wechat(({ fail }) => fail({ errMsg: 'requestMerchantTransfer:fail cancel' }))
  expect(await requestTransfer(TICKET)).toBe('cancel')
  wechat(({ fail }) => fail({ errMsg: 'requestMerchantTransfer:fail:internal error' }))
  expect(await requestTransfer(TICKET)).toBe('fail')
})

test('a WeChat older than the page says so', async () => {
  Reflect.deleteProperty(Taro, 'requestMerchantTransfer')
  expect(await requestTransfer(TICKET)).toBe('too_old')
})
