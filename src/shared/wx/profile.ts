import Taro from '@tarojs/taro'

/** Whether WeChat lets one choose an avatar here, and offers the own nickname in a field. */
export const hasProfile = true

/** Keeps a chosen picture for good: WeChat's own path to it dies with the app. Undefined when there is no room. */
export function keepPicture(temporaryPath: string): Promise<string | undefined> {
  return new Promise(resolve => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: temporaryPath,
      success: ({ savedFilePath }) => resolve(String(savedFilePath)),
      fail: () => resolve(undefined),
    })
  })
}

/** Throws a kept picture away; one that is gone already is as good. */
export function dropPicture(path: string): void {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => undefined })
}
