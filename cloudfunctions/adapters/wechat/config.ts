import type { MessageKind } from '../../shop/wx-port'
import type { Template } from './template'

/** All that the shop needs to call WeChat's open APIs as its mini program. */
export interface WechatConfig {
  /** `https://api.weixin.qq.com`, or the emulator's origin. */
  baseUrl: string
  appId: string
  appSecret: string
  /** Absent = the shop sends no such message. */
  templates: Partial<Record<MessageKind, Template>>
  /** An answer later than this counts as none. */
  timeoutMs: number
}
