import { askStage, inFrame } from './wechat-frame.h5'

/** In place of WeChat's page for receiving a transfer: the emulator's, in a frame over the page. */
export const requestTransfer: typeof import('./request-transfer').requestTransfer = async ticket => {
  const stage = await askStage()
  if (!stage) return 'fail'
  const { mchId, appId, package: packageInfo } = ticket
  const asked = new URLSearchParams({ mchId, appId, package: packageInfo, openid: stage.openid })
  const address = `${stage.payOrigin}/transfer-sheet?${asked}`
  const { result } = await inFrame({ id: 'transfer-sheet', title: '微信收款', address }, 'wechat-transfer')
  return result === 'ok' || result === 'cancel' ? result : 'fail'
}
