import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface EmptyProps {
  icon: IconName
  title: string
  words: string
  /** What to do next. */
  children?: ReactNode
}

/** Nothing here yet, and what to do about it. */
export const Empty = ({ icon, title, words, children }: EmptyProps) => (
  <View className="empty">
    <View className="empty-round">
      <Icon name={icon} className="empty-icon" />
    </View>
    <Text className="empty-title">{title}</Text>
    <Text className="empty-words">{words}</Text>
    {children}
  </View>
)
