import Taro from '@tarojs/taro'

/** Opens WeChat's menu that sends a local picture to a friend. Whether it could; turning back in it is fine too. */
export async function sendImage(path: string): Promise<boolean> {
  try {
    await Taro.showShareImageMenu({ path })
    return true
  } catch (error) {
    return String(Object(error).errMsg).includes('cancel')
  }
}
