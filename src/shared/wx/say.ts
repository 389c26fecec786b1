import Taro from '@tarojs/taro'

/**
 * One line that comes and goes. WeChat's own toast, because ours would cost a setData each time; what can be undone is
 * said by `sayUndoable`.
 */
export function say(words: string): void {
  Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}
