import Taro from '@tarojs/taro'
import type { TransferTicket } from '../../../types/api/payout'

/**
 * What WeChat's page for receiving a transfer said when it closed. It proves nothing: `ok` may also mean that it was looked
 * at, so the server asks WeChat. `too_old`: this WeChat is older than the page (base library 3.3.0).
 */
export type TransferSaid = 'ok' | 'cancel' | 'fail' | 'too_old'

/** Opens WeChat's page for receiving a transfer (商家转账), and waits until it closes. */
export function requestTransfer(ticket: TransferTicket): Promise<TransferSaid> {
  return new Promise(resolve => {
    // Not among Taro's typed verbs; missing where WeChat has none.
    const open: unknown = Reflect.get(Taro, 'requestMerchantTransfer')
    if (typeof open !== 'function') {
      resolve('too_old')
      return
    }
    open({
      ...ticket,
      success: () => resolve('ok'),
      fail: (refused: unknown) => resolve(saidCancel(refused) ? 'cancel' : 'fail'),
    })
  })
}

/** As with paying: "not now" differs from a failure only in the text of `errMsg`. */
function saidCancel(refused: unknown): boolean {
  return typeof refused === 'object' && refused !== null && 'errMsg' in refused
    ? /cancel/.test(String(refused.errMsg))
    : false
}
