import Taro from '@tarojs/taro'

/** One line that comes and goes. */
export function say(words: string): void {
  Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}

/** Asks before something that cannot be taken back. `yes` names the deed, not "OK". */
export async function sure(question: { title: string; words: string; yes: string }): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: question.title,
    content: question.words,
    confirmText: question.yes,
    cancelText: '再想想',
    confirmColor: '#C93A1C',
  })
  return confirm
}
