import { askStage, inFrame } from './wechat-frame.h5'

/** In place of WeChat's component: the emulator's, in a frame over the page. */
export const confirmReceipt: typeof import('./confirm-receipt').confirmReceipt = async about => {
  const stage = await askStage()
  if (!stage) return 'unavailable'
  const asked = new URLSearchParams({
    transaction_id: about.transactionId,
    merchant_id: about.merchantId,
    merchant_trade_no: about.tradeNo,
    openid: stage.openid,
  })
  const address = `${stage.wechatOrigin}/confirm?${asked}`
  const { status } = await inFrame(
    { id: 'confirm-receipt', title: '微信确认收货', address },
    'wechat-confirm',
  )
  return status === 'success' || status === 'cancel' ? status : 'fail'
}
