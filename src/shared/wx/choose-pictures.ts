import Taro from '@tarojs/taro'
import { sayWhyNot } from './why-not'

/** A picture on the phone that was chosen to be sent. */
export interface ChosenPicture {
  /** As an `<Image>` takes it. */
  path: string
  kind: 'jpg' | 'png' | 'webp'
}

/** What the file is by its name; WeChat's compressed pictures are JPEG. */
function kindOf(path: string): ChosenPicture['kind'] {
  const [, ending] = /\.(png|webp)$/i.exec(path) ?? []
  return ending ? (ending.toLowerCase() === 'png' ? 'png' : 'webp') : 'jpg'
}

/** Pictures from the album or the camera, at most `most`; none when the person turned back, or when WeChat gives none, which is said. */
export async function choosePictures(most: number): Promise<ChosenPicture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
      sourceType: ['album', 'camera'],
    })
    return tempFiles.map(({ tempFilePath: path }) => ({ path, kind: kindOf(path) }))
  } catch (error) {
    sayWhyNot(error, '选图片')
    return []
  }
}
