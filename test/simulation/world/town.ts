import { cloudbaseStore } from '../../../cloudfunctions/adapters/cloudbase/store'
import { hmacIds } from '../../../cloudfunctions/adapters/system/ids'
import { wechat as wechatApis } from '../../../cloudfunctions/adapters/wechat/wechat'
import { wechatPay } from '../../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import { wechatTransfers } from '../../../cloudfunctions/adapters/wechat-pay/wechat-transfers'
import type { Ports } from '../../../cloudfunctions/shop/ports'
import { collections } from '../../../config/collections'
import { startCloudbase } from '../../../emulator/cloudbase/start'
import { templateRecords } from '../../../emulator/stage/templates'
import type { WechatPlatform } from '../../../emulator/wechat/platform'
import { startWechat } from '../../../emulator/wechat/start-wechat'
import type { WechatPayPlatform } from '../../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../../emulator/wechat-pay/start-wechat-pay'
import { anAddress, aShopDocument } from '../../support/documents'
import { payConfig, payKeys } from '../../support/pay-keys'
import { keysCalled, vaultWith } from '../../support/vault'
import { APP_SECRET, wechatConfig } from '../../support/wechat-config'
import { withCards } from './cards'
import { StillClock } from './still-clock'

/** Days begin here, at nine in the morning in Beijing, so that the same seed gives the same times. */
const MORNING = Date.UTC(2026, 2, 2, 1)
const SECRET = 'an order number secret for simulated days'

/** What a day stands on: the shop's real adapters on both emulators, and a clock that only moves when told. */
export interface Town {
  clock: StillClock
  wechat: WechatPayPlatform
  /** WeChat's open APIs. */
  wx: WechatPlatform
  ports: Ports
  close(): Promise<void>
}

/** Opens an empty town. `twist` changes the ports, to see that a broken rule is caught. */
export async function openTown(twist: (ports: Ports) => Ports = ports => ports): Promise<Town> {
  const clock = new StillClock(MORNING)
  const cloudbase = await startCloudbase({ collections, clock })
  Object.assign(process.env, cloudbase.env())
  const wechat = await startWechatPay({
    ...{ merchant: payKeys(), clock },
    ...{ refundAfterMs: 'never', transferAfterMs: 'never' },
  })
  const wx = await startWechat({
    appId: payKeys().appId,
    secret: APP_SECRET,
    payments: wechat.payments,
    templates: templateRecords,
    clock,
  })
  const ports = {
    store: withCards(cloudbaseStore()),
    pay: wechatPay(payConfig(wechat.origin)),
    transfers: wechatTransfers(payConfig(wechat.origin)),
    wx: wechatApis(wechatConfig(wx.origin)),
    ids: hmacIds(SECRET),
    vault: vaultWith(keysCalled('k1')),
    clock: { now: clock.now },
  }
  await ports.store.add('shop', aShopDocument({ returnTo: anAddress() }))
  return {
    clock,
    wechat,
    wx,
    ports: twist(ports),
    async close() {
      await wx.stop()
      await wechat.stop()
      await cloudbase.stop()
    },
  }
}
