import { createPrivateKey, randomBytes, sign } from 'node:crypto'
import type { Pay } from '../../shop/pay-port'
import type { WechatPayConfig } from './config'

/** Signs what `wx.requestPayment` takes: appId, time, nonce and prepay_id, a line each, with the merchant's key. */
export function signPayment({ appId, merchantPrivateKeyPem }: WechatPayConfig): Pay['sign'] {
  const privateKey = createPrivateKey(merchantPrivateKeyPem)
  return prepayId => {
    const timeStamp = String(Math.floor(Date.now() / 1000))
    const nonceStr = randomBytes(16).toString('hex')
    const packed = `prepay_id=${prepayId}`
    const message = [appId, timeStamp, nonceStr, packed].map(line => `${line}\n`).join('')
    const paySign = sign('RSA-SHA256', Buffer.from(message), privateKey).toString('base64')
    return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign }
  }
}
