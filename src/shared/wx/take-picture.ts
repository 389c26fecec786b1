import Taro from '@tarojs/taro'

/** Why a picture cannot be drawn: its host is not one that may be asked, or it did not come. */
export type PictureFault = 'picture_not_allowed' | 'picture_unreachable'

/** A picture by its `cloud://` id, its address or as `data:`, as a file of this phone. */
export async function pictureFile(picture: string): Promise<string> {
  if (picture.startsWith('cloud://')) return (await Taro.cloud.downloadFile({ fileID: picture })).tempFilePath
  if (picture.startsWith('http')) return (await Taro.downloadFile({ url: picture })).tempFilePath
  return picture
}

/** WeChat names a host that is not on the mini program's list in words only. */
export const faultOf = (error: unknown): PictureFault =>
  String(Object(error).errMsg).includes('domain list') ? 'picture_not_allowed' : 'picture_unreachable'

/** What keeps this phone from taking the picture; undefined when nothing does. */
export async function tryPicture(picture: string): Promise<PictureFault | undefined> {
  try {
    await pictureFile(picture)
    return undefined
  } catch (error) {
    return faultOf(error)
  }
}
