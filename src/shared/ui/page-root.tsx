import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLargeText } from '../large-text'
import { useConsentAsked } from '../privacy'
import { ConsentSheet } from './consent-sheet'

/** Stands around every page in all its states: the size of the text, and WeChat's question of privacy over it. */
export function PageRoot({ children }: { children: ReactNode }) {
  const large = useLargeText()
  const asked = useConsentAsked()
  return (
    <View className={large ? 'root large' : 'root'}>
      {children}
      {asked ? <ConsentSheet /> : null}
    </View>
  )
}
