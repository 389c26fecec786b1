import Taro from '@tarojs/taro'

/** Puts words onto the clipboard; WeChat says so itself. */
export const copy = (data: string): void => void Taro.setClipboardData({ data })
