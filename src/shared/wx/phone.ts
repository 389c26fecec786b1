import Taro from '@tarojs/taro'

/** Brings up the phone's own question whether to call. Who turns back has changed nothing. */
export const callPhone = (phoneNumber: string): void =>
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
