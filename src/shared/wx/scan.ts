import Taro from '@tarojs/taro'
import { sayWhyNot } from './why-not'

/** Reads a bar code or QR code with the camera. Undefined when the person turned back, or nothing could be read, which is said. */
export async function scanCode(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['barCode', 'qrCode'] })
    return result.trim() || undefined
  } catch (error) {
    sayWhyNot(error, '扫出来')
    return undefined
  }
}
