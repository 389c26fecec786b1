import { cloudbaseStore } from '../../../cloudfunctions/adapters/cloudbase/store'
import { hmacIds } from '../../../cloudfunctions/adapters/system/ids'
import { wechatPay } from '../../../cloudfunctions/adapters/wechat-pay/wechat-pay'
import type { Ports } from '../../../cloudfunctions/shop/ports'
import { collections } from '../../../config/collections'
import { startCloudbase } from '../../../emulator/cloudbase/start'
import type { WechatPayPlatform } from '../../../emulator/wechat-pay/platform'
import { startWechatPay } from '../../../emulator/wechat-pay/start-wechat-pay'
import { aShopDocument } from '../../support/documents'
import { payConfig, payKeys } from '../../support/pay-keys'
import { StillClock } from './still-clock'

/** Days begin here, at nine in the morning in Beijing, so that the same seed gives the same times. */
const MORNING = Date.UTC(2026, 2, 2, 1)
const SECRET = 'an order number secret for simulated days'

/** What a day stands on: the shop's real adapters on both emulators, and a clock that only moves when told. */
export interface Town {
  clock: StillClock
  wechat: WechatPayPlatform
  ports: Ports
  close(): Promise<void>
}

/** Opens an empty town. `twist` changes the ports, to see that a broken rule is caught. */
export async function openTown(twist: (ports: Ports) => Ports = ports => ports): Promise<Town> {
  const clock = new StillClock(MORNING)
  const cloudbase = await startCloudbase({ collections, clock })
  Object.assign(process.env, cloudbase.env())
  const wechat = await startWechatPay({ merchant: payKeys(), clock, refundAfterMs: 'never' })
  const ports = {
    store: cloudbaseStore(),
    pay: wechatPay(payConfig(wechat.origin)),
    ids: hmacIds(SECRET),
    clock: { now: clock.now },
  }
  await ports.store.add('shop', aShopDocument())
  return {
    clock,
    wechat,
    ports: twist(ports),
    async close() {
      await wechat.stop()
      await cloudbase.stop()
    },
  }
}
