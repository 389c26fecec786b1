import Taro from '@tarojs/taro'
import type { OrderView } from '../../../types/api/order'

/** What WeChat's component said. It proves nothing: the server asks WeChat itself. `unavailable`: it could not be opened. */
export type ConfirmSaid = 'success' | 'fail' | 'cancel' | 'unavailable'

/** WeChat's own mini program that holds the component: its word comes with coming back from it. */
const COMPONENT_APP_ID = 'wx1183b055aeec94d1'

/**
 * Opens WeChat's component for confirming receipt, and waits until it closes. Its word comes by either of two ways: as the
 * answer to the call, or with the app's coming to the front again.
 */
export function confirmReceipt(about: NonNullable<OrderView['confirmAtWechat']>): Promise<ConfirmSaid> {
  return new Promise(resolve => {
    const hear = (said: ConfirmSaid) => {
      Taro.offAppShow(back)
      resolve(said)
    }
    // Back from anywhere else: whatever it said was not heard.
    const back = (shown: object) => hear(wordOf(Reflect.get(shown, 'referrerInfo')) ?? 'cancel')
    Taro.onAppShow(back)
    open(about, {
      success: answer => {
        const said = statusOf(answer)
        if (said) hear(said)
      },
      fail: () => hear('unavailable'),
    })
  })
}

/** `weappOrderConfirm` is not among the typed kinds of the verb. */
function open(
  { merchantId, tradeNo, transactionId }: NonNullable<OrderView['confirmAtWechat']>,
  hears: { success: (answer: unknown) => void; fail: () => void },
): void {
  const verb: unknown = Reflect.get(Taro, 'openBusinessView')
  if (typeof verb !== 'function') {
    hears.fail()
    return
  }
  verb({
    businessType: 'weappOrderConfirm',
    extraData: { merchant_id: merchantId, merchant_trade_no: tradeNo, transaction_id: transactionId },
    ...hears,
  })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Undefined where no word is in it: an older WeChat answers as soon as the component is open. */
function statusOf(answer: unknown): ConfirmSaid | undefined {
  const extra: unknown = isObject(answer) ? Reflect.get(answer, 'extraData') : undefined
  const status: unknown = isObject(extra) ? Reflect.get(extra, 'status') : undefined
  return status === 'success' || status === 'fail' || status === 'cancel' ? status : undefined
}

const wordOf = (referrer: unknown): ConfirmSaid | undefined =>
  isObject(referrer) && Reflect.get(referrer, 'appId') === COMPONENT_APP_ID ? statusOf(referrer) : undefined
