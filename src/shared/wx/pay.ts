import Taro from '@tarojs/taro'
import type { PayParams } from '../../../types/api/payment'

/** What the pay sheet said. It proves nothing: only the server knows whether the money came. */
export type PaySaid = 'ok' | 'cancel' | 'fail'

/** Opens WeChat's pay sheet and waits until it closes. */
export async function pay(params: PayParams): Promise<PaySaid> {
  try {
    await Taro.requestPayment(params)
    return 'ok'
  } catch (refused) {
    return saidCancel(refused) ? 'cancel' : 'fail'
  }
}

/** WeChat tells a buyer's "not now" from a failure only in the text of `errMsg`. */
function saidCancel(refused: unknown): boolean {
  return typeof refused === 'object' && refused !== null && 'errMsg' in refused
    ? /cancel/.test(String(refused.errMsg))
    : false
}
