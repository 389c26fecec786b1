import { createPublicKey, verify } from 'node:crypto'
import { wechatPay } from '../../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { payConfig, payKeys } from '../../support/pay-keys'

test('what the phone pays with is signed as WeChat prescribes: four lines, each with its end, in the merchant’s name', () => {
  const pay = wechatPay(payConfig('http://127.0.0.1:9'))
  const params = pay.sign('wx201410272009395522657a690389285100')
  expect(params).toEqual({
    timeStamp: expect.stringMatching(/^\d{10}$/),
    nonceStr: expect.stringMatching(/^[0-9A-Za-z]{32}$/),
    package: 'prepay_id=wx201410272009395522657a690389285100',
    signType: 'RSA',
    paySign: expect.any(String),
  })
  const isSignatureOf = (text: string) =>
    verify(
      'RSA-SHA256',
      Buffer.from(text),
      createPublicKey(payKeys().merchantPublicKeyPem),
      Buffer.from(params.paySign, 'base64'),
    )
  const { timeStamp, nonceStr } = params
  expect(isSignatureOf(`${pay.appId}\n${timeStamp}\n${nonceStr}\n${params.package}\n`)).toBe(true)
  expect(isSignatureOf(`${pay.appId}\n${timeStamp}\n${nonceStr}\n${params.package}`)).toBe(false)
})

test('no two payments are signed with the same nonce', () => {
  const pay = wechatPay(payConfig('http://127.0.0.1:9'))
  expect(pay.sign('wx1').nonceStr).not.toBe(pay.sign('wx1').nonceStr)
})
