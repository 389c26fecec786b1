import Taro from '@tarojs/taro'

/** A tap that opens the page of `url`. */
export const go = (url: string) => () => void Taro.navigateTo({ url })
