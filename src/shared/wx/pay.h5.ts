import { askStage, inFrame } from './wechat-frame.h5'

/** In place of WeChat's pay sheet: the emulator's, in a frame over the page. */
export const pay: typeof import('./pay').pay = async params => {
  const stage = await askStage()
  if (!stage) return 'fail'
  const address = `${stage.payOrigin}/sheet?${new URLSearchParams({ ...params, openid: stage.openid })}`
  const { result } = await inFrame({ id: 'pay-sheet', title: '微信支付', address }, 'wechat-pay')
  return result === 'ok' || result === 'cancel' ? result : 'fail'
}
