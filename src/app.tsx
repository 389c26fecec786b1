import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { makeReachable } from './shared/wx/reachable'
import { openCloud } from './shared/wx/transport'
import './app.scss'

/** The mini program itself: opens the cloud once, draws nothing of its own. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    makeReachable()
  })
  return children
}
