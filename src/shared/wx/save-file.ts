import Taro from '@tarojs/taro'

/** What one does with a file here. */
export const saveWords: string = '发到微信里'

/**
 * Hands a text file over: WeChat lets it be sent to a chat, which a tap must ask for. False when the person turned back
 * or WeChat refused.
 */
export async function saveFile(fileName: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
  removeSheets()
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch {
    return false
  } finally {
    removeSheets()
  }
}

/**
 * Sheets tell of addresses, phones and id numbers: none stays behind, nor one that an app which was killed has left. One
 * that cannot be removed now goes with the next.
 */
function removeSheets(): void {
  const files = Taro.getFileSystemManager()
  const folder = Taro.env.USER_DATA_PATH ?? ''
  try {
    for (const name of files.readdirSync(folder).filter(one => one.endsWith('.csv'))) {
      files.unlinkSync(`${folder}/${name}`)
    }
  } catch {
    // What was exported is not held up by it.
  }
}
