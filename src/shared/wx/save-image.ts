import Taro from '@tarojs/taro'
import { type WhyNot, whyNot } from './why-not'

/** `refused`: just now; `refused_before`: WeChat asks no second time, only its settings help. */
export type SaveOutcome = 'saved' | 'refused_before' | WhyNot

const scope = 'scope.writePhotosAlbum'

/** Puts a local file into the phone's album. */
export async function saveImage(filePath: string): Promise<SaveOutcome> {
  const before = await Taro.getSetting().catch(() => undefined)
  if (before?.authSetting[scope] === false) return 'refused_before'
  try {
    await Taro.saveImageToPhotosAlbum({ filePath })
    return 'saved'
  } catch (error) {
    return whyNot(error)
  }
}

/** Opens WeChat's settings, from a tap; whether saving is allowed after it. */
export async function openAlbumSetting(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.openSetting()
    return authSetting[scope] === true
  } catch {
    return false
  }
}
