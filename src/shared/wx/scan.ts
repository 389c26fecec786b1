import Taro from '@tarojs/taro'

/** Reads a bar code or QR code with the camera. Undefined when the person turned back or nothing could be read. */
export async function scanCode(): Promise<string | undefined> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['barCode', 'qrCode'] })
    return result.trim() || undefined
  } catch {
    return undefined
  }
}
