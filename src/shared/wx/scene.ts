import Taro from '@tarojs/taro'

/** Opened inside Moments: read only, nobody is known, nothing leads to another page. */
const singlePageScene = 1154

/** Whether the page stands alone in WeChat's single-page mode; WeChat's own bar 前往小程序 leads into the shop. */
export const isSinglePage = (): boolean => Taro.getLaunchOptionsSync().scene === singlePageScene
