import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/**
 * A place for what comes and goes in the middle of a page: taking an element out sends all its siblings to the screen
 * again, and here it has none.
 */
export const Slot = ({ children }: { children: ReactNode }) => <View>{children}</View>
