import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useLargeText } from '../large-text'
import { useThisPage } from '../overlay'
import { consents } from '../privacy'
import { undoables } from '../say-undoable'
import { questions } from '../sure'
import { ConsentSheet } from './consent-sheet'
import { Dialog } from './dialog'
import { Toast } from './toast'

/**
 * Stands around every page in all its states: the size of the text, and over the page what was asked or can be undone.
 * What lies over it has a box of its own, so that taking it away does not send the page again.
 */
export function PageRoot({ children }: { children: ReactNode }) {
  const large = useLargeText()
  return (
    <View className={large ? 'root large' : 'root'}>
      {children}
      <Over />
    </View>
  )
}

function Over() {
  const page = useThisPage()
  const asking = consents.useOver(page)
  const question = questions.useOver(page)
  const undoable = undoables.useOver(page)
  useDidShow(() => {
    consents.shown()
    questions.shown()
    undoables.shown()
  })
  useEffect(
    () => () => {
      consents.gone(page)
      questions.gone(page)
      undoables.gone(page)
    },
    [page],
  )
  return (
    <View>
      {asking ? <ConsentSheet /> : null}
      {question ? <Dialog {...question} /> : null}
      {undoable ? <Toast words={undoable.words} /> : null}
    </View>
  )
}
