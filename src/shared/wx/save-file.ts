import Taro from '@tarojs/taro'

/** What one does with a file here. */
export const saveWords: string = '发到微信里'

/**
 * Hands a text file over: WeChat lets it be sent to a chat, which a tap must ask for. False when the person turned back
 * or WeChat refused.
 */
export async function saveFile(fileName: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch {
    return false
  }
}
