import Taro from '@tarojs/taro'
import { sayWhyNot } from './why-not'

/** Puts words onto the clipboard, which WeChat guards; it says so itself, and we when it does not come to that. */
export const copy = (data: string): void =>
  void Taro.setClipboardData({ data }).catch(error => sayWhyNot(error, '复制'))
