import Taro from '@tarojs/taro'

/** Puts a file of this phone into cloud storage at `place`; its `cloud://` id. Undefined when it did not arrive. */
export async function upload(place: string, path: string): Promise<string | undefined> {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: place, filePath: path })
    return fileID
  } catch {
    return undefined
  }
}
