import Taro, { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { tellOpened } from './buyer/lead/tell-opened'
import { routes } from './routes'
import { letPagesLeaveEarly } from './shared/left-early'
import { resumePaying } from './shared/pay-order'
import { askConsent } from './shared/privacy'
import { tellVisit } from './shared/tell-visit'
import { onConsentNeeded } from './shared/wx/privacy'
import { makeReachable } from './shared/wx/reachable'
import { openCloud } from './shared/wx/transport'
import './app.scss'

letPagesLeaveEarly()

/**
 * The mini program itself: opens the cloud once, hears WeChat's question of privacy, asks about an order that was being paid
 * when the app was last closed, tells once a day that somebody looked, and again what cards were opened when the shop did not
 * answer, leads a link to a page that we do not have to the shop's front. Draws nothing of its own.
 */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    makeReachable()
    onConsentNeeded(askConsent)
  })
  useDidShow(() => {
    void resumePaying()
    void tellVisit()
    void tellOpened()
  })
  usePageNotFound(() => void Taro.switchTab({ url: routes.home }))
  return children
}
