import Taro from '@tarojs/taro'
import { pictureUrl } from './picture'

/** Shows pictures over the whole screen, beginning with `first`. */
export const preview = (pictures: readonly string[], first: string): void =>
  void Taro.previewImage({ urls: pictures.map(pictureUrl), current: pictureUrl(first) })
