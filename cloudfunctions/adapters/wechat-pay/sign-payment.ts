import { createPrivateKey } from 'node:crypto'
import { Formatter, Rsa } from 'wechatpay-axios-plugin'
import type { Pay } from '../../shop/ports'
import type { WechatPayConfig } from './config'

/** Signs what `wx.requestPayment` takes: appId, time, nonce and prepay_id, a line each, with the merchant's key. */
export function signPayment({ appId, merchantPrivateKeyPem }: WechatPayConfig): Pay['sign'] {
  const privateKey = createPrivateKey(merchantPrivateKeyPem)
  return prepayId => {
    const timeStamp = String(Formatter.timestamp())
    const nonceStr = Formatter.nonce()
    const packed = `prepay_id=${prepayId}`
    const paySign = Rsa.sign(Formatter.joinedByLineFeed(appId, timeStamp, nonceStr, packed), privateKey)
    return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign }
  }
}
