import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openKeyboard } from './shared/wx/keyboard'
import { openCloud } from './shared/wx/transport'
import './app.scss'

/** The mini program itself: opens the cloud once, draws nothing of its own. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    openKeyboard()
  })
  return children
}
