import Taro from '@tarojs/taro'

/** One line that comes and goes. */
export function say(words: string): void {
  Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}

interface Question {
  title: string
  words: string
  /** Names the deed, not "OK". */
  yes: string
  no?: string
}

/** Asks, mostly before something that cannot be taken back. */
export async function sure(question: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: question.title,
    content: question.words,
    confirmText: question.yes,
    cancelText: question.no ?? '再想想',
    confirmColor: '#C93A1C',
  })
  return confirm
}
