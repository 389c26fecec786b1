import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** A small word on a soft ground: states and remarks, never something to tap. */
export const Chip = ({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad'
  children: ReactNode
}) => <View className={`chip chip-${tone}`}>{children}</View>
