import type { WechatConfig } from '../../cloudfunctions/adapters/wechat/config'
import { readTemplate } from '../../cloudfunctions/adapters/wechat/template'
import { settingOf, TEMPLATES } from '../../emulator/stage/templates'
import { payKeys } from './pay-keys'

/** The mini program's secret in all tests. */
export const APP_SECRET = 'an app secret for tests'

const template = (of: Parameters<typeof settingOf>[0]) => {
  const read = readTemplate(settingOf(of))
  if (!read) throw new Error(`not a template: ${settingOf(of)}`)
  return read
}

/** The adapter's side of WeChat's open APIs: `baseUrl` = the platform's origin. */
export const wechatConfig = (baseUrl: string): WechatConfig => ({
  baseUrl,
  appId: payKeys().appId,
  appSecret: APP_SECRET,
  templates: {
    shipped: template(TEMPLATES.shipped),
    refunded: template(TEMPLATES.refunded),
    low_stock: template(TEMPLATES.low_stock),
    payout_waiting: template(TEMPLATES.payout_waiting),
    payout_paid: template(TEMPLATES.payout_paid),
    payout_returned: template(TEMPLATES.payout_returned),
  },
  timeoutMs: 5_000,
})
