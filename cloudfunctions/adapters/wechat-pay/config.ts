/** All that the shop needs to speak with WeChat Pay as one merchant (public-key mode). */
export interface WechatPayConfig {
  /** `https://api.mch.weixin.qq.com`, or the emulator's origin. */
  baseUrl: string
  appId: string
  mchId: string
  /** Serial number of the merchant's API certificate. */
  merchantSerial: string
  merchantPrivateKeyPem: string
  /** `PUB_KEY_ID_…`: names the key with which WeChat Pay signs. */
  platformKeyId: string
  platformPublicKeyPem: string
  /** 32 bytes: opens the seal of notices. */
  apiV3Key: string
  payNotifyUrl: string
  refundNotifyUrl: string
  transferNotifyUrl: string
  /** An answer later than this counts as none. */
  timeoutMs: number
}
