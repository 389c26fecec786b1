import Taro from '@tarojs/taro'

/** Writes over the page what it is of. */
export const nameThePage = (title: string): void => {
  Taro.setNavigationBarTitle({ title })
}
