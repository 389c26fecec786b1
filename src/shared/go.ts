import Taro from '@tarojs/taro'
import { say } from './wx/say'
import { isSinglePage } from './wx/scene'

/** WeChat keeps ten pages at most; the last but one gives its place to the next. */
const mostPages = 9

export const enterWords = '点下方「前往小程序」，就能挑选和购买'

/** The page that is being opened: a second tap on its way does not open it twice. */
let opening = ''

/** Opens a page on top of this one; done once it is there. At nine pages it takes this one's place, so that no tap is ever without effect. */
export async function go(url: string): Promise<void> {
  if (isSinglePage()) return say(enterWords)
  if (opening === url) return
  opening = url
  try {
    if (Taro.getCurrentPages().length >= mostPages) await Taro.redirectTo({ url })
    else await Taro.navigateTo({ url })
  } finally {
    opening = ''
  }
}

/** Opens a page of the tab bar. */
export function goTab(url: string): void {
  if (isSinglePage()) say(enterWords)
  else Taro.switchTab({ url })
}
