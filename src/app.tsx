import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { resumePaying } from './shared/pay-order'
import { askConsent } from './shared/privacy'
import { onConsentNeeded } from './shared/wx/privacy'
import { makeReachable } from './shared/wx/reachable'
import { openCloud } from './shared/wx/transport'
import './app.scss'

/**
 * The mini program itself: opens the cloud once, hears WeChat's question of privacy, asks about an order that was
 * being paid when the app was last closed. Draws nothing of its own.
 */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    makeReachable()
    onConsentNeeded(askConsent)
  })
  useDidShow(() => void resumePaying())
  return children
}
